package vn.vankien.analysis;

/**
 * Reads a date that begins with digits and writes it as year-month-day: {@code 25/10/2017}, {@code
 * 24.1.2019}, {@code 2017-10-25}, {@code 07 tháng 02 năm 2023}. Days that no calendar has are none.
 */
final class DateReader {

  private final NumberCursor cursor;

  /** The canonical term, always ten characters. */
  final char[] term = new char[10];

  /** Index after the last raw character of the date. */
  int end;

  /** Whether it was written out, with tháng and năm. */
  boolean inWords;

  DateReader(NumberCursor cursor) {
    this.cursor = cursor;
  }

  boolean read(int from, int digits) {
    inWords = false;
    char separator = cursor.separatorFrom(from + digits);
    if (digits == 4 && separator == '-' && !cursor.spaced) {
      return readIso(from);
    }
    if (digits > 2 || separator == 0) {
      return false;
    }
    if (separator == ' ') {
      inWords = true;
      return readWords(from, digits);
    }
    int month = cursor.at;
    int monthDigits = cursor.digitsFrom(month);
    return isOneOrTwo(monthDigits)
        && cursor.separatorFrom(month + monthDigits) == separator
        && write(cursor.at, month, monthDigits, from, digits);
  }

  private boolean readIso(int from) {
    int month = cursor.at;
    if (cursor.digitsFrom(month) != 2 || cursor.separatorFrom(month + 2) != '-') {
      return false;
    }
    int day = cursor.at;
    return cursor.digitsFrom(day) == 2
        && !cursor.isInsideWord(day + 2)
        && write(cursor.value(from, 4), cursor.value(month, 2), cursor.value(day, 2), day + 2);
  }

  private boolean readWords(int from, int digits) {
    int month = cursor.afterWord(cursor.at, "tháng");
    int monthDigits = month < 0 ? 0 : cursor.digitsFrom(month);
    if (!isOneOrTwo(monthDigits) || cursor.separatorFrom(month + monthDigits) != ' ') {
      return false;
    }
    int year = cursor.afterWord(cursor.at, "năm");
    return year >= 0 && write(year, month, monthDigits, from, digits);
  }

  private static boolean isOneOrTwo(int digits) {
    return digits == 1 || digits == 2;
  }

  private boolean write(int year, int month, int monthDigits, int day, int dayDigits) {
    return cursor.digitsFrom(year) == 4
        && !cursor.isInsideWord(year + 4)
        && write(
            cursor.value(year, 4),
            cursor.value(month, monthDigits),
            cursor.value(day, dayDigits),
            year + 4);
  }

  private boolean write(int year, int month, int day, int dateEnd) {
    if (year < 1000 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return false;
    }
    put(0, year / 100);
    put(2, year % 100);
    term[4] = '-';
    put(5, month);
    term[7] = '-';
    put(8, day);
    end = dateEnd;
    return true;
  }

  private void put(int at, int twoDigits) {
    term[at] = (char) ('0' + twoDigits / 10);
    term[at + 1] = (char) ('0' + twoDigits % 10);
  }

  private static int lengthOf(int month, int year) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}
