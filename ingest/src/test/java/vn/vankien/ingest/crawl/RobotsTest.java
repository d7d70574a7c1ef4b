package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, its rules for errors above all. */
class RobotsTest {

  private static final Instant DAY = Instant.parse("2026-11-01T02:00:00Z");

  @TempDir private Path data;
  private LoopbackSite site;

  @BeforeEach
  void opensASite() throws IOException {
    site = new LoopbackSite();
  }

  @AfterEach
  void closesTheSite() throws IOException {
    site.close();
  }

  private Robots.Rules rules(Instant when) throws IOException {
    return rules(when, "PT1M");
  }

  private Robots.Rules rules(Instant when, String deadline) throws IOException {
    Clock clock = Clock.fixed(when, ZoneOffset.UTC);
    CrawlSettings settings =
        CrawlSettings.with(
            Map.of(
                "allowLoopback", "true", "requestDeadline", deadline, "socketTimeout", deadline));
    try (StateDatabase state = new StateDatabase(data.resolve("state.db"));
        HttpFetcher fetcher =
            new HttpFetcher(settings, clock, data, SystemDefaultDnsResolver.INSTANCE)) {
      return new Robots(fetcher, new RobotsMemory(state, clock), settings, clock)
          .of(site.at("/tin/1"), new Tally("mau", clock));
    }
  }

  private boolean allows(Robots.Rules rules, String path) {
    return rules.forbids(site.at(path)).isEmpty();
  }

  @Test
  void obeysTheGroupThatNamesUs() throws IOException {
    site.page(
        "/robots.txt",
        "text/plain",
        """
        User-agent: *
        Disallow: /

        User-agent: vankien
        Disallow: /kin/
        Allow: /kin/mo
        Crawl-delay: 3
        """);
    Robots.Rules rules = rules(DAY);
    assertThat(allows(rules, "/tin/1")).isTrue();
    assertThat(allows(rules, "/kin/1")).isFalse();
    assertThat(allows(rules, "/kin/mo")).isTrue();
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest(name = "status {0}: everything allowed {1}, unavailable {2}")
  @CsvSource(
      textBlock =
          """
          404, true,  false
          403, true,  false
          410, true,  false
          # 429 is no 4xx to a polite crawler: the server is busy
          429, false, true
          500, false, true
          503, false, true
          """)
  void n19AStatusMeansWhatTheStandardSays(int status, boolean allowed, boolean unavailable)
      throws IOException {
    site.status("/robots.txt", status, Map.of());
    Robots.Rules rules = rules(DAY);
    assertThat(allows(rules, "/tin/1")).isEqualTo(allowed);
    assertThat(rules.unavailable().isPresent()).isEqualTo(unavailable);
  }

  @Test
  void n19SilenceForbidsEverything() throws IOException {
    site.raw("/robots.txt", (asked, out) -> Thread.sleep(60_000));
    assertThat(allows(rules(DAY, "PT1S"), "/tin/1")).isFalse();
  }

  @Test
  void n19RulesKnownBeforeServeWhileTheFileFails() throws IOException {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /kin/\n");
    rules(DAY);
    site.status("/robots.txt", 500, Map.of());
    Robots.Rules later = rules(DAY.plus(Duration.ofDays(3)));
    assertThat(allows(later, "/tin/1")).isTrue();
    assertThat(allows(later, "/kin/1")).isFalse();
    assertThat(allows(rules(DAY.plus(Duration.ofDays(40))), "/tin/1")).isFalse();
  }

  @Test
  void isAskedOnceADay() throws IOException {
    site.page("/robots.txt", "text/plain", "");
    rules(DAY);
    rules(DAY.plus(Duration.ofHours(23)));
    assertThat(site.hits("/robots.txt")).isEqualTo(1);
    rules(DAY.plus(Duration.ofHours(25)));
    assertThat(site.hits("/robots.txt")).isEqualTo(2);
  }

  @Test
  void n19APageOfHtmlForbidsNothing() throws IOException {
    site.html("/robots.txt", "Trang chủ", "<p>Disallow nothing</p>");
    assertThat(allows(rules(DAY), "/tin/1")).isTrue();
  }

  @Test
  void n19TheFirst500KibibytesAreObeyed() throws IOException {
    String filler = "# " + "x".repeat(998) + "\n";
    site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /dau/\n" + filler.repeat(600) + "Disallow: /cuoi/\n");
    Robots.Rules rules = rules(DAY);
    assertThat(allows(rules, "/dau/1")).isFalse();
    assertThat(allows(rules, "/tin/1")).isTrue();
  }

  @Test
  void n19FiveRedirectsAreFollowedAndASixthMeansNoRules() throws IOException {
    for (int i = 0; i < 7; i++) {
      String from = i == 0 ? "/robots.txt" : "/r" + i;
      site.status(from, 301, Map.of("Location", "/r" + (i + 1)));
    }
    site.page("/r5", "text/plain", "User-agent: *\nDisallow: /\n");
    assertThat(allows(rules(DAY), "/tin/1")).isFalse();
    site.status("/r5", 301, Map.of("Location", "/r6"));
    assertThat(allows(rules(DAY.plus(Duration.ofDays(2))), "/tin/1")).isTrue();
  }

  @Test
  void n19ADelayBeyondOurPatienceMeansDoNotCrawl() throws IOException {
    site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
    assertThat(allows(rules(DAY), "/tin/1")).isFalse();
  }

  /** The examples of RFC 9309 section 2.2.2: rule and address are compared in one spelling. */
  @ParameterizedTest(name = "{0} matches {1}")
  @CsvSource({
    "/foo/bar?baz=quz, /foo/bar?baz=quz",
    "/foo/bar/ツ, /foo/bar/%E3%83%84",
    "/foo/bar/%E3%83%84, /foo/bar/%E3%83%84",
    "/foo/bar/%62%61%7A, /foo/bar/baz"
  })
  void comparesInOneSpelling(String rule, String path) {
    byte[] utf8 = ("User-agent: *\nDisallow: " + rule + "\n").getBytes(UTF_8);
    assertThat(
            Robots.parse(new String(utf8, ISO_8859_1), "http://a.example", "vankien", 1_000)
                .isAllowed("http://a.example" + path))
        .isFalse();
  }
}
