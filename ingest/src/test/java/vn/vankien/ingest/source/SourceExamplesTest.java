package vn.vankien.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every bundled definition beside its own examples, and the schema beside the reader. */
class SourceExamplesTest {

  static Stream<Source> sources() {
    return SourceCatalog.bundled().sources().stream();
  }

  static Stream<Source> crawled() {
    return sources().filter(source -> source.linkedOnly().isEmpty());
  }

  @Test
  void atLeastTwelveSitesAreReadAndThoseThatForbidItAreOnlyNamed() {
    assertThat(SourceCatalog.bundled().faults()).isEmpty();
    assertThat(crawled()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(sources().filter(source -> source.linkedOnly().isPresent())).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("crawled")
  void anAddressIsWhatItsExampleSays(Source source) {
    assertThat(source.examples()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(source.examples()).anyMatch(example -> example.page().isPresent());
    for (SourceExample example : source.examples()) {
      assertThat(kind(source, example.address().toString()))
          .as(example.address().toString())
          .isEqualTo(example.is());
    }
    for (var seed : source.seeds()) {
      assertThat(kind(source, seed.toString())).as("seed " + seed).isNotEqualTo("document");
    }
  }

  /** In the order in which the crawl looks. */
  private static String kind(Source source, String address) {
    return source.attachments().matcher(address).find()
        ? "attachment"
        : source.scope().matcher(address).find()
            ? "document"
            : source.lists().matcher(address).find() ? "list" : "none";
  }

  @Test
  void theSchemaKnowsTheKeysThatAreRead() throws IOException {
    try (InputStream in = SourceCatalog.class.getResourceAsStream("/sources/source.schema.json")) {
      JsonNode schema = JsonMapper.shared().readTree(Objects.requireNonNull(in));
      assertThat(new TreeSet<>(schema.path("properties").propertyNames()))
          .isEqualTo(Definition.KEYS);
      JsonNode example = schema.path("properties").path("examples").path("items");
      assertThat(new TreeSet<>(example.path("properties").propertyNames()))
          .isEqualTo(new TreeSet<>(SourceExample.KEYS));
      assertThat(example.path("properties").path("is").path("enum").size())
          .isEqualTo(SourceExample.KINDS.size());
    }
  }
}
