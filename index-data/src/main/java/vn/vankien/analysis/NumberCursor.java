package vn.vankien.analysis;

/** A place in raw text, and what the readers of numbers and dates ask about it. */
final class NumberCursor {

  /** Most raw characters of a number or a date, spaces and signers included. */
  static final int LOOKAHEAD = 256;

  private final WordReader word = new WordReader();
  private char[] text = new char[0];
  private int textLimit;

  /** End of what belongs to one number. */
  private int limit;

  /** Index after the separator read last. */
  int at;

  /** Whether spaces stood around it. */
  boolean spaced;

  void start(char[] text, int from, int textLimit) {
    this.text = text;
    this.textLimit = textLimit;
    limit = Math.min(textLimit, from + LOOKAHEAD);
  }

  /** Whether a number may reach this far. */
  boolean reaches(int end) {
    return end <= limit;
  }

  char folded(int i) {
    return Letters.fold(text[i]);
  }

  boolean isLetter(int i) {
    return i < limit && Letters.classOf(text[i]) == Letters.LETTER;
  }

  /** How many digits stand in a row, up to eight. */
  int digitsFrom(int from) {
    int i = from;
    while (i < limit && i < from + 8 && Letters.classOf(text[i]) == Letters.DIGIT) {
      i++;
    }
    return i - from;
  }

  int value(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      value = 10 * value + folded(i) - '0';
    }
    return value;
  }

  /**
   * The one separator that stands here, spaces around it allowed: slash, hyphen (for any dash), dot
   * (spaces not allowed) or space; 0 for anything else. Leaves {@link #at} behind it.
   */
  char separatorFrom(int from) {
    int i = skipSpaces(from);
    if (i < limit) {
      char c = plain(text[i]);
      boolean dot = c == '.' && i == from;
      if (c == '/' || c == '-' || dot) {
        at = dot ? i + 1 : skipSpaces(i + 1);
        spaced = at - from > 1;
        return at < limit ? c : 0;
      }
    }
    at = i;
    spaced = i > from;
    return spaced && i < limit ? ' ' : 0;
  }

  /** Whether the word goes on here, or may go on behind something without width. */
  boolean isInsideWord(int i) {
    if (i >= limit) {
      return false;
    }
    return switch (Letters.classOf(text[i])) {
      case Letters.LETTER, Letters.DIGIT, Letters.MARK, Letters.IGNORED -> true;
      default -> Character.isSurrogate(text[i]);
    };
  }

  /** Whether the word starts as symbols do: two capitals, as TTg, or a capital and a mark. */
  boolean isCapital(int from) {
    if (!Character.isUpperCase(text[from]) || from + 1 >= limit) {
      return false;
    }
    char next = text[from + 1];
    return Character.isUpperCase(next)
        || Letters.classOf(next) == Letters.MARK
        || (text[from] == 'T' && (next == '.' || next == 'w'));
  }

  /** The folded word that begins with the letter here; the next call reuses it. */
  WordReader wordFrom(int from) {
    word.read(text, from, textLimit);
    return word;
  }

  /** Index of what follows {@code expected} and its spaces, or -1. */
  int afterWord(int from, String expected) {
    if (!isLetter(from)) {
      return -1;
    }
    word.read(text, from, textLimit);
    boolean same = word.length == expected.length();
    for (int i = 0; same && i < word.length; i++) {
      same = word.term[i] == expected.charAt(i);
    }
    return same && separatorFrom(word.end) == ' ' ? at : -1;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < limit && i < from + 3 && (text[i] == ' ' || text[i] == '\u00A0')) {
      i++;
    }
    return i;
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2044', '\u2215', '\uFF0F' -> '/';
      default -> c;
    };
  }
}
