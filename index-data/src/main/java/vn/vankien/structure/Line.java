package vn.vankien.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vankien.document.Span;

/**
 * A line of a text that is not blank.
 *
 * @param span without the blanks around it
 * @param text its words, no more than {@link #LONGEST} of them as UTF-16 units
 * @param ending its last word or two, however long it is
 */
record Line(Span span, String text, String ending) {

  /** Grammars look no further into a paragraph. */
  static final int LONGEST = 400;

  private static final int ENDING = 12;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = start;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        String words = text.substring(from, Math.min(to, from + LONGEST));
        String ending = text.substring(Math.max(from, to - ENDING), to);
        lines.add(new Line(new Span(from, to), BLANKS.matcher(words).replaceAll(" "), ending));
      }
      start = end + 1;
    }
    return lines;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
  }

  int start() {
    return span.start();
  }

  /** All its letters are capitals, and there are at least three. */
  boolean isCapitals() {
    return isCapitals(text);
  }

  static boolean isCapitals(String text) {
    return text.codePoints().filter(Character::isLetter).limit(3).count() == 3
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  char last() {
    return ending.charAt(ending.length() - 1);
  }
}
