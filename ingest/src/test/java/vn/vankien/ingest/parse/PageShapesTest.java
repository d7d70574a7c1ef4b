package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;

/** Pages of many shapes and what their articles are; {@code shapes/README.md} tells of them. */
class PageShapesTest {

  private static final String MARK = "data-article";

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the-o-cot-ben",
        "hai-mien",
        "thong-bao-ngan",
        "font-va-bang",
        "xuong-dong-br",
        "binh-luan-dai",
        "gioi-thieu-ben-trai",
        "amp",
        "lop-bam",
        "bang-va-danh-sach",
        "chu-thich-va-hop",
        "wordpress"
      })
  void readsTheArticleAndNothingBesideIt(String shape) throws IOException {
    Document page = Jsoup.parse(resource("shapes/" + shape + ".html"));
    List<Element> article = page.select("[" + MARK + "]");
    List<String> lines = article.stream().map(PageShapesTest::line).toList();
    article.forEach(element -> element.removeAttr(MARK));
    try (DocumentParser parser =
        new DocumentParser(ParserSettings.defaults().withOcr(OcrSettings.none()), NOW)) {
      Parsed parsed =
          (Parsed)
              parser.parse(
                  page.outerHtml().getBytes(UTF_8),
                  "text/html; charset=utf-8",
                  URI.create("https://thu.example/bai"),
                  Optional.empty());
      assertThat(parsed.document().text().lines()).containsExactlyElementsOf(lines);
    }
  }

  private static String line(Element element) {
    return element.normalName().equals("tr")
        ? String.join(" | ", element.children().eachText())
        : element.text();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageShapesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
