package vn.vankien.ingest.parse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A date as precise as it was printed. */
public sealed interface PrintedDate {

  record Year(int year) implements PrintedDate {}

  /**
   * @param quarter 1 to 4
   */
  record Quarter(int year, int quarter) implements PrintedDate {}

  record Month(YearMonth month) implements PrintedDate {}

  record Day(LocalDate date) implements PrintedDate {}

  /**
   * A day and a time of it.
   *
   * @param offset if the text gave one in digits; without it the time is local
   */
  record Moment(LocalDateTime time, Optional<ZoneOffset> offset) implements PrintedDate {}

  record Range(PrintedDate from, PrintedDate until) implements PrintedDate {}

  /** ISO 8601, no more precise than the print: {@code 1945-08}, {@code 2021-Q4}. */
  default String iso() {
    return switch (this) {
      case Year(int year) -> String.format(Locale.ROOT, "%04d", year);
      case Quarter(int year, int quarter) -> String.format(Locale.ROOT, "%04d-Q%d", year, quarter);
      case Month(YearMonth month) -> month.toString();
      case Day(LocalDate date) -> date.toString();
      case Moment(LocalDateTime time, Optional<ZoneOffset> offset) ->
          (time.getSecond() == 0
                  ? time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT))
                  : time.withNano(0).toString())
              + offset.map(ZoneOffset::getId).orElse("");
      case Range(PrintedDate from, PrintedDate until) -> from.iso() + "/" + until.iso();
    };
  }

  /**
   * When a page that prints this was published, in the zone's local time; midnight when only the
   * day was printed, empty when not even that.
   */
  default Optional<LocalDateTime> at(ZoneId zone) {
    return switch (this) {
      case Day(LocalDate date) -> Optional.of(date.atTime(LocalTime.MIDNIGHT));
      case Moment(LocalDateTime time, Optional<ZoneOffset> offset) ->
          Optional.of(
              offset
                  .map(o -> time.atOffset(o).atZoneSameInstant(zone).toLocalDateTime())
                  .orElse(time));
      case Year year -> Optional.empty();
      case Quarter quarter -> Optional.empty();
      case Month month -> Optional.empty();
      case Range range -> Optional.empty();
    };
  }
}
