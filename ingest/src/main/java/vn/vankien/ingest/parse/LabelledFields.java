package vn.vankien.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** What a page prints beside a label or in an element named for it. */
final class LabelledFields {

  private static final int LONGEST = 80;

  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Tác giả|Theo|Nguồn|Nguồn tin|Bài|Bài, ảnh|Thực hiện)\\s*:?\\s+", IGNORE_CASE);

  private static final String NAME = "(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){1,5})";

  private static final Pattern AUTHOR =
      Pattern.compile("^Tác giả(?: bài viết)? ?: ?([\\p{L}][\\p{L} .,-]{2,60})$");

  /** {@code Hải Mẫu 17:53, 03/04/2023}. */
  private static final Pattern AUTHOR_AND_TIME =
      Pattern.compile(
          "^" + NAME + ",? \\d{1,2}:\\d{2},? (?:ngày )?\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}$");

  private static final Pattern SOURCE =
      Pattern.compile("^Nguồn(?: tin| bài viết)? ?: ?(\\p{L}[^:]{1,60})$");

  private static final Evaluator NAMED_AUTHOR =
      Page.selector("[rel=author], [itemprop=author], [class*=author], [class*=tacgia]");

  private static final Evaluator NAMED_SOURCE =
      Page.selector("[itemprop=publisher], [class*=source], [class*=nguontin]");

  private static final Evaluator CELL = Page.selector("th, td, dt");

  /** Of a cell that is a label. */
  private static final int LONGEST_LABEL = 24;

  private static final Pattern SUBJECT =
      Pattern.compile("\\s*(?:Trích yếu(?: nội dung)?|Tên văn bản)\\s*:?\\s*", IGNORE_CASE);

  private static final Pattern NUMBER =
      Pattern.compile("\\s*Số(?:/| )?(?:ký )?hiệu(?: văn bản)?\\s*:?\\s*", IGNORE_CASE);

  private LabelledFields() {}

  static Optional<String> author(Page page) {
    return printed(page, AUTHOR)
        .or(() -> named(page, NAMED_AUTHOR))
        .or(() -> printed(page, AUTHOR_AND_TIME));
  }

  static Optional<String> source(Page page) {
    return named(page, NAMED_SOURCE);
  }

  /** {@code Nguồn tin: TTXVN}, which says more than the site's own name. */
  static Optional<String> printedSource(Page page) {
    return printed(page, SOURCE);
  }

  /** Of a table of properties: the cell beside Trích yếu. */
  static Optional<String> subject(Page page) {
    return beside(page, SUBJECT, 600);
  }

  private static Optional<String> printed(Page page, Pattern pattern) {
    return page.lines().stream()
        .filter(line -> line.text().length() <= LONGEST)
        .map(line -> pattern.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst();
  }

  /** Of a table of properties: the cell beside Số hiệu. */
  static Optional<String> number(Page page) {
    return beside(page, NUMBER, LONGEST);
  }

  private static Optional<String> beside(Page page, Pattern label, int longest) {
    for (Element cell : page.select(CELL)) {
      Element value = cell.nextElementSibling();
      if (value != null && label.matcher(start(cell)).matches()) {
        String text = Whitespace.collapse(value.text());
        if (!text.isEmpty() && text.length() < longest) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** Enough of a cell's words to tell that it is a label. */
  private static String start(Element cell) {
    String own = cell.wholeText();
    return own.length() > 4 * LONGEST_LABEL ? "" : cell.text();
  }

  private static Optional<String> named(Page page, Evaluator selector) {
    for (Element element : page.select(selector)) {
      Matcher label = LABEL.matcher(Whitespace.collapse(element.text()));
      String text = label.replaceFirst("");
      if (!text.isEmpty() && text.length() <= LONGEST && element.childrenSize() < 3) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
