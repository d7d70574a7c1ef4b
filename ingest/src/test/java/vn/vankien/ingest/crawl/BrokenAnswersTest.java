package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.ingest.archive.Body;
import vn.vankien.ingest.archive.WarcArchive;

/** Answers that break the rules of HTTP, or have no end, and that they end and replace nothing. */
class BrokenAnswersTest {

  private static final Map<String, String> ONCE = Map.of("maxAttempts", "1");

  /** Long enough for the good page on a slow machine. */
  private static final Map<String, String> IMPATIENT =
      Map.of("maxAttempts", "1", "requestDeadline", "PT5S", "socketTimeout", "PT4S");

  @TempDir private Path data;
  private FaultyCrawl crawl;

  @BeforeEach
  void opensSites() throws IOException {
    crawl = new FaultyCrawl(data);
  }

  @AfterEach
  void closesSites() throws IOException {
    crawl.close();
  }

  @Test
  void n11ABodyWithoutEndIsCutOff() throws IOException {
    crawl
        .site()
        .raw(
            "/tin/vo-tan",
            (asked, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
              byte[] block = new byte[64 << 10];
              while (true) {
                out.write(block);
              }
            });
    assertFails("/tin/vo-tan", FailureKind.TOO_LARGE, ONCE);
  }

  @Test
  void n12ABodyOfOneByteAtATimeEndsAtTheDeadline() throws IOException {
    crawl
        .site()
        .raw(
            "/tin/nho-giot",
            (asked, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
              while (true) {
                write(out, ".");
                Thread.sleep(50);
              }
            });
    assertFails("/tin/nho-giot", FailureKind.TIMEOUT, IMPATIENT);
  }

  @Test
  void n12SilenceEnds() throws IOException {
    crawl.site().raw("/tin/im", (asked, out) -> Thread.sleep(60_000));
    assertFails("/tin/im", FailureKind.TIMEOUT, IMPATIENT);
  }

  @Test
  void n14HeadersWithoutEndAreCutOff() throws IOException {
    crawl
        .site()
        .raw(
            "/tin/dau-vo-tan",
            (asked, out) -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; ; i++) {
                write(out, "X-" + i + ": x\r\n");
              }
            });
    crawl
        .site()
        .raw(
            "/tin/dau-dai",
            (asked, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nX: ");
              while (true) {
                write(out, "x".repeat(8_192));
              }
            });
    crawl.of(ONCE, "/tin/dau-vo-tan", "/tin/dau-dai");
    crawl.assertOnlyTheGoodPageCame();
  }

  @Test
  void n12InterimAnswersWithoutEndEndAtTheDeadline() throws IOException {
    crawl
        .site()
        .raw(
            "/tin/100",
            (asked, out) -> {
              while (true) {
                write(out, "HTTP/1.1 100 Continue\r\n\r\n");
                Thread.sleep(1);
              }
            });
    crawl.of(IMPATIENT, "/tin/100");
    crawl.assertOnlyTheGoodPageCame();
  }

  @Test
  void n15AShortBodyNeverReplacesAGoodCopy() throws IOException {
    crawl.site().html("/tin/cut", "Bài", "<p>Trọn vẹn</p>");
    crawl.of(Map.of(), "/tin/cut");
    crawl
        .site()
        .raw(
            "/tin/cut",
            (asked, out) ->
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<html><p>Nửa chừng"));
    SourceReport report = crawl.of(Map.of(), "/tin/cut");
    assertThat(crawl.delivered()).isEmpty();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.NETWORK);
    try (WarcArchive archive = WarcArchive.open(crawl.archive())) {
      byte[] held = archive.read(archive.latest(crawl.site().at("/tin/cut")).orElseThrow()).bytes();
      assertThat(new String(held, UTF_8)).contains("Trọn vẹn");
    }
  }

  @Test
  void n15ChunksThatAreNoneAreRefused() throws IOException {
    crawl
        .site()
        .raw(
            "/tin/khuc",
            (asked, out) ->
                write(
                    out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n<html>\r\n"));
    crawl.of(ONCE, "/tin/khuc");
    crawl.assertOnlyTheGoodPageCame();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bomb, TOO_LARGE",
    "layers, MALFORMED",
    "lying, MALFORMED",
    "cut, MALFORMED",
    "unknown, MALFORMED"
  })
  void n13ContentCodingIsBounded(String fault, FailureKind kind) throws IOException {
    byte[] zeros = gzip(new byte[20_000_000]);
    byte[] small = gzip("<html>nhỏ</html>".getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(small, small.length - 9);
    Map<String, LoopbackSite.Reply> replies =
        Map.of(
            "bomb", coded("gzip", zeros),
            "layers", coded("gzip, gzip, gzip", small),
            "lying", coded("gzip", "<html>không nén</html>".getBytes(UTF_8)),
            "cut", coded("gzip", cut),
            "unknown", coded("br", small));
    crawl.site().on("/tin/nen", asked -> replies.get(fault));
    SourceReport report = crawl.of(Map.of(), "/tin/nen");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsOnlyKeys(kind);
  }

  private static LoopbackSite.Reply coded(String coding, byte[] body) {
    return new LoopbackSite.Reply(
        200, Map.of("Content-Type", "text/html", "Content-Encoding", coding), Body.of(body));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void n16APageInsteadOfAFileIsNotTakenForIt() throws IOException {
    crawl.site().html("/tin/file", "Bài", "<a href='/a.pdf'>Tải</a><a href='/b.pdf'>Tải</a>");
    crawl
        .site()
        .on(
            "/a.pdf",
            asked ->
                LoopbackSite.Reply.of(
                    200, "application/pdf", "<!DOCTYPE html><html>Đăng nhập</html>", Map.of()));
    crawl
        .site()
        .on("/b.pdf", asked -> LoopbackSite.Reply.of(200, "text/html", "%PDF-1.5 thật", Map.of()));
    SourceReport report = crawl.of(Map.of(), "/tin/file");
    assertThat(crawl.delivered()).contains("/b.pdf").doesNotContain("/a.pdf");
    assertThat(report.failed()).containsOnlyKeys(FailureKind.MISMATCH);
  }

  private void assertFails(String path, FailureKind kind, Map<String, String> settings)
      throws IOException {
    SourceReport report = crawl.of(settings, path);
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsExactly(Map.entry(kind, 1L));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
