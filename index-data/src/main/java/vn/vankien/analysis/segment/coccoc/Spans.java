package vn.vankien.analysis.segment.coccoc;

/** What is asked of the library, so that all but the last step is tested without it. */
@FunctionalInterface
interface Spans {

  /**
   * Cuts a text.
   *
   * @param text never blank, and of no more than {@link CoccocSegmenter#MOST} characters
   * @return pairs of UTF-16 offsets, start and end of each token; to be believed with care
   */
  int[] of(String text);
}
