package vn.vankien.ingest.extract;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.PrintedDate;
import vn.vankien.ingest.parse.VietnameseDates;

/**
 * A line that says when a report was published and nothing else, or who signed it as well: {@code
 * Thứ Tư, 08/04/2015, 08:11 [GMT+7]}, {@code Hải Hằng 17:53, 03/04/2023}. Whatever is left of the
 * line when date and signature are taken out makes it a sentence, and the date an event's.
 *
 * @param published midnight if only the day is printed
 * @param timed whether the time of day is printed
 * @param labelled whether the line says that it is the time of publication
 */
record TimeLine(LocalDateTime published, boolean timed, boolean labelled, Byline byline) {

  private static final int LONGEST = 140;

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * The day of reading matters only to {@code hôm qua} and to years of two digits, and neither is
   * taken here: a text does not know when it was crawled.
   */
  private static final VietnameseDates DATES =
      new VietnameseDates(ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, VIETNAM));

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String END = "(?![\\p{L}\\d])";

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d/.-])\\d{1,2}\\s?([/.-])\\s?\\d{1,2}\\s?\\1\\s?(?:19|20)\\d\\d(?![\\d/])"
              + "|(?<![\\d/.-])(?:19|20)\\d\\d([-/])\\d\\d\\2\\d\\d(?![\\d/-])(?:T(?=\\d))?"
              + "|(?:ngày )?\\d{1,2} tháng \\d{1,2}(?:,| năm|, năm)? (?:19|20)\\d\\d",
          FLAGS);

  private static final List<String> MONTHS =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  private static final Pattern MONTH =
      Pattern.compile(
          "\\d tháng (mười hai|mười một|" + String.join("|", MONTHS) + ")" + END, FLAGS);

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\d{1,2}\\s?[:hg]\\s?\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?(?:AM|PM|SA|CH|phút|')"
              + END
              + "|['’′])?",
          FLAGS);

  private static final Pattern ZONE =
      Pattern.compile("\\(?\\[?\\s?(?:GMT|UTC)\\s?\\+\\s?0?7(?::00)?\\s?\\]?\\)?|\\+07:?00", FLAGS);

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|T[2-7]|CN)" + END,
          FLAGS);

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:được )?(?:cập nhật|đăng|xuất bản|post(?:ed)?|publish(?:ed)?|updated?|published date|date)"
              + "(?: (?:lần cuối|tin|bài))?"
              + "|ngày (?:đăng(?: tin| bài| tải)?|xuất bản|cập nhật|post)"
              + "|thời gian(?: đăng(?: bài)?)?|tin đăng)(?: (?:lúc|ngày|vào|on))?"
              + END
              + "\\s?:?",
          FLAGS);

  /** Buttons and counts that portals print on the same line; who typed it in is no author. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:người đăng(?: bài viết| tin)?|đăng bởi)\\s?:.*$"
              + "|(?<!\\p{L})(?:số )?(?:lượt (?:xem|đọc|truy cập)|đã xem|đã đọc|phản hồi|bình luận|xem|views?)\\s?:?\\s?\\(?\\d[\\d.,]*\\)?"
              + "|\\d[\\d.,]* (?:lượt (?:xem|đọc)|bình luận|views?)"
              + "|(?<!\\p{L})(?:print|gốc|in trang|in bài viết|in bài|bản in|lúc|ngày|vào|cỡ chữ|chia sẻ|a)"
              + END,
          FLAGS);

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d(]+|[^\\p{L}\\d.)+]+$");

  /** A section's name before a bar: {@code Thời sự | 13/09/2024 18:28}. */
  private static final Pattern SECTION =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}]*(?: [\\p{L}-]+){0,4}\\s?[|•·»›–-]\\s?(?=[^\\p{L}]*\\d|(?i:thứ|chủ nhật|ngày|cập nhật))");

  /** The line's time of publication; empty if it is another kind of line. */
  static Optional<TimeLine> read(String printed) {
    if (printed.length() > LONGEST || printed.length() < 8) {
      return Optional.empty();
    }
    String line = withMonthsInDigits(printed);
    Matcher days = DAY.matcher(line);
    if (!days.find()) {
      return Optional.empty();
    }
    boolean inWords = days.group().contains("tháng");
    Matcher label = LABEL.matcher(line);
    boolean labelled = label.find();
    boolean more = days.find();
    if (more && !labelled) {
      return Optional.empty(); // from one day to another: an event
    }
    Optional<PrintedDate> date =
        DATES
            .find(line)
            .filter(d -> d instanceof PrintedDate.Day || d instanceof PrintedDate.Moment);
    Optional<LocalDateTime> time = date.flatMap(d -> d.at(VIETNAM));
    if (time.isEmpty()) {
      return Optional.empty();
    }
    boolean timed = date.orElseThrow() instanceof PrintedDate.Moment;
    String rest = rest(line);
    Byline byline = rest.isEmpty() ? Byline.NONE : Byline.read(rest);
    boolean signed = !byline.isEmpty() && (timed || labelled || isBarred(line)) && !inWords;
    boolean sectioned = timed && (SECTION.matcher(line).find() || ReportWords.isNoName(rest));
    return rest.isEmpty() || signed || sectioned
        ? Optional.of(new TimeLine(time.orElseThrow(), timed, labelled, byline))
        : Optional.empty();
  }

  /** {@code 12 Tháng Ba, 2020} to {@code 12 tháng 3, 2020}. */
  private static String withMonthsInDigits(String line) {
    Matcher month = MONTH.matcher(line);
    return month.find()
        ? line.substring(0, month.start(1))
            + (MONTHS.indexOf(month.group(1).toLowerCase(Locale.ROOT)) + 1)
            + line.substring(month.end(1))
        : line;
  }

  private static boolean isBarred(String line) {
    return line.contains("|") || line.contains(" - ") || line.contains(" – ");
  }

  /** The line without all that belongs to the time. */
  private static String rest(String line) {
    String rest = line;
    for (Pattern pattern : new Pattern[] {DAY, ZONE, CLOCK, WEEKDAY, BESIDE, LABEL}) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    rest = rest.replaceAll("\\s+", " ").replaceAll("\\( ?\\)|\\[ ?\\]", "");
    return EDGES.matcher(rest).replaceAll("").strip();
  }
}
