package vn.vankien.ingest.parse;

/** White space as a reader sees it: one blank, whatever the typist used. */
final class Whitespace {

  /** Ogham's blank; before it stand only those of ASCII and the no-break space. */
  private static final char OGHAM = '\u1680';

  private Whitespace() {}

  /**
   * Runs of blanks, tabs, line ends and no-break spaces become one blank, those at the ends go, and
   * so do zero-width characters: they break words apart for every later reader.
   */
  static String collapse(CharSequence text) {
    return collapse(text, false);
  }

  /** The same, but soft hyphens stay: in fonts of before Unicode they are letters. */
  static String collapseButHyphens(CharSequence text) {
    return collapse(text, true);
  }

  private static String collapse(CharSequence text, boolean softHyphens) {
    StringBuilder result = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isZeroWidth(c) && !(softHyphens && c == '\u00AD')) {
        continue;
      }
      if (isBlank(c)) {
        blank = true;
      } else {
        if (blank && !result.isEmpty()) {
          result.append(' ');
        }
        blank = false;
        result.append(c);
      }
    }
    return result.toString();
  }

  static boolean isBlank(char c) {
    if (c < OGHAM) {
      return c <= ' ' || c == '\u00A0';
    }
    return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isZeroWidth(char c) {
    return c == '\u200B'
        || c == '\u200C'
        || c == '\u200D'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u00AD';
  }
}
