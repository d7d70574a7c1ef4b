package vn.vankien.analysis;

/**
 * Reads the symbol (ký hiệu) of a document number, the part behind serial and year: type, issuer,
 * and the unit that drafted it, {@code QĐ/TWĐTN-VPĐOÀN}.
 *
 * <p>Capitals make a symbol; lower case does only when the type is known and nothing is spaced.
 * Spaces are allowed around the first two separators ({@code 03 - KH/TW}, {@code 2020/QĐ - TTg}),
 * not behind the issuer, where the title of a heading begins.
 */
final class SymbolReader {

  private static final int MOST_SEGMENTS = 6;
  private static final int LONGEST_SEGMENT = 24;
  static final int LONGEST = MOST_SEGMENTS * (LONGEST_SEGMENT + 1);

  private final NumberCursor cursor;

  /** The segments, folded and joined by hyphens. */
  final char[] symbol = new char[LONGEST];

  int length;

  /** Index after the last raw character. */
  int end;

  int segments;

  /** Length of the first segment, which is the type where there are more. */
  int typeLength;

  /** Whether a slash was printed inside, as the Party does. */
  boolean slashInside;

  SymbolReader(NumberCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads at the cursor; {@code separator} stands before it, {@code dated} means behind a year. */
  boolean read(char separator, boolean dated) {
    length = 0;
    segments = 0;
    typeLength = 0;
    slashInside = false;
    int next = cursor.at;
    if (!cursor.isLetter(next)) {
      return false;
    }
    boolean capitals = cursor.isCapital(next);
    WordReader type = cursor.wordFrom(next);
    boolean known = TypeCodes.isKnown(type.term, type.length);
    if (!fits(type) || !(known || capitals) || (separator == ' ' && !(known && capitals))) {
      return false;
    }
    type.length = TypeCodes.accented(type.term, type.length);
    add(type);
    typeLength = length;
    readIssuer(known, capitals);
    boolean whole =
        segments > 1 || dated || (separator == '/' && !known); // 2020/NĐ lacks its issuer
    return whole && (separator == '/' || dated || slashInside);
  }

  private void readIssuer(boolean known, boolean capitals) {
    while (segments < MOST_SEGMENTS) {
      char separator = cursor.separatorFrom(end);
      boolean spaceAllowed = known && capitals && segments == 1;
      boolean joined = (separator == '/' || separator == '-') && (spaceAllowed || !cursor.spaced);
      int next = cursor.at;
      if (!joined || !cursor.isLetter(next) || (capitals && !cursor.isCapital(next))) {
        return;
      }
      WordReader issuer = cursor.wordFrom(next);
      if (!fits(issuer)) {
        return;
      }
      slashInside |= separator == '/';
      symbol[length++] = '-';
      add(issuer);
    }
  }

  private boolean fits(WordReader word) {
    return word.length <= LONGEST_SEGMENT && cursor.reaches(word.end);
  }

  private void add(WordReader word) {
    word.readCentralCommittee();
    System.arraycopy(word.term, 0, symbol, length, word.length);
    length += word.length;
    end = word.end;
    segments++;
  }

  /** Whether the second part is a committee's: it is or ends in TW, TU, HU or ĐU, or is TWĐTN. */
  boolean isPartyIssuer() {
    int from = typeLength + 1;
    int to = from;
    while (to < length && symbol[to] != '-') {
      to++;
    }
    if (to - from < 2) {
      return false;
    }
    char last = symbol[to - 1];
    char before = symbol[to - 2];
    return (before == 't' && last == 'w')
        || (last == 'u' && (before == 't' || before == 'h' || before == 'đ'))
        || (symbol[from] == 't' && symbol[from + 1] == 'w');
  }

  /** Whether the second part is an office that signs with the slash first and no year. */
  boolean isStateIssuer() {
    return switch (new String(symbol, typeLength + 1, length - typeLength - 1)) {
      case "cp", "ttg", "vpcp", "ctn", "ubnd", "hđnd", "hdnd" -> true;
      default -> false;
    };
  }
}
