package vn.vankien.analysis;

/**
 * Reads one word from raw text and folds it on the way: letters and digits in a row, with their
 * combining marks, without what has no width. {@code Nghi\u0323} gives {@code nghị} and six
 * characters read. A space that a portal lost parts here, and marks changed at random are put
 * right.
 *
 * <p>One reader serves one thread; its fields hold the last word.
 */
final class WordReader {

  /** Longest term in characters, as in Lucene's own analyzers; longer words are cut. */
  static final int LONGEST = 255;

  /** Most characters read for one word, so that a look ahead of this length is always enough. */
  static final int LOOKAHEAD = 1024;

  /** Most characters that are read for a syllable, with all that has no width. */
  private static final int NEAR = 64;

  /** The folded word. */
  char[] term = new char[LONGEST + 1];

  /** Its length in characters. */
  int length;

  /** Index after the last raw character that belongs to the word. */
  int end;

  /** Whether all of it is digits. */
  boolean digits;

  /** Reads the word at {@code from}, which must be a letter or a digit of {@code text}. */
  void read(char[] text, int from, int limit) {
    char[] out = term;
    int stop = Math.min(limit, from + LOOKAHEAD - 8);
    int n = 0;
    int i = from;
    boolean toned = false;
    boolean onlyDigits = true;
    boolean central = false;
    boolean wasSmall = false;
    end = from;
    while (i < stop && n < LONGEST) {
      char c = text[i];
      int info = Letters.info(c);
      int kind = Letters.classOf(info);
      if (kind == Letters.LETTER) {
        boolean small = c == (char) info;
        if (!small && wasSmall && i - from < NEAR && spaceIsLost(text, i, limit, n)) {
          break;
        }
        wasSmall = small;
        out[n++] = (char) info;
        toned |= Letters.isToned(info);
        onlyDigits = false;
      } else if (kind == Letters.DIGIT) {
        out[n++] = (char) info;
      } else if (kind == Letters.MARK) {
        n = join(n, (char) info);
        toned = true;
      } else if (kind == Letters.IGNORED) {
        i++;
        continue;
      } else if (c == '.' && n == 1 && opensCentral(text, from, i, limit)) {
        central = true;
      } else {
        int pair = kind == Letters.SEPARATOR ? pairAt(text, i, limit) : 0;
        if (pair == 0) {
          break;
        }
        n += Character.toChars(Character.toLowerCase(pair), out, n);
        onlyDigits = false;
        i++;
      }
      i++;
      end = i;
    }
    length = n;
    digits = onlyDigits;
    boolean abbreviated = n == 2 && out[0] == 't' && out[1] == 'ư';
    if (central || (abbreviated && CentralCommittee.isMeant(text, from, end, limit))) {
      readCentralCommittee();
      return;
    }
    if (onlyDigits) {
      dropLeadingZeros();
    } else {
      Spelling.respell(out, n, toned);
      if (toned) {
        MarkRepair.repair(out, n);
      }
    }
  }

  /**
   * Whether a syllable was read and another begins with a capital at {@code at}, as where a portal
   * lost its line ends: {@code Nghị quyếtHội nghị}. {@code YouTube} is no two syllables.
   */
  private boolean spaceIsLost(char[] text, int at, int limit, int n) {
    char[] next = new char[Syllable.LONGEST + 1];
    int length = 0;
    int stop = Math.min(limit, at + NEAR);
    for (int i = at; i < stop && length < next.length; i++) {
      int info = Letters.info(text[i]);
      char folded = (char) info;
      int kind = Letters.classOf(info);
      if (kind == Letters.MARK && length > 0) {
        char composed = Letters.compose(next[length - 1], folded);
        next[length - 1] = composed != 0 ? composed : next[length - 1];
      } else if (kind == Letters.LETTER && (i == at || text[i] == folded)) {
        next[length++] = folded;
      } else if (kind != Letters.IGNORED) {
        break;
      }
    }
    return isSyllable(next, length) && isSyllable(term, n);
  }

  /** Whether it is one, or would be but for its marks, and has them. */
  private static boolean isSyllable(char[] word, int length) {
    if (length < 2 || length > Syllable.LONGEST) {
      return false;
    }
    String said = new String(word, 0, length);
    return Syllable.isValid(said, 0, length)
        || (VietnameseFolding.hasVietnameseAccents(said)
            && Syllable.isValidButForMarks(said, 0, length));
  }

  /** The letter or digit outside the basic plane that starts here, or 0. */
  static int pairAt(char[] text, int at, int limit) {
    if (at + 1 < limit && Character.isSurrogatePair(text[at], text[at + 1])) {
      int codePoint = Character.toCodePoint(text[at], text[at + 1]);
      return Character.isLetterOrDigit(codePoint) ? codePoint : 0;
    }
    return 0;
  }

  /** Whether a dot here stands inside T.Ư or T.W, the Central Committee (Trung ương). */
  private static boolean opensCentral(char[] text, int from, int dot, int limit) {
    if (text[from] != 'T' || dot != from + 1 || dot + 1 >= limit) {
      return false;
    }
    char next = Letters.fold(text[dot + 1]);
    return next == 'ư' || next == 'w';
  }

  /** Writes tw for every tư, as inside a number's symbol: {@code TƯĐTN} is {@code TWĐTN}. */
  void readCentralCommittee() {
    for (int i = 0; i + 1 < length; i++) {
      if (term[i] == 't' && term[i + 1] == 'ư') {
        term[i + 1] = 'w';
      }
    }
  }

  private int join(int n, char mark) {
    char composed = n == 0 ? 0 : Letters.compose(term[n - 1], mark);
    if (composed != 0) {
      term[n - 1] = composed;
    }
    return n; // a mark that joins nothing is a slip of the converter
  }

  private void dropLeadingZeros() {
    int zeros = 0;
    while (zeros < length - 1 && term[zeros] == '0') {
      zeros++;
    }
    if (zeros > 0) {
      System.arraycopy(term, zeros, term, 0, length - zeros);
      length -= zeros;
    }
  }
}
