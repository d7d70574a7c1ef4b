package vn.vankien.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page prints beside a label or in an element named for it. */
final class LabelledFields {

  private static final int LONGEST = 80;

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Tác giả|Theo|Nguồn|Nguồn tin|Bài|Bài, ảnh|Thực hiện)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String NAME = "(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){1,5})";

  private static final Pattern AUTHOR =
      Pattern.compile("^Tác giả(?: bài viết)? ?: ?([\\p{L}][\\p{L} .,-]{2,60})$");

  /** {@code Hải Mẫu 17:53, 03/04/2023}. */
  private static final Pattern AUTHOR_AND_TIME =
      Pattern.compile(
          "^" + NAME + ",? \\d{1,2}:\\d{2},? (?:ngày )?\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}$");

  private static final Pattern SOURCE =
      Pattern.compile("^Nguồn(?: tin| bài viết)? ?: ?(\\p{L}[^:]{1,60})$");

  private LabelledFields() {}

  static Optional<String> author(Document page) {
    return printed(page, AUTHOR)
        .or(() -> named(page, "[rel=author], [itemprop=author], [class*=author], [class*=tacgia]"))
        .or(() -> printed(page, AUTHOR_AND_TIME));
  }

  static Optional<String> source(Document page) {
    return named(page, "[itemprop=publisher], [class*=source], [class*=nguontin]");
  }

  /** {@code Nguồn tin: TTXVN}, which says more than the site's own name. */
  static Optional<String> printedSource(Document page) {
    return printed(page, SOURCE);
  }

  /** Of a table of properties: the cell beside Trích yếu. */
  static Optional<String> subject(Document page) {
    return beside(page, "(?i)\\s*(?:Trích yếu(?: nội dung)?|Tên văn bản)\\s*:?\\s*", 600);
  }

  private static Optional<String> printed(Document page, Pattern pattern) {
    return Blocks.of(page.body()).stream()
        .filter(line -> line.text().length() <= LONGEST)
        .map(line -> pattern.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst();
  }

  /** Of a table of properties: the cell beside Số hiệu. */
  static Optional<String> number(Document page) {
    return beside(page, "(?i)\\s*Số(?:/| )?(?:ký )?hiệu(?: văn bản)?\\s*:?\\s*", LONGEST);
  }

  private static Optional<String> beside(Document page, String label, int longest) {
    for (Element cell : page.select("th, td, dt")) {
      String text = cell.text();
      Element value = cell.nextElementSibling();
      if (text.length() < 24
          && text.matches(label)
          && value != null
          && !value.text().isBlank()
          && value.text().length() < longest) {
        return Optional.of(Whitespace.collapse(value.text()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(Document page, String selector) {
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
