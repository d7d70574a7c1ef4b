package vn.vankien.analysis.segment;

/**
 * A word (từ) of a text: one syllable or several, a number, or a sign. {@code kinh tế} is one word
 * of two syllables.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 */
public record Word(int start, int end) {

  public Word {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no word: " + start + ".." + end);
    }
  }

  /** What the text says between the offsets. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
