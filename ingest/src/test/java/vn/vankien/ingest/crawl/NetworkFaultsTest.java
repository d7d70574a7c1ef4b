package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
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

/** Faults of the network that take more than one night or more than one page to show. */
class NetworkFaultsTest {

  private static final int PAGES = 40;

  @TempDir private Path data;
  private LoopbackSite site;
  private LoopbackSite elsewhere;
  private Night night;

  @BeforeEach
  void opensSites() throws IOException {
    site = new LoopbackSite();
    elsewhere = new LoopbackSite();
    night = new Night(data);
    for (LoopbackSite each : new LoopbackSite[] {site, elsewhere}) {
      each.page("/robots.txt", "text/plain", "");
    }
    list("");
    for (int i = 0; i < PAGES; i++) {
      page(i);
    }
  }

  @AfterEach
  void closesSites() throws IOException {
    site.close();
    elsewhere.close();
  }

  private void list(String more) {
    StringBuilder links = new StringBuilder(more);
    for (int i = 0; i < PAGES; i++) {
      links.append("<a href='/tin/" + i + "'>" + i + "</a>");
    }
    site.html("/tin", "Tin", links.toString());
  }

  private void page(int number) {
    site.html("/tin/" + number, "Bài " + number, "<p>Nội dung " + number + "</p>");
  }

  private Source source(String... more) {
    return SourceCatalog.read(
        "mau",
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/(tin|loc/.*)(\\\\?.*)?$"
        scope: "^SITE/(.+/)?tin/[^/?]+$"
        crawlDelay: 0ms
        """
                .replace("SITE", site.at("").toString())
            + String.join("\n", more).replace("SITE", site.at("").toString()));
  }

  private SourceReport crawl() throws IOException {
    return night.crawl(source()).of("mau").orElseThrow();
  }

  @Test
  void n01AServerErrorKeepsTheOldCopyAndWaitsLongerEachTime() throws IOException {
    crawl();
    AtomicInteger tooSoon = new AtomicInteger();
    long[] last = {0, 0};
    site.on(
        "/tin/3",
        asked -> {
          long now = System.nanoTime();
          long gap = last[0] == 0 ? Long.MAX_VALUE : now - last[0];
          tooSoon.addAndGet(gap < 90_000_000L * ++last[1] / 2 ? 1 : 0);
          last[0] = now;
          return LoopbackSite.Reply.of(500, "text/html", "lỗi", Map.of());
        });
    site.forgetHits();
    SourceReport second = crawl();
    assertThat(site.hits("/tin/3")).isEqualTo(3);
    assertThat(tooSoon).hasValue(0);
    assertThat(night.index()).containsKey("/tin/3");
    assertThat(second.failed()).containsOnly(Map.entry(FailureKind.SERVER_ERROR, 1L));
  }

  @Test
  void n02ABusyServerSlowsNoOther() throws IOException {
    site.status("/tin/0", 429, Map.of("Retry-After", "4"));
    AtomicInteger answered = new AtomicInteger();
    for (int i = 0; i < 20; i++) {
      elsewhere.on(
          "/tin/" + i,
          asked -> {
            answered.addAndGet(site.hits("/tin/0") < 2 ? 1 : 0);
            return LoopbackSite.Reply.of(200, "text/html", "<html>bài</html>", Map.of());
          });
    }
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      links.append("<a href='/tin/" + i + "'>x</a>");
    }
    elsewhere.html("/tin", "Tin", links.toString());
    Source other =
        SourceCatalog.read(
            "khac",
            "{name: K, seeds: 'X/tin', lists: '^X/tin$', scope: '^X/tin/', crawlDelay: 0ms}"
                .replace("X", elsewhere.at("").toString()));
    night.set("maxAttempts", "2").crawl(source(), other);
    assertThat(answered)
        .as("pages of the other host that came before the second attempt at the busy one")
        .hasValue(20);
  }

  @Test
  void n04APageThatIsGoneLeavesAfterThreeNightsAndMayComeBack() throws IOException {
    crawl();
    site.status("/tin/3", 404, Map.of());
    SourceReport first = crawl();
    assertThat(first.failed()).containsOnly(Map.entry(FailureKind.NOT_FOUND, 1L));
    night.again(source());
    night.again(source());
    assertThat(night.index()).as("three runs in one night are one").containsKey("/tin/3");
    crawl();
    assertThat(night.index()).containsKey("/tin/3");
    assertThat(crawl().gone()).isEqualTo(1);
    assertThat(night.index()).doesNotContainKey("/tin/3").hasSize(PAGES - 1);
    assertThat(crawl().gone()).as("told once").isZero();
    page(3);
    crawl();
    assertThat(night.index()).as("it is back, and the archive had it").containsKey("/tin/3");
  }

  @Test
  void n04APageThatSaysItIsGoneLeavesAfterTwoNights() throws IOException {
    crawl();
    site.status("/tin/3", 410, Map.of());
    crawl();
    assertThat(night.index()).containsKey("/tin/3");
    assertThat(crawl().gone()).isEqualTo(1);
    assertThat(night.index()).doesNotContainKey("/tin/3");
  }

  @Test
  void n26WhereAThirdIsMissingNothingLeavesUntilAPersonAgrees() throws IOException {
    crawl();
    for (int i = 0; i < PAGES / 3; i++) {
      site.status("/tin/" + i, 404, Map.of());
    }
    SourceReport last = crawl();
    for (int i = 0; i < 4; i++) {
      last = crawl();
    }
    assertThat(night.index()).hasSize(PAGES);
    assertThat(last.alarms().getFirst().kind()).isEqualTo(Alarm.Kind.MANY_MISSING);
    assertThat(last.alarms().getFirst().sentence()).contains("13/40", "--accept mau");
    night.accept(source());
    assertThat(crawl().gone()).as("a twentieth of forty").isEqualTo(2);
    assertThat(crawl().gone()).as("and of thirty-eight").isEqualTo(1);
    assertThat(night.index()).hasSize(PAGES - 3);
  }

  @Test
  void n26AtMostATwentiethLeavesInARun() throws IOException {
    crawl();
    for (int i = 0; i < 5; i++) {
      site.status("/tin/" + i, 404, Map.of());
    }
    crawl();
    crawl();
    SourceReport third = crawl();
    assertThat(third.gone()).isEqualTo(2);
    assertThat(third.alarms().getFirst().kind()).isEqualTo(Alarm.Kind.WAITING);
    assertThat(crawl().gone()).isEqualTo(1);
    assertThat(crawl().gone()).isEqualTo(1);
    assertThat(crawl().gone()).isEqualTo(1);
    assertThat(crawl().alarms()).isEmpty();
  }

  @Test
  void n08ANameThatTurnsPrivateIsNotFollowed() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    InetAddress open = InetAddress.getByAddress(new byte[] {8, 8, 8, 8});
    InetAddress hidden = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
    night.resolver(
        new SystemDefaultDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return lookups.incrementAndGet() == 1
                ? new InetAddress[] {hidden}
                : new InetAddress[] {open, hidden};
          }
        });
    SourceReport report = crawl();
    assertThat(report.failed()).containsOnlyKeys(FailureKind.REFUSED_ADDRESS);
    assertThat(site.hits()).isEmpty();
  }

  @Test
  void n09ANameThatIsNotThereIsAskedForAFewTimesAndToldOnce() throws IOException {
    AtomicInteger lookups = new AtomicInteger();
    night.resolver(
        new SystemDefaultDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            lookups.incrementAndGet();
            throw new UnknownHostException(host);
          }
        });
    SourceReport report = crawl();
    assertThat(lookups).hasValueLessThanOrEqualTo(3);
    assertThat(report.failed()).containsOnly(Map.entry(FailureKind.DNS, 1L));
  }

  @Test
  void n20TrapsEnd() throws IOException {
    list("<a href='/loc/a?x=0'>lọc</a><a href='/tin/1;jsessionid=A'>1</a><a href='x/tin/y'>y</a>");
    for (int i = 0; i < 400; i++) {
      site.html(
          "/loc/a?x=" + i,
          "Lọc",
          "<a href='/loc/a?x=" + (i + 1) + "'>→</a><a href='/tin/1;jsessionid=" + i + "'>1</a>");
    }
    String path = "/x/tin/y";
    for (int i = 0; i < 60; i++) {
      site.html(path, "Lạc", "<a href='x/tin/y'>tương đối</a>");
      path = path.replaceFirst("y$", "x/tin/y");
    }
    night.set("maxListDepth", "1000").crawl(source());
    Map<String, Integer> hits = site.hits();
    assertThat(hits.keySet().stream().filter(p -> p.startsWith("/loc/")))
        .as("facets")
        .hasSizeLessThanOrEqualTo(200);
    assertThat(hits.keySet().stream().filter(p -> p.contains("jsessionid"))).isEmpty();
    assertThat(hits.keySet().stream().filter(p -> p.startsWith("/x/")))
        .as("relative links gone wrong")
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void n22AHostileSitemapReadsNoFileAsksNobodyElseAndEnds() throws IOException {
    Path secret = Files.writeString(data.resolve("bi-mat"), "bí mật");
    site.page(
        "/sitemap.xml",
        "application/xml",
        ("<?xml version='1.0'?><!DOCTYPE u [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>"
                + "<!ENTITY y SYSTEM 'CANARY/xxe'>]><urlset"
                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>SITE/tin/&x;&y;</loc>"
                + "</url><url><loc>CANARY/tin/5</loc></url></urlset>")
            .replace("CANARY", elsewhere.at("").toString())
            .replace("SITE", site.at("").toString()));
    site.page(
        "/sitemap-loop.xml",
        "application/xml",
        ("<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<sitemap><loc>SITE/sitemap-loop.xml</loc></sitemap>"
                + "<sitemap><loc>CANARY/sitemap.xml</loc></sitemap></sitemapindex>")
            .replace("CANARY", elsewhere.at("").toString())
            .replace("SITE", site.at("").toString()));
    night.crawl(source("sitemaps: [SITE/sitemap.xml, SITE/sitemap-loop.xml]"));
    assertThat(site.hits("/sitemap-loop.xml")).isEqualTo(1);
    assertThat(elsewhere.hits()).isEmpty();
    assertThat(site.hits().keySet()).noneMatch(asked -> asked.contains("m%E1%BA%ADt"));
    assertThat(night.index()).hasSize(PAGES);
  }

  @Test
  void n23ABrokenFeedIsCountedAndTheOthersGoOn() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    site.page(
        "/cuoi",
        "application/rss+xml",
        "<?xml version='1.0'?>" + laughs + "]><rss version='2.0'><channel>&a9;</channel></rss>");
    site.page("/hong", "application/rss+xml", "<rss version='2.0'><channel><item>");
    site.page(
        "/lanh",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>t</title><link>x</link><description>d</description>"
            + "<item><title>mới</title><link>"
            + site.at("/tin/moi")
            + "</link></item></channel></rss>");
    site.html("/tin/moi", "Mới", "<p>Mới</p>");
    SourceReport report =
        night.crawl(source("feeds: [SITE/cuoi, SITE/hong, SITE/lanh]")).of("mau").orElseThrow();
    assertThat(report.failed()).containsOnly(Map.entry(FailureKind.MALFORMED, 2L));
    assertThat(night.index()).containsKey("/tin/moi");
  }

  @Test
  void s10AClockThatJumpsMakesNoStorm() throws IOException {
    night.set("recheckAfter", "PT20H").set("recheckAtMost", "P30D");
    crawl();
    site.forgetHits();
    night.later(Duration.ofDays(-366)).crawl(source());
    long back = documents();
    assertThat(back).as("a clock that went back asks for nothing").isZero();
    site.forgetHits();
    night.later(Duration.ofDays(2 * 365)).crawl(source());
    assertThat(documents()).as("each page once, whatever the clock says").isEqualTo(PAGES);
    assertThat(site.hits().values()).containsOnly(1);
  }

  private long documents() {
    return site.hits().keySet().stream().filter(path -> path.startsWith("/tin/")).count();
  }
}
