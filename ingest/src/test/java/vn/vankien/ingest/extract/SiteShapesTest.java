package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.OcrSettings;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParserSettings;

/**
 * A page in the shape of each family of sites that we know, read without selectors: what must be
 * read from it stands in {@code sites/sites.tsv}.
 */
class SiteShapesTest {

  private static final DocumentParser PARSER =
      new DocumentParser(
          ParserSettings.defaults().withOcr(OcrSettings.none()),
          Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

  private static final DocumentExtractor EXTRACTOR = new DocumentExtractor();

  @AfterAll
  static void stop() {
    PARSER.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void readsTheShapeOfEverySite(String file, Map<String, String> expected) throws IOException {
    URI url = URI.create(expected.getOrDefault("url", ""));
    byte[] page = resource(file + ".html");
    Parsed parsed = (Parsed) PARSER.parse(page, "text/html", url, Optional.empty());
    SourceDocument document = EXTRACTOR.extract(url, "file", DocumentKind.OTHER, parsed.document());
    SoftAssertions all = new SoftAssertions();
    Map<String, String> read = new LinkedHashMap<>();
    read.put("kind", document.metadata().kind().name());
    read.put("title", document.metadata().title());
    read.put("number", string(document.metadata().number()));
    read.put("published", string(document.metadata().datePublication()));
    read.put("author", string(document.metadata().author()));
    read.put("source", string(document.metadata().source()));
    read.forEach((field, value) -> all.assertThat(value).as(field).isEqualTo(expected.get(field)));
    all.assertThat(document.text()).startsWith(expected.get("first"));
    all.assertThat(document.text()).endsWith(expected.get("last"));
    for (String absent : expected.getOrDefault("absent", "").split(";", -1)) {
      if (!absent.isEmpty()) {
        all.assertThat(document.text()).doesNotContain(absent);
      }
    }
    all.assertAll();
  }

  private static String string(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static Stream<Arguments> sites() throws IOException {
    String table = new String(resource("sites.tsv"), StandardCharsets.UTF_8);
    String[] columns = table.lines().findFirst().orElseThrow().split("\t", -1);
    return table
        .lines()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split("\t", -1);
              assertThat(cells).as(line).hasSameSizeAs(columns);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
              }
              return Arguments.of(cells[0], row);
            });
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SiteShapesTest.class.getResourceAsStream("sites/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
