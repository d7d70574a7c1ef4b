package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/**
 * Faults of the network and of clocks that take more than one night or more than one page to show.
 */
class NetworkFaultsTest {

  @TempDir private Path data;
  private FortyPages pages;

  @BeforeEach
  void opensSites() throws IOException {
    pages = new FortyPages(data);
  }

  @AfterEach
  void closesSites() throws IOException {
    pages.close();
  }

  @Test
  void n01AServerErrorKeepsTheOldCopyAndWaitsLongerEachTime() throws IOException {
    pages.crawl();
    AtomicInteger tooSoon = new AtomicInteger();
    long[] last = {0, 0};
    pages
        .site()
        .on(
            "/tin/3",
            asked -> {
              long now = System.nanoTime();
              long gap = last[0] == 0 ? Long.MAX_VALUE : now - last[0];
              tooSoon.addAndGet(gap < 90_000_000L * ++last[1] / 2 ? 1 : 0);
              last[0] = now;
              return LoopbackSite.Reply.of(500, "text/html", "lỗi", Map.of());
            });
    pages.site().forgetHits();
    SourceReport second = pages.crawl();
    assertThat(pages.site().hits("/tin/3")).isEqualTo(3);
    assertThat(tooSoon).hasValue(0);
    assertThat(pages.night().index()).containsKey("/tin/3");
    assertThat(second.failed()).containsOnly(Map.entry(FailureKind.SERVER_ERROR, 1L));
  }

  @Test
  void n02ABusyServerSlowsNoOther() throws IOException {
    pages.site().status("/tin/0", 429, Map.of("Retry-After", "4"));
    AtomicInteger answered = new AtomicInteger();
    for (int i = 0; i < 20; i++) {
      pages
          .elsewhere()
          .on(
              "/tin/" + i,
              asked -> {
                answered.addAndGet(pages.site().hits("/tin/0") < 2 ? 1 : 0);
                return LoopbackSite.Reply.of(200, "text/html", "<html>bài</html>", Map.of());
              });
    }
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      links.append("<a href='/tin/" + i + "'>x</a>");
    }
    pages.elsewhere().html("/tin", "Tin", links.toString());
    Source other =
        SourceCatalog.read(
            "khac",
            "{name: K, seeds: 'X/tin', lists: '^X/tin$', scope: '^X/tin/', crawlDelay: 0ms}"
                .replace("X", pages.elsewhere().at("").toString()));
    pages.night().set("maxAttempts", "2").crawl(pages.source(), other);
    assertThat(answered)
        .as("pages of the other host that came before the second attempt at the busy one")
        .hasValue(20);
  }

  @Test
  void n08ANameThatTurnsPrivateIsNotFollowed() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    InetAddress open = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
    InetAddress hidden = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
    pages
        .night()
        .resolver(
            new SystemDefaultDnsResolver() {
              @Override
              public InetAddress[] resolve(String host) {
                return lookups.incrementAndGet() == 1
                    ? new InetAddress[] {hidden}
                    : new InetAddress[] {open, hidden};
              }
            });
    SourceReport report = pages.crawl();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REFUSED_ADDRESS);
    assertThat(pages.site().hits()).isEmpty();
  }

  @Test
  void n09ANameThatIsNotThereIsAskedForAFewTimesAndToldOnce() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    pages
        .night()
        .resolver(
            new SystemDefaultDnsResolver() {
              @Override
              public InetAddress[] resolve(String host) throws UnknownHostException {
                lookups.incrementAndGet();
                throw new UnknownHostException(host);
              }
            });
    SourceReport report = pages.crawl();
    assertThat(lookups).hasValueLessThanOrEqualTo(3);
    assertThat(report.failed()).containsOnly(Map.entry(FailureKind.DNS, 1L));
  }

  @Test
  void s10AClockThatJumpsMakesNoStorm() throws IOException {
    pages.night().set("recheckAfter", "PT20H").set("recheckAtMost", "P30D");
    pages.crawl();
    pages.site().forgetHits();
    pages.night().later(Duration.ofDays(-366)).crawl(pages.source());
    long back = documents();
    assertThat(back).as("a clock that went back asks for nothing").isZero();
    pages.site().forgetHits();
    pages.night().later(Duration.ofDays(2 * 365)).crawl(pages.source());
    assertThat(documents())
        .as("each page once, whatever the clock says")
        .isEqualTo(FortyPages.COUNT);
    assertThat(pages.site().hits().values()).containsOnly(1);
  }

  private long documents() {
    return pages.site().hits().keySet().stream().filter(path -> path.startsWith("/tin/")).count();
  }
}
