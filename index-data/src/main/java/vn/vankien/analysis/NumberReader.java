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
 * weakness: a state office that {@link SymbolReader#isStateIssuer} does not list and whose number
 * is printed with the two swapped is taken for a committee.
 *
 * <p>The parts stay terms of their own beside the number, so that a number read where there is none
 * costs nothing but a term.
 */
final class NumberReader {

  static final int LOOKAHEAD = NumberCursor.LOOKAHEAD;

  private static final int LONGEST_SERIAL = 6;

  private final NumberCursor cursor = new NumberCursor();
  private final DateReader dates = new DateReader(cursor);
  private final SymbolReader symbols = new SymbolReader(cursor);

  /** The canonical term. */
  final char[] term = new char[SymbolReader.LONGEST + 32];

  int length;

  /** Index after the last raw character of the number. */
  int end;

  /** How many words the ordinary reading of the same text gives. */
  int parts;

  boolean date;

  /** Whether the parts belong to the sentence, as those of a date in words do. */
  boolean inWords;

  /** Reads the number or date that begins with the digit at {@code from}, if one does. */
  boolean read(char[] text, int from, int limit) {
    cursor.start(text, from, limit);
    length = 0;
    int digits = cursor.digitsFrom(from);
    if (digits > LONGEST_SERIAL) {
      return false;
    }
    date = dates.read(from, digits);
    inWords = date && dates.inWords;
    if (date) {
      append(dates.term, dates.term.length);
      end = dates.end;
      parts = inWords ? 5 : 3;
      return true;
    }
    return readNumber(from, digits);
  }

  private boolean readNumber(int from, int digits) {
    int after = from + digits;
    boolean lettered = cursor.isLetter(after) && !cursor.isInsideWord(after + 1);
    int serialEnd = lettered ? after + 1 : after;
    char separator = cursor.separatorFrom(serialEnd);
    if (separator != '/' && separator != '-' && separator != ' ') {
      return false;
    }
    int year = 0;
    int yearDigits = separator == '/' ? cursor.digitsFrom(cursor.at) : 0;
    if (yearDigits > 0) {
      year = cursor.value(cursor.at, yearDigits);
      separator = cursor.separatorFrom(cursor.at + yearDigits);
      if (yearDigits != 4 || year < 1900 || (separator != '/' && separator != '-')) {
        return false;
      }
    }
    if (!symbols.read(separator, year != 0)) {
      return false;
    }
    write(from, serialEnd, separator, year);
    end = symbols.end;
    parts = (year == 0 ? 1 : 2) + symbols.segments;
    return true;
  }

  private void write(int from, int serialEnd, char separator, int year) {
    int serial = from;
    while (cursor.folded(serial) == '0' && cursor.digitsFrom(serial + 1) > 0) {
      serial++;
    }
    for (int i = serial; i < serialEnd; i++) {
      term[length++] = cursor.folded(i);
    }
    boolean party = year == 0 && symbols.segments > 1 && isParty(separator);
    term[length++] = party ? '-' : '/';
    if (year != 0) {
      for (int unit = 1000; unit > 0; unit /= 10) {
        term[length++] = (char) ('0' + year / unit % 10);
      }
      term[length++] = '/';
    }
    int symbolStart = length;
    append(symbols.symbol, symbols.length);
    if (party) {
      term[symbolStart + symbols.typeLength] = '/';
    }
  }

  private boolean isParty(char separator) {
    return symbols.isPartyIssuer()
        || (separator != '/' && symbols.slashInside && !symbols.isStateIssuer());
  }

  private void append(char[] chars, int count) {
    System.arraycopy(chars, 0, term, length, count);
    length += count;
  }
}
