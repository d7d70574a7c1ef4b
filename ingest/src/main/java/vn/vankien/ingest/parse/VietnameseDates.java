package vn.vankien.ingest.parse;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.PrintedDate.Day;
import vn.vankien.ingest.parse.PrintedDate.Moment;
import vn.vankien.ingest.parse.PrintedDate.Month;
import vn.vankien.ingest.parse.PrintedDate.Quarter;
import vn.vankien.ingest.parse.PrintedDate.Range;
import vn.vankien.ingest.parse.PrintedDate.Year;

/**
 * Finds the date in a line that prints one: {@code Thứ Tư, 08/04/2015, 08:11 [GMT+7]}, {@code Hà
 * Nội, ngày 25 tháng 10 năm 2017}, {@code 30 phút trước}. The day comes before the month, always. A
 * day that no calendar has, {@code 29/02/2023}, is no date, and neither is a document number,
 * {@code 12/2023/QH15}.
 *
 * <p>Weakness: a lunar day ({@code mùng 1 Tết}) is not read.
 */
public final class VietnameseDates {

  private static final String YEAR = "((?:19|20)\\d\\d)";

  /** 08:11, 8h05, 10:22:00 AM, 6:22', 05:30 CH. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d/.,-])(\\d{1,2})\\s?[:hg]\\s?(\\d{2})(?::(\\d{2}))?(?![\\d/])\\s?"
              + "(?:(ch|chiều|tối|pm|sa|sáng|am)(?![\\p{L}]))?");

  /** What may stand between a day and its time: a weekday, ngày, lúc, bars and commas. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s,;|•·'’′()\\[\\]–-]*(?:(?:thứ|t|chủ|cn|ngày|lúc|vào|hai|ba|tư|năm|sáu|bảy|nhật|giờ"
              + "|[2-7])[\\s,;|•·–-]*){0,5}");

  /** Without a digit there are only {@code hôm nay}, {@code qua}, {@code kia}, {@code vừa xong}. */
  private static final Pattern SIGN =
      Pattern.compile("\\d|nay|qua|kia|xong", Pattern.CASE_INSENSITIVE);

  /** In the order of trust: a whole date before a part of one. */
  private static final List<Form> FORMS =
      List.of(
          form(
              "(?<![\\d-])(\\d{4}-\\d\\d-\\d\\d)t(\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?"
                  + "(z|[+-]\\d\\d:?\\d\\d)?",
              (reader, m) -> readIso(m)),
          form(
              "(\\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\\d{4})"
                  + " (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d{4}|gmt)",
              (reader, m) -> readRfc1123(m)),
          form(
              "(?<![\\d:]|\\d[hg])(\\d{1,2})\\s*(?:đến|-|–)\\s*(\\d{1,2})([/.-])(\\d{1,2})\\3"
                  + YEAR
                  + "(?![\\d/])",
              (reader, m) ->
                  new Range(
                      new Day(date(m.group(5), m.group(4), m.group(1))),
                      new Day(date(m.group(5), m.group(4), m.group(2))))),
          form(
              "(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})"
                  + "(?![\\d/]|[.-]\\d|[-/]\\p{L})",
              (reader, m) -> new Day(date(reader.year(m.group(4)), m.group(3), m.group(1)))),
          form(
              "(?<![\\d/.-])(\\d{1,2})\\s?(?:tháng|thg\\.?)\\s?(\\d{1,2})\\s?[,/.]?\\s?(?:năm\\s)?"
                  + YEAR
                  + "(?!\\d)",
              (reader, m) -> new Day(date(m.group(3), m.group(2), m.group(1)))),
          form(
              "(?<![\\d/.-])" + YEAR + "([-/])(\\d\\d)\\2(\\d\\d)(?![\\d-])",
              (reader, m) -> new Day(date(m.group(1), m.group(3), m.group(4)))),
          form(
              "^\\s*" + YEAR + "(\\d\\d)(\\d\\d)\\s*$",
              (reader, m) -> new Day(date(m.group(1), m.group(2), m.group(3)))),
          form("(?<!\\p{L})vừa xong(?!\\p{L})", (reader, m) -> moment(reader.seen)),
          form(
              "(?<!\\d)(\\d{1,3})\\s?(giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)(?: đồng hồ)? trước",
              (reader, m) -> reader.before(Long.parseLong(m.group(1)), m.group(2))),
          form(
              "(?<!\\p{L})hôm (nay|qua|kia)(?!\\p{L})",
              (reader, m) -> reader.daysBefore(m.group(1))),
          form(
              "giai đoạn\\s" + YEAR + "\\s?[-–]\\s?" + YEAR,
              (reader, m) -> new Range(new Year(number(m.group(1))), new Year(number(m.group(2))))),
          form(
              "quý\\s(iv|i{1,3}|[1-4])\\s?(?:/|-|năm)?\\s?" + YEAR,
              (reader, m) -> new Quarter(number(m.group(2)), quarter(m.group(1)))),
          form(
              "tháng\\s(\\d{1,2})\\s?(?:/|-|,|năm)?\\s?" + YEAR + "(?!\\d)",
              (reader, m) -> new Month(YearMonth.of(number(m.group(2)), number(m.group(1))))),
          form("năm\\s" + YEAR + "(?!\\d)", (reader, m) -> new Year(number(m.group(1)))));

  private final ZonedDateTime seen;

  /**
   * A reader of dates.
   *
   * @param seen when the text was read, in the zone of its place: what {@code hôm qua} is counted
   *     from
   */
  public VietnameseDates(ZonedDateTime seen) {
    this.seen = seen;
  }

  /** When the page was fetched, in its own zone. */
  LocalDateTime now() {
    return seen.toLocalDateTime();
  }

  /** The first date in the text, or none. */
  public Optional<PrintedDate> find(String text) {
    if (!SIGN.matcher(text).find()) {
      return Optional.empty();
    }
    String line =
        Whitespace.collapse(Normalizer.normalize(text, Normalizer.Form.NFC))
            .toLowerCase(Locale.ROOT);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(line);
      while (matcher.find()) {
        Optional<PrintedDate> date = form.read(this, matcher.toMatchResult());
        if (date.isPresent()) {
          return date.map(d -> withTime(d, line, matcher.start(), matcher.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static PrintedDate withTime(PrintedDate date, String line, int start, int end) {
    if (!(date instanceof Day(LocalDate day))) {
      return date;
    }
    Matcher time = TIME.matcher(line);
    while (time.find()) {
      String between =
          time.end() <= start
              ? line.substring(time.end(), start)
              : time.start() >= end ? line.substring(end, time.start()) : "?";
      if (BETWEEN.matcher(between).matches()) {
        Optional<LocalTime> read = readTime(time.toMatchResult());
        if (read.isPresent()) {
          return new Moment(day.atTime(read.orElseThrow()), Optional.empty());
        }
      }
    }
    return date;
  }

  private static Optional<LocalTime> readTime(MatchResult m) {
    int hour = number(m.group(1));
    int minute = number(m.group(2));
    int second = m.group(3) == null ? 0 : number(m.group(3));
    String half = m.group(4) == null ? "" : m.group(4);
    boolean afternoon = List.of("ch", "chiều", "tối", "pm").contains(half);
    boolean morning = List.of("sa", "am").contains(half);
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    }
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }

  private static PrintedDate readIso(MatchResult m) {
    LocalDateTime time = LocalDateTime.parse(m.group(1) + "T" + m.group(2));
    String zone = m.group(3);
    return new Moment(
        time,
        zone == null
            ? Optional.empty()
            : Optional.of(java.time.ZoneOffset.of(zone.toUpperCase(Locale.ROOT))));
  }

  private static PrintedDate readRfc1123(MatchResult m) {
    String month = m.group(2).substring(0, 1).toUpperCase(Locale.ROOT) + m.group(2).substring(1);
    OffsetDateTime time =
        OffsetDateTime.parse(
            m.group(1)
                + " "
                + month
                + " "
                + m.group(3)
                + " "
                + m.group(4)
                + " "
                + m.group(5).toUpperCase(Locale.ROOT),
            DateTimeFormatter.RFC_1123_DATE_TIME);
    return new Moment(time.toLocalDateTime(), Optional.of(time.getOffset()));
  }

  private PrintedDate before(long count, String unit) {
    return switch (unit) {
      case "giây" -> moment(seen.minusSeconds(count));
      case "phút" -> moment(seen.minusMinutes(count));
      case "giờ", "tiếng" -> moment(seen.minusHours(count));
      case "ngày" -> new Day(seen.minusDays(count).toLocalDate());
      case "tuần" -> new Day(seen.minusWeeks(count).toLocalDate());
      case "tháng" -> new Day(seen.minusMonths(count).toLocalDate());
      default -> new Day(seen.minusYears(count).toLocalDate());
    };
  }

  private PrintedDate daysBefore(String word) {
    int days =
        switch (word) {
          case "nay" -> 0;
          case "qua" -> 1;
          default -> 2;
        };
    return new Day(seen.toLocalDate().minusDays(days));
  }

  private static Moment moment(ZonedDateTime time) {
    return new Moment(time.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), Optional.empty());
  }

  /** Two digits are of this century up to next year, else of the last. */
  private String year(String digits) {
    if (digits.length() == 4) {
      return digits;
    }
    int year = 2000 + number(digits);
    return Integer.toString(year > seen.getYear() + 1 ? year - 100 : year);
  }

  private static int quarter(String word) {
    return switch (word) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      default -> number(word);
    };
  }

  /** Throws for a day that is not in the calendar; {@link Form#read} answers. */
  private static LocalDate date(String year, String month, String day) {
    int y = number(year);
    if (y < 1900 || y > 2100) {
      throw new DateTimeException("year out of range: " + year);
    }
    return LocalDate.of(y, number(month), number(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Form form(String regex, Reading reading) {
    return new Form(Pattern.compile(regex), reading);
  }

  private interface Reading {
    PrintedDate read(VietnameseDates reader, MatchResult match);
  }

  private record Form(Pattern pattern, Reading reading) {
    Optional<PrintedDate> read(VietnameseDates reader, MatchResult match) {
      try {
        return Optional.of(reading.read(reader, match));
      } catch (DateTimeException e) {
        // Looks like a date and is none: 32/13/2024.
        return Optional.empty();
      }
    }
  }
}
