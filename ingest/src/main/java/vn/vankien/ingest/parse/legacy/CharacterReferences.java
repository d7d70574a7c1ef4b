package vn.vankien.ingest.parse.legacy;

import vn.vankien.analysis.Syllable;

/**
 * Numeric character references that nobody resolved: <code>Vi&amp;#7879;t</code>, <code>
 * Vi&amp;#x1EC7;t</code>, and as a second program wrote them, <code>Vi&amp;amp;#7879;t</code>. Only
 * references to letters and signs beyond ASCII are, so that no markup comes to life.
 */
final class CharacterReferences {

  private static final int FIRST = 0xA0;
  private static final int LAST = 0xFFFD;

  /** Of the digits. */
  private static final int LONGEST = 6;

  private CharacterReferences() {}

  /** The same object where there is nothing to resolve, or no Vietnamese letter among it. */
  static String resolve(String text) {
    int next = text.indexOf('&');
    if (next < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    boolean vietnamese = false;
    int done = 0;
    while (next >= 0) {
      int digits = digits(text, next);
      int end = digits < 0 ? -1 : end(text, digits);
      if (end >= 0) {
        boolean hex = isHex(text, digits);
        int code = Integer.parseInt(text, digits + (hex ? 1 : 0), end, hex ? 16 : 10);
        if (code >= FIRST && code <= LAST && !Character.isSurrogate((char) code)) {
          resolved.append(text, done, next).append((char) code);
          vietnamese |= Syllable.isLetter((char) code);
          done = end + 1;
        }
      }
      next = text.indexOf('&', Math.max(done, next + 1));
    }
    return vietnamese ? resolved.append(text, done, text.length()).toString() : text;
  }

  /** Where the digits begin, or the x before them; -1 if this is no reference. */
  private static int digits(String text, int ampersand) {
    int hash = text.startsWith("amp;", ampersand + 1) ? ampersand + 5 : ampersand + 1;
    return text.startsWith("#", hash) ? hash + 1 : -1;
  }

  private static boolean isHex(String text, int digits) {
    return text.startsWith("x", digits) || text.startsWith("X", digits);
  }

  private static int end(String text, int digits) {
    boolean hex = isHex(text, digits);
    int start = hex ? digits + 1 : digits;
    int end = start;
    while (end < text.length() && end - start <= LONGEST && isDigit(text.charAt(end), hex)) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == ';';
    return closed && end > start && end - start <= LONGEST ? end : -1;
  }

  private static boolean isDigit(char c, boolean hex) {
    return (c >= '0' && c <= '9') || (hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
  }
}
