package vn.vankien.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import vn.vankien.ingest.parse.Blocks.Block;

/** The line under a headline that says when the page was published. */
final class DateLine {

  private static final int LONGEST = 80;

  /** Dates of the document that the page is about. */
  private static final Pattern OTHER_DATES =
      Pattern.compile("hiệu lực|ban hành|ngày ký|áp dụng|hết hạn|công báo|sinh ngày");

  private static final List<Evaluator> USUAL_PLACES =
      List.of(
          Page.selector("time"),
          Page.selector("[itemprop=datePublished]"),
          Page.selector("[class*=date], [class*=time], [class*=ngay], [id*=date], [id*=ngaydang]"));

  private DateLine() {}

  /** A label or a weekday, a date and perhaps a time, and nothing else. */
  private static final Pattern STAMP =
      Pattern.compile(
          "\\(?(?:(?:ngày|đăng|cập nhật|lúc|vào|xuất bản|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật)[ :,-]*)*"
              + "(?:\\d{1,2}[:h]\\d{2}'?(?: ?[ap]m)?[ ,|-]*)?(?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}"
              + "(?:[ ,|-]*\\d{1,2}[:h]\\d{2}(?::\\d{2})?'?(?: ?[ap]m)?)?(?: ?[\\[(]?gmt ?\\+7[\\])]?)?\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Whether a line says nothing but when. */
  static boolean isStamp(String line) {
    return line.length() <= LONGEST && STAMP.matcher(line).matches();
  }

  static Optional<PrintedDate> find(Page page, VietnameseDates dates) {
    for (Evaluator place : USUAL_PLACES) {
      for (Element element : page.select(place)) {
        Optional<PrintedDate> found =
            dates.find(element.attr("datetime")).or(() -> inLine(element.text(), dates));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Block line : page.lines()) {
      Optional<PrintedDate> found =
          inLine(line.text(), dates).filter(PrintedDate.Moment.class::isInstance);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<PrintedDate> inLine(String line, VietnameseDates dates) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return Optional.empty();
    }
    if (OTHER_DATES.matcher(line.toLowerCase(Locale.ROOT)).find()) {
      return Optional.empty();
    }
    return dates
        .find(line)
        .filter(date -> date instanceof PrintedDate.Moment || date instanceof PrintedDate.Day);
  }
}
