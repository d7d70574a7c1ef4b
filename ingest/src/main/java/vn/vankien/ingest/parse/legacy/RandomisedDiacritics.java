package vn.vankien.ingest.parse.legacy;

import java.text.Normalizer;
import vn.vankien.analysis.Syllable;

/**
 * How much a text looks like a clone: sites that copy articles change marks at random, so that no
 * two copies are equal: {@code Nghị qưỹết số 60-NQ/TƯ}. Such a word would be a syllable if its
 * marks were taken away, but with them it is none. Foreign names are not counted: they are no
 * syllables either way.
 *
 * <p>Be aware of this weakness: marks that make another syllable ({@code cán} for {@code cần}) are
 * not seen.
 *
 * @param words with letters beyond ASCII that are syllables but for their marks
 * @param impossible those of them that no Vietnamese would write
 */
public record RandomisedDiacritics(int words, int impossible) {

  /**
   * More than typing errors: of 8,056 newspaper articles only three that had lost their marks came
   * near, with 0.16; the next had 0.019.
   */
  private static final double SHARE_OF_ERRORS = 0.03;

  /** Fewer are an accident in a short text. */
  private static final int FEWEST = 5;

  public static RandomisedDiacritics of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int words = 0;
    int impossible = 0;
    int start = 0;
    while (start < composed.length()) {
      int end = start;
      boolean ascii = true;
      while (end < composed.length() && Character.isLetter(composed.charAt(end))) {
        ascii &= composed.charAt(end) < 0x80;
        end++;
      }
      if (!ascii && Syllable.isValidButForMarks(composed, start, end)) {
        words++;
        impossible += Syllable.isValid(composed, start, end) ? 0 : 1;
      }
      start = end + 1;
    }
    return new RandomisedDiacritics(words, impossible);
  }

  /** The share of impossible words, 0 to 1. */
  public double score() {
    return words == 0 ? 0 : (double) impossible / words;
  }

  /** Whether this is more than typing errors. */
  public boolean isLikely() {
    return impossible >= FEWEST && score() >= SHARE_OF_ERRORS;
  }
}
