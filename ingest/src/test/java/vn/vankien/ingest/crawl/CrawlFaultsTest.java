package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do wrong with an address, and that it harms nothing but the page it happens to. */
class CrawlFaultsTest {

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
    crawl.site().status("/tin/hong", status, Map.of());
    SourceReport report = crawl.of(Map.of(), "/tin/hong");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsExactly(Map.entry(kind, 1L));
    assertThat(report.examples().getFirst()).contains("/tin/hong").contains("" + status);
    assertThat(crawl.site().hits("/tin/hong")).isEqualTo(asked);
  }

  @Test
  void n02WaitsAsLongAsABusyServerAsks() throws IOException {
    AtomicLong busyUntil = new AtomicLong();
    AtomicInteger tooEarly = new AtomicInteger();
    for (String path : List.of("/tin/ban", "/tin/sau")) {
      crawl
          .site()
          .on(
              path,
              asked -> {
                long now = System.nanoTime();
                if (busyUntil.compareAndSet(0, now + 1_000_000_000L)) {
                  return LoopbackSite.Reply.of(429, "text/html", "", Map.of("Retry-After", "1"));
                }
                tooEarly.addAndGet(now < busyUntil.get() ? 1 : 0);
                return LoopbackSite.Reply.of(
                    200, "text/html", "<html>" + path + "</html>", Map.of());
              });
    }
    SourceReport report = crawl.of(Map.of(), "/tin/ban", "/tin/sau");
    assertThat(crawl.delivered()).containsExactlyInAnyOrder("/tin/lanh", "/tin/ban", "/tin/sau");
    assertThat(report.failures()).isZero();
    assertThat(tooEarly).as("requests while the server asked for a pause").hasValue(0);
  }

  @Test
  void n02AServerThatAsksForTooLongIsLeftToTheNextRun() throws IOException {
    crawl.site().status("/tin/ban", 503, Map.of("Retry-After", "86400"));
    SourceReport report = crawl.of(Map.of(), "/tin/ban", "/tin/sau");
    assertThat(report.leftOver()).isPositive();
    assertThat(crawl.site().hits("/tin/sau")).as("the server is left alone").isZero();
  }

  @Test
  void anAnswerOf304ToOneWhoHoldsNothingIsAFailure() throws IOException {
    crawl.site().status("/tin/la", 304, Map.of());
    SourceReport report = crawl.of(Map.of(), "/tin/la");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsKey(FailureKind.CLIENT_ERROR);
  }

  @Test
  void followsARedirectInsideTheSourceAndKeepsTheTarget() throws IOException {
    crawl.site().status("/tin/cu", 301, Map.of("Location", "/tin/moi"));
    crawl.site().html("/tin/moi", "Mới", "<p>Mới</p>");
    assertThat(crawl.of(Map.of(), "/tin/cu").failures()).isZero();
    assertThat(crawl.delivered()).containsExactlyInAnyOrder("/tin/lanh", "/tin/moi");
  }

  @Test
  void n06ARedirectLoopEnds() throws IOException {
    crawl.site().status("/tin/a", 302, Map.of("Location", "/tin/b"));
    crawl.site().status("/tin/b", 302, Map.of("Location", "/tin/a"));
    crawl.site().status("/tin/minh", 302, Map.of("Location", "/tin/minh"));
    crawl.of(Map.of(), "/tin/a", "/tin/minh");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(crawl.site().hits("/tin/a") + crawl.site().hits("/tin/b")).isEqualTo(2);
    assertThat(crawl.site().hits("/tin/minh")).isEqualTo(1);
  }

  @Test
  void n06ARedirectThatGrowsEnds() throws IOException {
    StringBuilder path = new StringBuilder("/tin/g");
    for (int i = 0; i < 30; i++) {
      String from = path.toString();
      path.append('x');
      crawl.site().status(from, 302, Map.of("Location", path.toString()));
    }
    SourceReport report = crawl.of(Map.of(), "/tin/g");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsEntry(FailureKind.REDIRECT, 1L);
    assertThat(crawl.site().hits().keySet().stream().filter(p -> p.startsWith("/tin/g")))
        .hasSize(6);
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
    crawl.site().status("/tin/lua", 302, Map.of("Location", location));
    SourceReport report = crawl.of(Map.of(), "/tin/lua");
    crawl.assertOnlyTheGoodPageCame();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REDIRECT);
  }

  @Test
  void n07AFileBehindAPrivateAddressIsRefusedAtConnect() throws IOException {
    crawl.site().html("/tin/file", "Bài", "<a href='http://10.1.2.3/van-ban.pdf'>Tải</a>");
    SourceReport report = crawl.of(Map.of(), "/tin/file");
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REFUSED_ADDRESS);
    assertThat(report.examples().getFirst()).contains("10.1.2.3");
  }

  @Test
  void n24AFileOnAnotherServerIsFetchedWithoutCookiesOrReferrer() throws IOException {
    crawl
        .site()
        .on(
            "/tin/file",
            asked ->
                LoopbackSite.Reply.of(
                    200,
                    "text/html",
                    "<html><a href='" + crawl.elsewhere().at("/a.pdf") + "'>Tải</a></html>",
                    Map.of("Set-Cookie", "phien=bi-mat")));
    crawl.elsewhere().page("/a.pdf", "application/pdf", "%PDF-1.4");
    crawl.of(Map.of(), "/tin/file");
    assertThat(crawl.delivered()).contains("/a.pdf");
    for (LoopbackSite.Asked asked : crawl.elsewhere().log()) {
      assertThat(asked.headers()).doesNotContainKeys("cookie", "authorization", "referer");
      assertThat(asked.headers().get("user-agent")).startsWith("vankien/").contains("+https://");
    }
  }
}
