package vn.vankien.ingest.crawl;

import java.util.Arrays;

/** How the pages of one run look; not for two threads. */
final class ShapeCount {

  /** Lengths that the median is taken of; a site's first thousand pages say what it is like. */
  private static final int LENGTHS = 1_000;

  private long pages;
  private long titles;
  private long bodies;
  private long published;
  private final int[] lengths = new int[LENGTHS];

  void add(PageShape shape) {
    if (pages < LENGTHS) {
      lengths[(int) pages] = shape.length();
    }
    pages++;
    titles += shape.title() ? 1 : 0;
    bodies += shape.body() ? 1 : 0;
    published += shape.published() ? 1 : 0;
  }

  long pages() {
    return pages;
  }

  long titles() {
    return titles;
  }

  long bodies() {
    return bodies;
  }

  long published() {
    return published;
  }

  long medianLength() {
    int count = (int) Math.min(pages, LENGTHS);
    int[] sorted = Arrays.copyOf(lengths, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[count / 2];
  }
}
