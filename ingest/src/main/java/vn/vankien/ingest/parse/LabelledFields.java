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

  private LabelledFields() {}

  static Optional<String> author(Document page) {
    return named(page, "[rel=author], [itemprop=author], [class*=author], [class*=tacgia]");
  }

  static Optional<String> source(Document page) {
    return named(page, "[itemprop=publisher], [class*=source], [class*=nguontin]");
  }

  /** Of a table of properties: the cell beside Số hiệu. */
  static Optional<String> number(Document page) {
    for (Element label : page.select("th, td, dt")) {
      String text = label.text();
      if (text.length() < 20
          && text.matches("(?i)\\s*Số(?:/| )?(?:ký )?hiệu(?: văn bản)?\\s*:?\\s*")) {
        Element value = label.nextElementSibling();
        if (value != null && !value.text().isBlank() && value.text().length() < LONGEST) {
          return Optional.of(Whitespace.collapse(value.text()));
        }
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
