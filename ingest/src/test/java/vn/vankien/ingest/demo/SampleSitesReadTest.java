package vn.vankien.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.OcrSettings;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.ParsedDocument;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** The sample pages are in the shape of real ones if the rooms of the house can read them. */
class SampleSitesReadTest {

  private static SampleSites sites;
  private static Browser browser;
  private static DocumentParser parser;

  @BeforeAll
  static void open() throws IOException {
    sites = SampleSites.start(0);
    browser = new Browser();
    parser =
        new DocumentParser(
            ParserSettings.defaults().withOcr(OcrSettings.none()),
            Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    parser.close();
    browser.close();
    sites.close();
  }

  @Test
  void readsTheArticleAndNothingAroundIt() throws IOException {
    Source source = source("bao-mau");
    for (Item item : Item.readAll("bao-mau/items")) {
      ParsedDocument read = page(source, Newspaper.path(item));
      assertThat(read.title()).isEqualTo(item.title());
      assertThat(read.published()).hasValue(item.published());
      assertThat(read.author()).hasValue(item.field("author"));
      assertThat(read.source()).hasValue("Báo Mẫu");
      assertText(read, item);
    }
  }

  @Test
  void readsThePortalWhoseHourIsAlwaysMidnight() throws IOException {
    Source source = source("tinh-mau");
    for (Item item : Item.readAll("tinh-mau/items")) {
      ParsedDocument read = page(source, Portal.path(item));
      LocalDateTime day = item.published().toLocalDate().atTime(LocalTime.MIDNIGHT);
      assertThat(read.title()).isEqualTo(item.title());
      assertThat(read.published()).hasValue(day);
      assertThat(read.text()).doesNotContain("DetailController");
      assertText(read, item);
    }
  }

  @Test
  void readsTheDirectiveWithItsNumberAndItsFiles() throws IOException {
    Source source = source("van-kien-mau");
    for (Item item : Item.readAll("van-kien-mau/items")) {
      ParsedDocument read = page(source, DirectiveSite.path(item));
      assertThat(read.number()).hasValue(item.field("number"));
      assertThat(read.title()).contains(item.title(), item.field("number"));
      assertThat(read.attachments()).hasSize(item.optional("files").isEmpty() ? 0 : 1);
      assertThat(read.text())
          .contains(item.field("number"), "Bản mẫu – không phải văn bản chính thức")
          .containsAnyOf("ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      assertText(read, item);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "18-nq-tw.pdf,      application/pdf,    Số 18-NQ/TW",
    "57-nq-tw.pdf,      application/pdf,    ngày 22 tháng 12 năm 2024",
    "18-nq-tw-2022.pdf, application/pdf,    ngày 16 tháng 6 năm 2022",
    "296-qd-tw.pdf,     application/pdf,    Số 296-QĐ/TW",
    "65-qd-tw.docx,     application/vnd.openxmlformats-officedocument.wordprocessingml.document, Số 65-QĐ/TW",
    "50-ct-tw.docx,     application/vnd.openxmlformats-officedocument.wordprocessingml.document, T/M BAN BÍ THƯ",
    "399-qd-tw.docx,    application/vnd.openxmlformats-officedocument.wordprocessingml.document, Số 8011-CV/BTCTW",
    "28-kl-tw.doc,      application/msword, Số 28-KL/TW",
    "41-qd-tw.doc,      application/msword, Số 41-QĐ/TW",
    "22-qd-tw.doc,      application/msword, Số 22-QĐ/TW"
  })
  void readsTheFile(String file, String mediaType, String text) throws IOException {
    ParseOutcome outcome = file(file);
    assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
    ParsedDocument read = ((ParseOutcome.Parsed) outcome).document();
    assertThat(read.mediaType()).isEqualTo(mediaType);
    assertThat(read.text()).contains(text, "Bản mẫu – không phải văn bản chính thức");
  }

  @Test
  void findsNoTextInTheScan() throws IOException {
    assertThat(file("262-qd-tw.pdf")).isInstanceOf(ParseOutcome.Failed.class);
  }

  private static void assertText(ParsedDocument read, Item item) {
    for (Item.Block block : item.blocks()) {
      switch (block) {
        case Item.Block.Paragraph(String text) ->
            assertThat(read.text()).as(item.file()).contains(text);
        case Item.Block.Heading(String text) ->
            assertThat(read.text()).as(item.file()).contains(text);
        case Item.Block.Photo(String caption) ->
            assertThat(read.text()).as(item.file()).doesNotContain(caption);
      }
    }
    assertThat(read.text())
        .as(item.file())
        .doesNotContain("Tin liên quan", "Bình luận\n", "gõ tiếng Việt có dấu", "Tin khác");
  }

  private static Source source(String id) {
    Source source = SourceCatalog.read(id, sites.definitions().get(id));
    assertThat(matches(source.lists(), source.seeds().getFirst().toString())).isTrue();
    return source;
  }

  private static boolean matches(Pattern pattern, String url) {
    return pattern.matcher(url).matches();
  }

  private static ParsedDocument page(Source source, String path) {
    String url = source.seeds().getFirst().resolve(path).toString();
    assertThat(matches(source.scope(), url)).as(url).isTrue();
    assertThat(matches(source.lists(), url)).as(url).isFalse();
    return ((ParseOutcome.Parsed) parse(url, Optional.of(source))).document();
  }

  /** The file as a reader gets it: by the link on its page. */
  private static ParseOutcome file(String name) throws IOException {
    Source source = source("van-kien-mau");
    Item item =
        Item.readAll("van-kien-mau/items").stream()
            .filter(one -> one.optional("files").equals(name))
            .findFirst()
            .orElseThrow();
    String url = page(source, DirectiveSite.path(item)).attachments().getFirst();
    assertThat(matches(source.attachments(), url)).as(url).isTrue();
    return parse(url, Optional.of(source));
  }

  private static ParseOutcome parse(String url, Optional<Source> source) {
    HttpResponse<byte[]> response = browser.get(url);
    assertThat(response.statusCode()).as(url).isEqualTo(200);
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    return parser.parse(response.body(), type, URI.create(url), source);
  }
}
