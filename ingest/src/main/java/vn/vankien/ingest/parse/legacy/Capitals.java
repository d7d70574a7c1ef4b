package vn.vankien.ingest.parse.legacy;

import java.util.Locale;
import vn.vankien.analysis.Syllable;

/**
 * Gives capitals back to text of fonts that had none with marks. A typist changed to the font of
 * capitals, where the byte of {@code ế} looks like {@code Ế}: {@code QUYếT ĐịNH} is meant to be
 * {@code QUYẾT ĐỊNH}.
 *
 * <p>Be aware of this weakness: a heading of which no word has two plain capitals stays as it is.
 */
final class Capitals {

  private Capitals() {}

  static String restore(String text) {
    StringBuilder restored = new StringBuilder(text.length());
    boolean previous = false;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end == start) {
        char c = text.charAt(start);
        previous &= c == ' ' || c == '-' || c == ',';
        restored.append(c);
        start++;
        continue;
      }
      String word = text.substring(start, end);
      boolean heading = isHeading(word);
      boolean joins = couldBe(word) && (previous || isHeading(next(text, end)));
      restored.append(heading || joins ? word.toUpperCase(Locale.ROOT) : word);
      previous = heading || joins;
      start = end;
    }
    return restored.toString();
  }

  private static String next(String text, int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    int farthest = Math.min(text.length(), start + 2 * Syllable.LONGEST);
    while (end < farthest && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** No small letter but marked ones, and a plain capital behind another letter: NộI, ủY. */
  private static boolean isHeading(String word) {
    boolean marked = false;
    boolean capital = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      marked |= Character.isLowerCase(c);
      capital |= i > 0 && c >= 'A' && c <= 'Z';
    }
    return marked && capital;
  }

  /** Hà, Ở, ý beside such a word. */
  private static boolean couldBe(String word) {
    return word.length() <= Syllable.LONGEST && word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
  }
}
