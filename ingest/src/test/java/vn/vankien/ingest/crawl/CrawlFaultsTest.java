package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.ingest.archive.Body;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.SourceCatalog;

/** What servers do wrong, and that it harms nothing but the page it happens to. */
class CrawlFaultsTest {

  @TempDir private Path data;
  private LoopbackSite site;
  private LoopbackSite elsewhere;
  private final List<String> delivered = new ArrayList<>();

  @BeforeEach
  void opensSites() throws IOException {
    site = new LoopbackSite();
    elsewhere = new LoopbackSite();
    site.page("/robots.txt", "text/plain", "");
    site.html("/tin/lanh", "Bài lành", "<p>Nội dung</p>");
  }

  @AfterEach
  void closesSites() throws IOException {
    site.close();
    elsewhere.close();
  }

  /** Crawls a list that leads to a good page and to each of these. */
  private SourceReport crawl(Map<String, String> changes, String... paths) throws IOException {
    StringBuilder links = new StringBuilder("<a href='/tin/lanh'>lành</a>");
    for (String path : paths) {
      links.append("<a href='" + path + "'>x</a>");
    }
    site.html("/tin", "Tin", links.toString());
    delivered.clear();
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "allowLoopback", "true",
                "recheckAfter", "PT0S",
                "recheckAtMost", "PT0S",
                "firstBackoff", "PT0.1S",
                "requestDeadline", "PT1.5S",
                "socketTimeout", "PT1S",
                "maxBodyBytes", "2000000",
                "maxDecodedBytes", "4000000"));
    settings.putAll(changes);
    String definition =
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/(tin|lich)(\\\\?.*)?$"
        scope: "^SITE/tin/.+$"
        attachments: "\\\\.pdf$"
        crawlDelay: 0ms
        """
            .replace("SITE", site.at("").toString());
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(
                CrawlSettings.with(settings), archive, data.resolve("crawl"), Clock.systemUTC())) {
      CrawlReport report =
          crawler.crawl(
              List.of(SourceCatalog.read("mau", definition)),
              fetched -> {
                delivered.add(fetched.capture().url().getPath());
              });
      crawler.acknowledge(archive.captures().filter(c -> c.hasPayload()).toList());
      return report.of("mau").orElseThrow();
    }
  }

  private void assertOnlyTheGoodPageCame() {
    assertThat(delivered).containsExactly("/tin/lanh");
  }

  @ParameterizedTest(name = "{0} -> {1}, asked {2} times")
  @CsvSource(
      textBlock =
          """
          404, NOT_FOUND, 1
          410, NOT_FOUND, 1
          401, FORBIDDEN, 1
          403, FORBIDDEN, 1
          451, FORBIDDEN, 1
          418, CLIENT_ERROR, 1
          # these may pass: three attempts in a run
          500, SERVER_ERROR, 3
          502, SERVER_ERROR, 3
          503, SERVER_ERROR, 3
          504, SERVER_ERROR, 3
          429, BUSY, 3
          """)
  void n01AStatusIsCountedByItsKind(int status, FailureKind kind, int asked) throws IOException {
    site.status("/tin/hong", status, Map.of());
    SourceReport report = crawl(Map.of(), "/tin/hong");
    assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsExactly(Map.entry(kind, 1L));
    assertThat(report.examples().getFirst()).contains("/tin/hong").contains("" + status);
    assertThat(site.hits("/tin/hong")).isEqualTo(asked);
  }

  @Test
  void n02WaitsAsLongAsABusyServerAsks() throws IOException {
    AtomicLong busyUntil = new AtomicLong();
    AtomicInteger tooEarly = new AtomicInteger();
    for (String path : List.of("/tin/ban", "/tin/sau")) {
      site.on(
          path,
          asked -> {
            long now = System.nanoTime();
            if (busyUntil.compareAndSet(0, now + 1_000_000_000L)) {
              return LoopbackSite.Reply.of(429, "text/html", "", Map.of("Retry-After", "1"));
            }
            tooEarly.addAndGet(now < busyUntil.get() ? 1 : 0);
            return LoopbackSite.Reply.of(200, "text/html", "<html>" + path + "</html>", Map.of());
          });
    }
    SourceReport report = crawl(Map.of(), "/tin/ban", "/tin/sau");
    assertThat(delivered).containsExactlyInAnyOrder("/tin/lanh", "/tin/ban", "/tin/sau");
    assertThat(report.failures()).isZero();
    assertThat(tooEarly).as("requests while the server asked for a pause").hasValue(0);
  }

  @Test
  void n02AServerThatAsksForTooLongIsLeftToTheNextRun() throws IOException {
    site.status("/tin/ban", 503, Map.of("Retry-After", "86400"));
    SourceReport report = crawl(Map.of(), "/tin/ban", "/tin/sau");
    assertThat(report.leftOver()).isPositive();
    assertThat(site.hits("/tin/sau")).as("the server is left alone").isZero();
  }

  @Test
  void anAnswerOf304ToOneWhoHoldsNothingIsAFailure() throws IOException {
    site.status("/tin/la", 304, Map.of());
    SourceReport report = crawl(Map.of(), "/tin/la");
    assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsKey(FailureKind.CLIENT_ERROR);
  }

  @Test
  void followsARedirectInsideTheSourceAndKeepsTheTarget() throws IOException {
    site.status("/tin/cu", 301, Map.of("Location", "/tin/moi"));
    site.html("/tin/moi", "Mới", "<p>Mới</p>");
    assertThat(crawl(Map.of(), "/tin/cu").failures()).isZero();
    assertThat(delivered).containsExactlyInAnyOrder("/tin/lanh", "/tin/moi");
  }

  @Test
  void n06ARedirectLoopEnds() throws IOException {
    site.status("/tin/a", 302, Map.of("Location", "/tin/b"));
    site.status("/tin/b", 302, Map.of("Location", "/tin/a"));
    site.status("/tin/minh", 302, Map.of("Location", "/tin/minh"));
    crawl(Map.of(), "/tin/a", "/tin/minh");
    assertOnlyTheGoodPageCame();
    assertThat(site.hits("/tin/a") + site.hits("/tin/b")).isEqualTo(2);
    assertThat(site.hits("/tin/minh")).isEqualTo(1);
  }

  @Test
  void n06ARedirectThatGrowsEnds() throws IOException {
    StringBuilder path = new StringBuilder("/tin/g");
    for (int i = 0; i < 30; i++) {
      String from = path.toString();
      path.append('x');
      site.status(from, 302, Map.of("Location", path.toString()));
    }
    SourceReport report = crawl(Map.of(), "/tin/g");
    assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsEntry(FailureKind.REDIRECT, 1L);
    assertThat(site.hits().keySet().stream().filter(p -> p.startsWith("/tin/g"))).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/tin/x",
        "http://[::ffff:10.0.0.1]/tin/x",
        "http://user:pass@tinhmau.example/tin/x",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "//",
        "http://",
        ""
      })
  void n07ARedirectOutOfTheWebOrTheSourceIsNotFollowed(String location) throws IOException {
    site.status("/tin/lua", 302, Map.of("Location", location));
    SourceReport report = crawl(Map.of(), "/tin/lua");
    assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REDIRECT);
  }

  @Test
  void n07AFileBehindAPrivateAddressIsRefusedAtConnect() throws IOException {
    site.html("/tin/file", "Bài", "<a href='http://10.1.2.3/van-ban.pdf'>Tải</a>");
    SourceReport report = crawl(Map.of(), "/tin/file");
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REFUSED_ADDRESS);
    assertThat(report.examples().getFirst()).contains("10.1.2.3");
  }

  @Test
  void n24AFileOnAnotherServerIsFetchedWithoutCookiesOrReferrer() throws IOException {
    site.on(
        "/tin/file",
        asked ->
            LoopbackSite.Reply.of(
                200,
                "text/html",
                "<html><a href='" + elsewhere.at("/a.pdf") + "'>Tải</a></html>",
                Map.of("Set-Cookie", "phien=bi-mat")));
    elsewhere.page("/a.pdf", "application/pdf", "%PDF-1.4");
    crawl(Map.of(), "/tin/file");
    assertThat(delivered).contains("/a.pdf");
    for (LoopbackSite.Asked asked : elsewhere.log()) {
      assertThat(asked.headers()).doesNotContainKeys("cookie", "authorization", "referer");
      assertThat(asked.headers().get("user-agent")).startsWith("vankien/").contains("+https://");
    }
  }

  @Test
  void n11ABodyWithoutEndIsCutOff() throws IOException {
    site.raw(
        "/tin/vo-tan",
        (asked, out) -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
          byte[] block = new byte[64 << 10];
          while (true) {
            out.write(block);
          }
        });
    assertFails("/tin/vo-tan", FailureKind.TOO_LARGE);
  }

  @Test
  void n12ABodyOfOneByteAtATimeEndsAtTheDeadline() throws IOException {
    site.raw(
        "/tin/nho-giot",
        (asked, out) -> {
          write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
          while (true) {
            write(out, ".");
            Thread.sleep(50);
          }
        });
    assertFails("/tin/nho-giot", FailureKind.TIMEOUT);
  }

  @Test
  void n12SilenceEnds() throws IOException {
    site.raw("/tin/im", (asked, out) -> Thread.sleep(5_000));
    assertFails("/tin/im", FailureKind.TIMEOUT);
  }

  @Test
  void n14HeadersWithoutEndAreCutOff() throws IOException {
    site.raw(
        "/tin/dau-vo-tan",
        (asked, out) -> {
          write(out, "HTTP/1.1 200 OK\r\n");
          for (int i = 0; ; i++) {
            write(out, "X-" + i + ": x\r\n");
          }
        });
    site.raw(
        "/tin/dau-dai",
        (asked, out) -> {
          write(out, "HTTP/1.1 200 OK\r\nX: ");
          while (true) {
            write(out, "x".repeat(8_192));
          }
        });
    crawl(Map.of("maxAttempts", "1"), "/tin/dau-vo-tan", "/tin/dau-dai");
    assertOnlyTheGoodPageCame();
  }

  @Test
  void n12InterimAnswersWithoutEndEndAtTheDeadline() throws IOException {
    site.raw(
        "/tin/100",
        (asked, out) -> {
          while (true) {
            write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            Thread.sleep(1);
          }
        });
    crawl(Map.of("maxAttempts", "1"), "/tin/100");
    assertOnlyTheGoodPageCame();
  }

  @Test
  void n15AShortBodyNeverReplacesAGoodCopy() throws IOException {
    site.html("/tin/cut", "Bài", "<p>Trọn vẹn</p>");
    crawl(Map.of(), "/tin/cut");
    site.raw(
        "/tin/cut",
        (asked, out) ->
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<html><p>Nửa chừng"));
    SourceReport report = crawl(Map.of(), "/tin/cut");
    assertThat(delivered).isEmpty();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.NETWORK);
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"))) {
      byte[] held = archive.read(archive.latest(site.at("/tin/cut")).orElseThrow()).bytes();
      assertThat(new String(held, UTF_8)).contains("Trọn vẹn");
    }
  }

  @Test
  void n15ChunksThatAreNoneAreRefused() throws IOException {
    site.raw(
        "/tin/khuc",
        (asked, out) ->
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n<html>\r\n"));
    crawl(Map.of("maxAttempts", "1"), "/tin/khuc");
    assertOnlyTheGoodPageCame();
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
    site.on("/tin/nen", asked -> replies.get(fault));
    SourceReport report = crawl(Map.of(), "/tin/nen");
    assertOnlyTheGoodPageCame();
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
    site.html("/tin/file", "Bài", "<a href='/a.pdf'>Tải</a><a href='/b.pdf'>Tải</a>");
    site.on(
        "/a.pdf",
        asked ->
            LoopbackSite.Reply.of(
                200, "application/pdf", "<!DOCTYPE html><html>Đăng nhập</html>", Map.of()));
    site.on("/b.pdf", asked -> LoopbackSite.Reply.of(200, "text/html", "%PDF-1.5 thật", Map.of()));
    SourceReport report = crawl(Map.of(), "/tin/file");
    assertThat(delivered).contains("/b.pdf").doesNotContain("/a.pdf");
    assertThat(report.failed()).containsOnlyKeys(FailureKind.MISMATCH);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>404 - Trang không tồn tại</title><p>Về trang chủ</p>        | SOFT_NOT_FOUND
          <title>Báo Mẫu</title><h1>Không tìm thấy bài viết</h1>             | SOFT_NOT_FOUND
          <title>Đăng nhập</title><form><input type=password></form>         | LOGIN
          <title>Just a moment...</title><div id=cf-challenge></div>         | LOGIN
          """)
  void n03n05WhatComesInPlaceOfADocumentNeverReplacesIt(String page, FailureKind kind)
      throws IOException {
    site.html("/tin/thay", "Bài", "<p>Bản tốt</p>");
    crawl(Map.of(), "/tin/thay");
    site.page("/tin/thay", "text/html; charset=utf-8", "<html>" + page + "</html>");
    SourceReport report = crawl(Map.of(), "/tin/thay");
    assertThat(delivered).isEmpty();
    assertThat(report.failed()).containsOnlyKeys(kind);
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"))) {
      byte[] held = archive.read(archive.latest(site.at("/tin/thay")).orElseThrow()).bytes();
      assertThat(new String(held, UTF_8)).contains("Bản tốt");
    }
  }

  @Test
  void aLoginFormBesideALongArticleIsNoLogin() throws IOException {
    site.html(
        "/tin/dai", "Bài", "<form><input type=password></form><p>" + "lời ".repeat(500) + "</p>");
    crawl(Map.of(), "/tin/dai");
    assertThat(delivered).contains("/tin/dai");
  }

  @Test
  void n21PagesThatAskNotToBeIndexedAreNot() throws IOException {
    site.html("/tin/meta", "Bài", "<meta name=robots content='noindex,follow'>");
    site.on(
        "/tin/dau",
        asked ->
            LoopbackSite.Reply.of(
                200, "text/html", "<html>x</html>", Map.of("X-Robots-Tag", "noindex")));
    crawl(Map.of(), "/tin/meta", "/tin/dau");
    assertOnlyTheGoodPageCame();
  }

  @Test
  void n21OneOfTwoAddressesOfAPageIsKept() throws IOException {
    String canonical = "<link rel=canonical href='" + site.at("/tin/chinh") + "'>";
    site.html("/tin/phu", "Bài", canonical);
    site.html("/tin/chinh", "Bài", canonical);
    crawl(Map.of(), "/tin/phu", "/tin/chinh");
    assertThat(delivered).containsExactlyInAnyOrder("/tin/lanh", "/tin/chinh");
  }

  @Test
  void twoPagesThatNameEachOtherAreNotBothLost() throws IOException {
    site.html("/tin/a", "Bài", "<link rel=canonical href='" + site.at("/tin/b") + "'>");
    site.html("/tin/b", "Bài", "<link rel=canonical href='" + site.at("/tin/a") + "'>");
    crawl(Map.of(), "/tin/a", "/tin/b");
    assertThat(delivered).containsExactlyInAnyOrder("/tin/lanh", "/tin/b");
  }

  @Test
  void n20ACalendarWithoutEndIsBounded() throws IOException {
    for (int month = 0; month < 400; month++) {
      site.html("/lich?thang=" + month, "Lịch", "<a href='/lich?thang=" + (month + 1) + "'>→</a>");
    }
    crawl(Map.of("maxListDepth", "1000"), "/lich?thang=0");
    long months = site.hits().keySet().stream().filter(p -> p.startsWith("/lich")).count();
    assertThat(months).isBetween(100L, 200L);
  }

  private void assertFails(String path, FailureKind kind) throws IOException {
    SourceReport report = crawl(Map.of("maxAttempts", "1"), path);
    assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsExactly(Map.entry(kind, 1L));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
