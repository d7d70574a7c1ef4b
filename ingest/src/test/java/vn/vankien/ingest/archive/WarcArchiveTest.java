package vn.vankien.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class WarcArchiveTest {

  static final Instant DAY = Instant.parse("2026-11-01T02:00:00Z");
  static final URI PAGE = URI.create("https://tinhmau.example/tin-tuc/1?b=2&a=1");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void choosesAFolder() {
    folder = temp.resolve("archive");
  }

  static Exchange exchange(URI url, int status, Instant when, Header... headers) {
    return new Exchange(
        url,
        when,
        Optional.of("127.0.0.1"),
        List.of(new Header("Host", url.getHost())),
        status,
        "OK",
        List.of(headers));
  }

  static Body body(String text) {
    return Body.of(text.getBytes(UTF_8));
  }

  static final Purpose READ = new Purpose("tinhmau", "document");
  static final Header HTML = new Header("Content-Type", "text/html; charset=utf-8");

  @Test
  void readsBackWhatAServerSent() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture capture =
          archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("<p>Nghị quyết</p>"), READ);
      assertThat(capture.url()).isEqualTo(PAGE);
      assertThat(capture.mime()).isEqualTo("text/html");
      assertThat(capture.status()).isEqualTo(200);
      Payload payload = archive.read(capture);
      assertThat(new String(payload.bytes(), UTF_8)).isEqualTo("<p>Nghị quyết</p>");
      assertThat(payload.contentType()).isEqualTo("text/html; charset=utf-8");
      assertThat(payload.charset()).contains("utf-8");
      assertThat(payload.headers().get("content-type")).hasSize(1);
      assertThat(payload.purpose()).contains(READ);
    }
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture found = archive.latest(PAGE).orElseThrow();
      assertThat(new String(archive.read(found).bytes(), UTF_8)).contains("Nghị quyết");
      assertThat(archive.captures()).containsExactly(found);
    }
  }

  @Test
  void takesOffTheContentCodingAndKeepsItInTheRecord() throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
      gzip.write("Kết luận".getBytes(UTF_8));
    }
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture zipped =
          archive.appendResponse(
              exchange(PAGE, 200, DAY, HTML, new Header("Content-Encoding", "gzip")),
              Body.of(coded.toByteArray()),
              READ);
      Payload payload = archive.read(zipped);
      assertThat(new String(payload.bytes(), UTF_8)).isEqualTo("Kết luận");
      assertThat(payload.headers()).containsKey("Content-Encoding");
      // the digest is of the decoded payload, so the coding may change without a new version
      Capture plain =
          archive.appendResponse(
              exchange(PAGE, 200, DAY.plusSeconds(9), HTML), body("Kết luận"), READ);
      assertThat(plain.digest()).isEqualTo(zipped.digest());
      assertThat(plain.isRevisit()).isTrue();
      assertThat(new String(archive.read(plain).bytes(), UTF_8)).isEqualTo("Kết luận");
    }
  }

  @Test
  void aConfirmationPointsAtThePayloadItConfirms() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture first = archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("một"), READ);
      Capture second =
          archive.appendResponse(exchange(PAGE, 200, DAY.plusSeconds(60), HTML), body("hai"), READ);
      Capture confirmed =
          archive.appendNotModified(exchange(PAGE, 304, DAY.plusSeconds(90)), second);
      assertThat(confirmed.isRevisit()).isTrue();
      assertThat(confirmed.status()).isEqualTo(304);
      assertThat(new String(archive.read(confirmed).bytes(), UTF_8)).isEqualTo("hai");
      assertThat(archive.latest(PAGE)).contains(second);
      assertThat(archive.captures()).containsExactly(first, second, confirmed);
    }
  }

  @Test
  void aMissingPageIsKeptAsEvidenceAndIsNoPayload() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture held = archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("một"), READ);
      archive.appendResponse(
          exchange(PAGE, 404, DAY.plusSeconds(60), HTML), body("không có"), READ);
      assertThat(archive.latest(PAGE)).contains(held);
      assertThat(archive.captures()).hasSize(2);
    }
  }

  @Test
  void addressesThatCanonicaliseAlikeStayApart() throws IOException {
    URI upper = URI.create("https://tinhmau.example/Pages/A.aspx");
    URI lower = URI.create("https://tinhmau.example/pages/a.aspx");
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture a = archive.appendResponse(exchange(upper, 200, DAY, HTML), body("một"), READ);
      assertThat(archive.latest(lower)).isEmpty();
      Capture b = archive.appendResponse(exchange(lower, 200, DAY, HTML), body("hai"), READ);
      assertThat(archive.latest(upper)).contains(a);
      assertThat(archive.latest(lower)).contains(b);
    }
  }

  @Test
  void aFileHandedToUsTwiceIsStoredOnce() throws IOException {
    URI file = URI.create("file:///van-ban/nghi%20quyet.pdf");
    byte[] bytes = "%PDF-1.7".getBytes(UTF_8);
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture first = archive.appendResource(file, "application/pdf", bytes, DAY);
      Capture again = archive.appendResource(file, "application/pdf", bytes, DAY.plusSeconds(5));
      assertThat(again).isEqualTo(first);
      assertThat(archive.captures()).containsExactly(first);
      assertThat(archive.read(first).bytes()).isEqualTo(bytes);
      assertThat(archive.read(first).contentType()).isEqualTo("application/pdf");
    }
  }

  @Test
  void aLargeFileIsOneRecordAndStreams() throws IOException {
    Path large = temp.resolve("large.jsonl");
    Random random = new Random(7);
    try (OutputStream out = Files.newOutputStream(large)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 24; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture capture = archive.appendResource(large.toUri(), "application/jsonl", large, DAY);
      try (InputStream stored = archive.stream(capture);
          InputStream given = Files.newInputStream(large)) {
        assertThat(stored).hasSameContentAs(given);
      }
    }
  }

  @Test
  void everyRecordIsOneMemberThatOtherReadersRead() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture first = archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("một"), READ);
      archive.appendNotModified(exchange(PAGE, 304, DAY.plusSeconds(90)), first);
    }
    assertThat(recordTypes(folder))
        .containsExactly("warcinfo", "response", "request", "revisit", "request");
  }

  @Test
  void aSecondWriterIsRefusedByName() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      assertThatThrownBy(() -> WarcArchive.open(folder))
          .isInstanceOf(ProcessLock.HeldException.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      archive.sync();
    }
    WarcArchive.open(folder).close();
  }

  @Test
  void aHeaderCannotSmuggleASecondOne() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture capture =
          archive.appendResponse(
              exchange(PAGE, 200, DAY, HTML, new Header("X-A", "1\r\nX-B: 2")), body("một"), READ);
      assertThat(archive.read(capture).headers()).doesNotContainKey("X-B").containsKey("X-A");
    }
  }

  /** Every record of the only file in order, as any reader of WARC meets them. */
  static List<String> recordTypes(Path folder) throws IOException {
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(onlyWarc(folder))) {
      for (WarcRecord record : reader) {
        types.add(record.type());
      }
    }
    return types;
  }

  static Path onlyWarc(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
    }
  }
}
