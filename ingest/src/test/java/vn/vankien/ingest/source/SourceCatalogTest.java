package vn.vankien.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.DocumentKind;

class SourceCatalogTest {

  private static final String WHOLE =
      """
      name: Báo Mẫu
      kind: news
      seeds: [http://127.0.0.1:8000/]
      feeds: http://127.0.0.1:8000/rss
      sitemaps:
        - http://127.0.0.1:8000/sitemap.xml
      lists: "/tin(/trang-\\\\d+)?$"
      scope: "/tin/\\\\d+$"
      attachments: "\\\\.pdf$"
      crawlDelay: 200ms
      quietAfter: 3d
      nextPage: a.next
      timeZone: UTC
      title: h1
      body: [div.body, article]
      number: "td:contains(Số hiệu) + td"
      attachmentLinks: a.file
      """;

  @Test
  void readsEveryKey() {
    Source source = SourceCatalog.read("mau", WHOLE);
    assertThat(source.id()).isEqualTo("mau");
    assertThat(source.name()).isEqualTo("Báo Mẫu");
    assertThat(source.kind()).isEqualTo(DocumentKind.NEWS);
    assertThat(source.seeds()).containsExactly(URI.create("http://127.0.0.1:8000/"));
    assertThat(source.feeds()).containsExactly(URI.create("http://127.0.0.1:8000/rss"));
    assertThat(source.sitemaps()).hasSize(1);
    assertThat(source.lists().matcher("http://x/tin/trang-2").find()).isTrue();
    assertThat(source.scope().matcher("http://x/tin/12").find()).isTrue();
    assertThat(source.attachments().matcher("http://x/a.pdf").find()).isTrue();
    assertThat(source.crawlDelay()).isEqualTo(Duration.ofMillis(200));
    assertThat(source.quietAfter()).isEqualTo(Duration.ofDays(3));
    assertThat(source.nextPage()).containsExactly("a.next");
    assertThat(source.linkedOnly()).isEmpty();
    assertThat(source.timeZone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(source.selectors().body()).containsExactly("div.body", "article");
    assertThat(source.selectors().attachments()).containsExactly("a.file");
    assertThat(source.selectors().author()).isEmpty();
  }

  @Test
  void assumesVietnameseTimeAndPatienceWhereNothingIsSaid() {
    Source source =
        SourceCatalog.read("it", "{name: Ít, seeds: 'https://a.example/', scope: '/bai/'}");
    assertThat(source.timeZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(source.crawlDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(source.kind()).isEqualTo(DocumentKind.OTHER);
    assertThat(source.attachments().matcher("https://a.example/a.pdf").find()).isFalse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a misspelt key would silently crawl nothing
          {name: A, sedes: 'https://a.example/', scope: x}        | "sedes"
          {name: A, seeds: 'https://a.example/'}                  | "scope"
          {name: A, scope: x}                                     | seeds, feeds
          {name: A, seeds: 'ftp://a.example/', scope: x}          | "seeds"
          {name: A, seeds: 'https://u:p@a.example/', scope: x}    | "seeds"
          {name: A, seeds: 'https://a b/', scope: x}              | "seeds"
          {name: A, seeds: 'https://a.example/', scope: '('}      | "scope"
          {name: A, seeds: 'https://a.example/', scope: x, crawlDelay: soon}   | "crawlDelay"
          {name: A, seeds: 'https://a.example/', scope: x, timeZone: Hà Nội}   | "timeZone"
          {name: A, seeds: 'https://a.example/', scope: x, kind: tin}          | "kind"
          {name: A, seeds: 'https://a.example/', scope: x, title: 5}           | "title"
          {name: A, name: B}                                      | dòng 1
          just words                                              | khóa
          # no object of Java is ever built from a definition
          !!java.net.URL [https://a.example/]                     | dòng 1
          """)
  void refusesWhatItDoesNotUnderstandAndNamesFileAndKey(String yaml, String named) {
    assertThatThrownBy(() -> SourceCatalog.read("mau", yaml))
        .isInstanceOf(BadDefinitionException.class)
        .hasMessageContaining("mau.yaml")
        .hasMessageContaining(named);
  }

  @Test
  void refusesADocumentThatUnfoldsWithoutEnd() {
    StringBuilder laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      char before = (char) (c - 1);
      laughs.append(c).append(": &").append(c).append(" [").append(("*" + before + ",").repeat(9));
      laughs.append("]\n");
    }
    assertThatThrownBy(() -> SourceCatalog.read("mau", laughs.toString()))
        .isInstanceOf(BadDefinitionException.class);
  }

  @Test
  void loadsAFolderByName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.yaml"), WHOLE);
    Files.writeString(folder.resolve("a.yaml"), WHOLE);
    Files.writeString(folder.resolve("README"), "no definition");
    SourceCatalog catalog = SourceCatalog.load(folder);
    assertThat(catalog.sources()).extracting(Source::id).containsExactly("a", "b");
    assertThat(catalog.find("b")).isPresent();
    assertThat(catalog.find("c")).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsSaidInOneSentenceAndTheOthersGoOn(@TempDir Path folder)
      throws IOException {
    Files.createDirectory(folder.resolve("a.yaml"));
    Files.writeString(folder.resolve("b.yaml"), "name: [");
    Files.write(folder.resolve("c.yaml"), new byte[] {'n', (byte) 0xe1, '\n'});
    Files.writeString(folder.resolve("d.yaml"), WHOLE);
    Files.writeString(folder.resolve("HOA.yaml"), WHOLE);
    SourceCatalog catalog = SourceCatalog.load(folder);
    assertThat(catalog.sources()).extracting(Source::id).containsExactly("d");
    assertThat(catalog.faults())
        .extracting(BadDefinitionException::getMessage)
        .satisfiesExactly(
            upper -> assertThat(upper).contains("HOA.yaml", "chữ thường"),
            directory -> assertThat(directory).contains("a.yaml", "thư mục"),
            broken -> assertThat(broken).contains("b.yaml", "dòng"),
            bytes -> assertThat(bytes).contains("c.yaml", "UTF-8"));
  }

  @Test
  void everyBundledDefinitionKeepsItsOwnRules() {
    SourceCatalog bundled = SourceCatalog.bundled();
    assertThat(bundled.sources()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(new HashSet<>(bundled.sources().stream().map(Source::name).toList()))
        .as("no two sources of one name")
        .hasSameSizeAs(bundled.sources());
    for (Source source : bundled.sources()) {
      assertThat(source.crawlDelay()).as(source.id()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
      assertThat(source.scope().pattern()).as(source.id()).startsWith("^https://");
      for (URI seed : source.seeds()) {
        assertThat(source.scope().matcher(seed.toString()).find()).as(source.id()).isFalse();
      }
    }
  }
}
