package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.ingest.source.SourceExample;

/** Each bundled definition reads the page that stands beside it, in its site's shape. */
class SourcePagesTest {

  private static DocumentParser parser;

  @BeforeAll
  static void opensTheParser() {
    parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC());
  }

  @AfterAll
  static void closesTheParser() {
    parser.close();
  }

  static Stream<Source> sources() {
    return SourceCatalog.bundled().sources().stream().filter(s -> s.linkedOnly().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readsThePageOfItsExample(Source source) throws IOException {
    SourceExample example =
        source.examples().stream().filter(e -> e.page().isPresent()).findFirst().orElseThrow();
    ParseOutcome outcome =
        parser.parse(
            page(example.page().orElseThrow()),
            "text/html",
            example.address(),
            Optional.of(source));
    assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
    SourceDocument document =
        new DocumentExtractor()
            .extract(
                example.address(),
                source.id(),
                source.kind(),
                ((ParseOutcome.Parsed) outcome).document());
    assertThat(document.text()).contains("Nghị quyết số 18-NQ/TW").doesNotContain("Trang chủ");
    example.title().ifPresent(title -> assertThat(document.metadata().title()).isEqualTo(title));
    example
        .published()
        .ifPresent(
            time ->
                assertThat(document.metadata().datePublication())
                    .map(Object::toString)
                    .contains(time));
    example
        .number()
        .ifPresent(
            number ->
                assertThat(document.metadata().number())
                    .map(DocumentNumber::toString)
                    .contains(number));
  }

  private static byte[] page(String name) throws IOException {
    try (InputStream in =
        SourcePagesTest.class.getResourceAsStream("/vn/vankien/ingest/source/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
