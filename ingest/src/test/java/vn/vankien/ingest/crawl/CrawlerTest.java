package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.ProcessLock;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

class CrawlerTest {

  @TempDir private Path data;
  private LoopbackSite site;
  private final List<Fetched> delivered = new ArrayList<>();

  @BeforeEach
  void opensASite() throws IOException {
    site = new LoopbackSite();
  }

  @AfterEach
  void closesTheSite() throws IOException {
    site.close();
  }

  private Source source(String... more) {
    String definition =
        """
        name: Mẫu
        kind: news
        seeds: [SITE/tin]
        feeds: [SITE/rss]
        sitemaps: [SITE/sitemap.xml]
        lists: "^SITE/tin(\\\\?trang=\\\\d+)?$"
        scope: "^SITE/tin/\\\\d+$"
        attachments: "^SITE/tep/.+\\\\.pdf$"
        crawlDelay: 0ms
        """
            .replace("SITE", site.at("").toString());
    return SourceCatalog.read("mau", definition + String.join("\n", more));
  }

  private void smallSite() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /kin/\n");
    site.html(
        "/tin",
        "Tin",
        "<a href='/tin/1'>1</a> <a href='/tin/2'>2</a> <a href='?trang=2'>→</a>"
            + "<a href='https://elsewhere.example/tin/9'>xa</a>");
    site.html("/tin?trang=2", "Tin", "<a href='/tin/3#top'>3</a> <a href='/tin'>←</a>");
    for (int i = 1; i <= 5; i++) {
      site.html("/tin/" + i, "Bài " + i, "<p>Nội dung " + i + "</p><a href='/tin/9'>liên quan</a>");
    }
    site.html("/tin/2", "Bài 2", "<a href='/tep/kl-21.pdf'>Tải về</a>");
    site.file("/tep/kl-21.pdf", "application/pdf", "%PDF-1.7 mẫu".getBytes(UTF_8));
    site.page(
        "/rss",
        "application/rss+xml",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>"
            + site.at("/")
            + "</link><description>d</description><item><title>4</title><link>"
            + site.at("/tin/4")
            + "</link></item></channel></rss>");
    site.page(
        "/sitemap.xml",
        "application/xml",
        "<?xml version='1.0' encoding='UTF-8'?>"
            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.at("/tin/5")
            + "</loc><lastmod>2026-01-05</lastmod></url></urlset>");
  }

  private CrawlReport crawl(Map<String, String> changes, Source source) throws IOException {
    delivered.clear();
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "allowLoopback", "true",
                "recheckAfter", "PT0S",
                "recheckAtMost", "PT0S",
                "firstBackoff", "PT0S"));
    settings.putAll(changes);
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(
                CrawlSettings.with(settings), archive, data.resolve("crawl"), Clock.systemUTC())) {
      CrawlReport report = crawler.crawl(List.of(source), delivered::add);
      crawler.acknowledge(delivered.stream().map(Fetched::capture).toList());
      return report;
    }
  }

  private CrawlReport crawl() throws IOException {
    return crawl(Map.of(), source());
  }

  private Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    delivered.forEach(fetched -> paths.add(fetched.capture().url().getPath()));
    return paths;
  }

  @Test
  void findsPagesThroughListsFeedsAndSitemapsAndTheirFiles() throws IOException {
    smallSite();
    CrawlReport report = crawl();
    assertThat(paths())
        .containsExactly("/tep/kl-21.pdf", "/tin/1", "/tin/2", "/tin/3", "/tin/4", "/tin/5");
    SourceReport mau = report.of("mau").orElseThrow();
    assertThat(mau.fresh()).isEqualTo(6);
    assertThat(mau.failed()).isEmpty();
    assertThat(site.hits().values()).as("each address once").containsOnly(1);
    // a related link of an article is not followed; lists are the map
    assertThat(site.hits("/tin/9")).isZero();
    Fetched file =
        delivered.stream().filter(f -> f.role() == Role.ATTACHMENT).findFirst().orElseThrow();
    assertThat(file.via()).contains(site.at("/tin/2"));
    assertThat(file.capture().mime()).isEqualTo("application/pdf");
  }

  @Test
  void aNightWithoutChangeFetchesNoBody() throws IOException {
    smallSite();
    crawl();
    site.forgetHits();
    SourceReport second = crawl().of("mau").orElseThrow();
    assertThat(second.bodies()).isZero();
    assertThat(second.bytes()).isZero();
    assertThat(delivered).isEmpty();
    assertThat(second.unchanged()).isEqualTo(5);
    // the sitemap says that page 5 last changed in January: it answers for the page
    assertThat(site.hits("/tin/5")).isZero();
    assertThat(site.hits("/robots.txt")).as("kept for a day").isZero();
  }

  @Test
  void whatChangedOrCameNewIsDeliveredAndTheRestIsNot() throws IOException {
    smallSite();
    crawl();
    site.html("/tin/1", "Bài 1", "<p>Nội dung đã sửa</p>");
    site.html("/tin", "Tin", "<a href='/tin/1'>1</a> <a href='/tin/6'>6</a>");
    site.html("/tin/6", "Bài 6", "<p>Mới</p>");
    SourceReport second = crawl().of("mau").orElseThrow();
    assertThat(paths()).containsExactly("/tin/1", "/tin/6");
    assertThat(second.changed()).isEqualTo(1);
    assertThat(second.fresh()).isEqualTo(1);
  }

  @Test
  void theSameBytesWithoutValidatorsAreUnchanged() throws IOException {
    smallSite();
    site.on(
        "/tin/1",
        asked -> LoopbackSite.Reply.of(200, "text/html", "<html>luôn thế</html>", Map.of()));
    crawl();
    SourceReport second = crawl().of("mau").orElseThrow();
    assertThat(second.bodies()).isEqualTo(1);
    assertThat(delivered).isEmpty();
  }

  @Test
  void whatNobodyAcknowledgedIsDeliveredAgain() throws IOException {
    smallSite();
    List<Capture> first = new ArrayList<>();
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(
                CrawlSettings.forSampleSites(),
                archive,
                data.resolve("crawl"),
                Clock.systemUTC())) {
      crawler.crawl(List.of(source()), fetched -> first.add(fetched.capture()));
      crawler.acknowledge(first.subList(0, 2));
    }
    crawl();
    assertThat(delivered.stream().map(Fetched::capture))
        .containsExactlyInAnyOrderElementsOf(first.subList(2, first.size()));
    crawl();
    assertThat(delivered).isEmpty();
  }

  @Test
  void aLostStateIsBuiltAgainFromTheArchiveWithoutFetchingBodies() throws IOException {
    smallSite();
    crawl();
    try (var files = Files.list(data.resolve("crawl"))) {
      for (Path file : files.filter(f -> f.toString().contains("frontier.db")).toList()) {
        Files.delete(file);
      }
    }
    SourceReport second = crawl().of("mau").orElseThrow();
    assertThat(second.bodies()).as("robots.txt only").isEqualTo(1);
    assertThat(paths()).hasSize(6);
  }

  @Test
  void s07ASecondCrawlIsRefusedAtOnceByName() throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler first =
            new Crawler(
                CrawlSettings.defaults(), archive, data.resolve("crawl"), Clock.systemUTC())) {
      assertThatThrownBy(
              () ->
                  new Crawler(
                      CrawlSettings.defaults(), archive, data.resolve("crawl"), Clock.systemUTC()))
          .isInstanceOf(ProcessLock.HeldException.class)
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
      first.acknowledge(List.of());
    }
  }

  @Test
  void aPrivateAddressIsRefusedUnlessAllowed() throws IOException {
    smallSite();
    SourceReport report = crawl(Map.of("allowLoopback", "false"), source()).of("mau").orElseThrow();
    assertThat(site.hits()).isEmpty();
    assertThat(report.failures()).isPositive();
  }

  @Test
  void everySettingHasADefaultAndAReason() throws IOException {
    String file =
        new String(
            CrawlSettings.class.getResourceAsStream("crawl-defaults.properties").readAllBytes(),
            UTF_8);
    for (var component : CrawlSettings.class.getRecordComponents()) {
      assertThat(file).containsPattern("(?m)^" + component.getName() + " = ");
    }
    assertThat(CrawlSettings.defaults().allowLoopback()).isFalse();
    assertThatThrownBy(() -> CrawlSettings.with(Map.of("maxTries", "1")))
        .hasMessageContaining("maxTries");
    assertThatThrownBy(() -> CrawlSettings.with(Map.of("maxAttempts", "many")))
        .hasMessageContaining("maxAttempts");
  }
}
