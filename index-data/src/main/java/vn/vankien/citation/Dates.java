package vn.vankien.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads a day as pages print it: {@code 25/10/2017}, {@code 24.1.2019}, {@code ngày 7 tháng 2 năm
 * 2023}.
 */
final class Dates {

  /**
   * A day that was read.
   *
   * @param start folded place, with {@code ngày} if it stands there
   */
  record Found(LocalDate date, int start, int end) {}

  private Dates() {}

  /** The day that starts at {@code i}, with or without {@code ngày}. */
  static Optional<Found> readAt(FoldedText text, int i) {
    int word = text.match(i, "ngay ");
    int k = word >= 0 ? word : i;
    int dayEnd = digitsEnd(text, k, 2);
    if (dayEnd == k || text.isDigitAt(k - 1)) {
      return Optional.empty();
    }
    int inWords = text.match(dayEnd, " thang ");
    if (inWords >= 0) {
      return readInWords(text, i, k, dayEnd, inWords);
    }
    int monthStart = signEnd(text, dayEnd);
    int monthEnd = digitsEnd(text, monthStart, 2);
    if (monthStart == dayEnd || monthEnd == monthStart) {
      return Optional.empty();
    }
    int yearStart = signEnd(text, monthEnd);
    int yearEnd = digitsEnd(text, yearStart, 4);
    if (yearStart == monthEnd || yearEnd - yearStart != 4 || text.isDigitAt(yearEnd)) {
      return Optional.empty();
    }
    return day(text, i, k, dayEnd, monthStart, monthEnd, yearStart, yearEnd);
  }

  private static Optional<Found> readInWords(
      FoldedText text, int start, int day, int dayEnd, int month) {
    int monthEnd = digitsEnd(text, month, 2);
    int year = text.match(monthEnd, " nam ");
    if (monthEnd == month || year < 0) {
      year = text.match(monthEnd, "/");
    }
    if (monthEnd == month || year < 0) {
      return Optional.empty();
    }
    int yearEnd = digitsEnd(text, year, 4);
    return yearEnd - year == 4
        ? day(text, start, day, dayEnd, month, monthEnd, year, yearEnd)
        : Optional.empty();
  }

  private static Optional<Found> day(
      FoldedText text,
      int start,
      int day,
      int dayEnd,
      int month,
      int monthEnd,
      int year,
      int yearEnd) {
    try {
      LocalDate date =
          LocalDate.of(
              number(text, year, yearEnd),
              number(text, month, monthEnd),
              number(text, day, dayEnd));
      boolean plausible = date.getYear() > 1900 && date.getYear() < 2100;
      return plausible ? Optional.of(new Found(date, start, yearEnd)) : Optional.empty();
    } catch (DateTimeException e) {
      // 31/2/2020 is a misprint, and no day
      return Optional.empty();
    }
  }

  static int digitsEnd(FoldedText text, int i, int most) {
    int k = i;
    while (k - i < most && text.isDigitAt(k)) {
      k++;
    }
    return k;
  }

  private static int signEnd(FoldedText text, int i) {
    int k = text.skipBlanks(i);
    char c = text.at(k);
    return c == '/' || c == '-' || c == '.' ? text.skipBlanks(k + 1) : i;
  }

  static int number(FoldedText text, int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      n = n * 10 + (text.at(i) - '0');
    }
    return n;
  }
}
