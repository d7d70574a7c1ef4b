package vn.vankien.analysis;

/**
 * Recognises document numbers and dates at the beginning of a run of digits and writes the one term
 * by which each is found, whatever the typist did.
 *
 * <pre>
 * party   serial - TYPE / ISSUER        18-NQ/TW, 03 - KH/TW, 96/QĐ-TW, 84 QĐ/TWĐTN  18-nq/tw
 * state   serial / year / TYPE - ISSUER 30/2020/NĐ-CP, 06/2022-QH15                  30/2020/nđ-cp
 *         serial / TYPE - ISSUER        1234/QĐ-TTg, 101/CP                          1234/qđ-ttg
 * date    day / month / year            25/10/2017, 24.1.2019, 2017-10-25            2017-10-25
 *         day tháng month năm year      07 tháng 02 năm 2023                         2023-02-07
 * </pre>
 *
 * <p>Serials lose their leading zeros, TƯ and T.Ư are TW, and where a slash and a dash are swapped
 * the issuer decides: committees sign with the dash first, the state with the slash. Known
 * weakness: a state office that is no issuer of {@link #isStateIssuer} and swaps them is taken for
 * a committee.
 *
 * <p>The parts stay terms of their own beside the number, so that a number read where there is none
 * costs nothing but a term.
 */
final class NumberReader {

  private static final int MOST_SEGMENTS = 6;
  private static final int LONGEST_SEGMENT = 24;

  /** Most raw characters of a number, spaces and signers included. */
  static final int LOOKAHEAD = 256;

  private final WordReader word = new WordReader();
  private final char[] symbol = new char[MOST_SEGMENTS * (LONGEST_SEGMENT + 1)];

  /** The canonical term. */
  final char[] term = new char[symbol.length + 32];

  int length;

  /** Index after the last raw character of the number. */
  int end;

  /** How many words the ordinary reading of the same text gives. */
  int parts;

  boolean date;

  private char[] text = new char[0];
  private int limit;
  private int textLimit;
  private int at;
  private int symbolLength;
  private int symbolEnd;
  private int segments;
  private int typeLength;
  private boolean slashInside;

  /** Reads the number or date that begins with the digit at {@code from}, if one does. */
  boolean read(char[] text, int from, int limit) {
    this.text = text;
    this.limit = Math.min(limit, from + LOOKAHEAD);
    textLimit = limit;
    length = 0;
    int digits = digitsFrom(from);
    int after = from + digits;
    if (digits > 6 || after >= this.limit) {
      return false;
    }
    date = readDate(from, digits);
    return date || readNumber(from, digits);
  }

  private boolean readNumber(int from, int digits) {
    int after = from + digits;
    boolean lettered =
        after + 1 < limit
            && Letters.classOf(text[after]) == Letters.LETTER
            && !isWordCharacter(after + 1);
    int serialEnd = lettered ? after + 1 : after;
    char separator = separatorFrom(serialEnd);
    if (separator == 0) {
      return false;
    }
    int year = 0;
    int yearDigits = separator == '/' ? digitsFrom(at) : 0;
    if (yearDigits == 4) {
      year = value(at, 4);
      separator = separatorFrom(at + 4);
      if (year < 1900 || year > 2199 || (separator != '/' && separator != '-')) {
        return false;
      }
    } else if (yearDigits > 0) {
      return false;
    }
    if (!readSymbol(separator, year != 0)) {
      return false;
    }
    write(from, serialEnd, separator, year);
    end = symbolEnd;
    parts = 1 + (year == 0 ? 0 : 1) + segments;
    return true;
  }

  /** Reads type and issuer into {@link #symbol}, joined by hyphens. */
  private boolean readSymbol(char separator, boolean dated) {
    symbolLength = 0;
    segments = 0;
    typeLength = 0;
    slashInside = false;
    boolean typed = false;
    boolean sure = false;
    boolean capitals = true;
    int next = at;
    while (segments < MOST_SEGMENTS && next < limit) {
      if (Letters.classOf(text[next]) != Letters.LETTER) {
        break;
      }
      word.read(text, next, textLimit);
      if (word.length > LONGEST_SEGMENT || word.end > limit) {
        break;
      }
      boolean upper = isCapital(next);
      if (segments > 0 && !upper && !sure) {
        break;
      }
      word.readCentralCommittee();
      if (segments == 0) {
        typed = TypeCodes.isKnown(word.term, word.length);
        word.length = TypeCodes.accented(word.term, word.length);
        sure = typed && (separator != ' ' || upper);
        if (!typed && !(upper && separator != ' ')) {
          return false;
        }
      } else {
        symbol[symbolLength++] = '-';
      }
      capitals &= upper;
      System.arraycopy(word.term, 0, symbol, symbolLength, word.length);
      symbolLength += word.length;
      segments++;
      if (segments == 1) {
        typeLength = symbolLength;
      }
      symbolEnd = word.end;
      char inner = separatorFrom(word.end);
      if (inner != '/' && inner != '-') {
        break;
      }
      slashInside |= inner == '/' && Letters.classOf(text[at]) == Letters.LETTER;
      next = at;
    }
    if (segments == 0) {
      return false;
    }
    boolean whole =
        segments > 1 || dated || (separator == '/' && !typed); // 2020/NĐ lacks its issuer
    return whole && (sure || capitals) && (separator == '/' || dated || slashInside);
  }

  private void write(int from, int serialEnd, char separator, int year) {
    int serial = from;
    while (serial + 1 < serialEnd && value(serial, 1) == 0 && digitsFrom(serial + 1) > 0) {
      serial++;
    }
    for (int i = serial; i < serialEnd; i++) {
      term[length++] = Letters.fold(text[i]);
    }
    boolean typed = segments > 1;
    boolean party =
        year == 0
            && typed
            && (isPartyIssuer() || (separator != '/' && slashInside && !isStateIssuer()));
    term[length++] = party ? '-' : '/';
    if (year != 0) {
      for (int unit = 1000; unit > 0; unit /= 10) {
        term[length++] = (char) ('0' + year / unit % 10);
      }
      term[length++] = '/';
    }
    System.arraycopy(symbol, 0, term, length, symbolLength);
    if (party) {
      term[length + typeLength] = '/';
    }
    length += symbolLength;
  }

  /** Whether the second part is a committee's: it is or ends in TW, TU, HU or ĐU, or is TWĐTN. */
  private boolean isPartyIssuer() {
    int from = typeLength + 1;
    int to = from;
    while (to < symbolLength && symbol[to] != '-') {
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

  private boolean isStateIssuer() {
    String issuer = new String(symbol, typeLength + 1, symbolLength - typeLength - 1);
    return switch (issuer) {
      case "cp", "ttg", "vpcp", "ctn", "ubnd", "hđnd", "hdnd" -> true;
      default -> issuer.startsWith("qh") || issuer.startsWith("ubtvqh");
    };
  }

  private boolean readDate(int from, int digits) {
    int second = from + digits;
    char separator = separatorFrom(second);
    if (digits == 4 && separator == '-' && at == second + 1) {
      return readIsoDate(from);
    }
    if (digits > 2 || separator == 0) {
      return false;
    }
    if (separator == ' ') {
      return readWordDate(from, digits);
    }
    int month = at;
    int monthDigits = digitsFrom(month);
    if (monthDigits < 1 || monthDigits > 2 || separatorFrom(month + monthDigits) != separator) {
      return false;
    }
    return writeDate(at, month, monthDigits, from, digits, 3);
  }

  private boolean readIsoDate(int from) {
    int month = at;
    if (digitsFrom(month) != 2 || separatorFrom(month + 2) != '-') {
      return false;
    }
    int day = at;
    if (digitsFrom(day) != 2 || isWordCharacter(day + 2)) {
      return false;
    }
    return writeDate(value(from, 4), value(month, 2), value(day, 2), day + 2, 3);
  }

  /** {@code 07 tháng 02 năm 2023}, the month separated from the year by spaces alone. */
  private boolean readWordDate(int from, int digits) {
    int month = afterWord(at, "tháng");
    int monthDigits = month < 0 ? 0 : digitsFrom(month);
    if (monthDigits < 1 || monthDigits > 2 || separatorFrom(month + monthDigits) != ' ') {
      return false;
    }
    int year = afterWord(at, "năm");
    return year >= 0 && writeDate(year, month, monthDigits, from, digits, 5);
  }

  private boolean writeDate(
      int year, int month, int monthDigits, int day, int dayDigits, int words) {
    return digitsFrom(year) == 4
        && !isWordCharacter(year + 4)
        && writeDate(
            value(year, 4), value(month, monthDigits), value(day, dayDigits), year + 4, words);
  }

  private boolean writeDate(int year, int month, int day, int dateEnd, int words) {
    if (year < 1000 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return false;
    }
    for (int unit = 1000; unit > 0; unit /= 10) {
      term[length++] = (char) ('0' + year / unit % 10);
    }
    term[length++] = '-';
    term[length++] = (char) ('0' + month / 10);
    term[length++] = (char) ('0' + month % 10);
    term[length++] = '-';
    term[length++] = (char) ('0' + day / 10);
    term[length++] = (char) ('0' + day % 10);
    end = dateEnd;
    parts = words;
    return true;
  }

  private static int lengthOf(int month, int year) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Index of what follows {@code expected} and its spaces, or -1. */
  private int afterWord(int from, String expected) {
    if (from >= limit || Letters.classOf(text[from]) != Letters.LETTER) {
      return -1;
    }
    word.read(text, from, textLimit);
    boolean same = word.length == expected.length();
    for (int i = 0; same && i < word.length; i++) {
      same = word.term[i] == expected.charAt(i);
    }
    return same && separatorFrom(word.end) == ' ' ? at : -1;
  }

  /**
   * The one separator that stands here, spaces around it allowed: slash, hyphen (for any dash), dot
   * (spaces not allowed) or space; 0 for anything else. Leaves {@link #at} behind it.
   */
  private char separatorFrom(int from) {
    int i = skipSpaces(from);
    if (i < limit) {
      char c = dash(text[i]);
      boolean dot = c == '.' && i == from;
      if (c == '/' || c == '-' || dot) {
        at = dot ? i + 1 : skipSpaces(i + 1);
        return at < limit ? c : 0;
      }
    }
    at = i;
    return i > from && i < limit ? ' ' : 0;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < limit && i < from + 3 && (text[i] == ' ' || text[i] == '\u00A0')) {
      i++;
    }
    return i;
  }

  private static char dash(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2044', '\u2215', '\uFF0F' -> '/';
      default -> c;
    };
  }

  private int digitsFrom(int from) {
    int i = from;
    while (i < limit && i < from + 8 && Letters.classOf(text[i]) == Letters.DIGIT) {
      i++;
    }
    return i - from;
  }

  private int value(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      value = 10 * value + Letters.fold(text[i]) - '0';
    }
    return value;
  }

  /** Whether the word goes on here, or may go on behind something without width. */
  private boolean isWordCharacter(int i) {
    if (i >= limit) {
      return false;
    }
    return switch (Letters.classOf(text[i])) {
      case Letters.LETTER, Letters.DIGIT, Letters.MARK, Letters.IGNORED -> true;
      default -> Character.isSurrogate(text[i]);
    };
  }

  /** Whether the word starts as symbols do: two capitals, as TTg, or a capital and a mark. */
  private boolean isCapital(int from) {
    return Character.isUpperCase(text[from])
        && from + 1 < limit
        && (Character.isUpperCase(text[from + 1])
            || Letters.classOf(text[from + 1]) == Letters.MARK
            || (text[from] == 'T' && (text[from + 1] == '.' || text[from + 1] == 'w')));
  }
}
