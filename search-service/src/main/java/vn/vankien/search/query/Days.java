package vn.vankien.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as readers type them: {@code 2017}, {@code 10/2017}, {@code 25/10/2017}, {@code 2017-10-25}.
 */
public final class Days {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private Days() {}

  /** The first day of what was typed; empty if it is no date. */
  public static Optional<LocalDate> first(String typed) {
    return read(typed, false);
  }

  /** The last day of what was typed; empty if it is no date. */
  public static Optional<LocalDate> last(String typed) {
    return read(typed, true);
  }

  private static Optional<LocalDate> read(String typed, boolean last) {
    try {
      Matcher iso = YEAR_FIRST.matcher(typed.strip());
      if (iso.matches()) {
        return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
      }
      Matcher printed = DAY_FIRST.matcher(typed.strip());
      if (!printed.matches()) {
        return Optional.empty();
      }
      int year = part(printed, 3);
      if (printed.group(1) != null) {
        return Optional.of(LocalDate.of(year, part(printed, 2), part(printed, 1)));
      }
      if (printed.group(2) != null) {
        YearMonth month = YearMonth.of(year, part(printed, 2));
        return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
      }
      return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
    } catch (DateTimeException e) {
      return Optional.empty(); // a thirteenth month, a thirtieth of February: typed, but no day
    }
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
