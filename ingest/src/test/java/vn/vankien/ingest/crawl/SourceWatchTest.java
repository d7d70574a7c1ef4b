package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** Sources that change without an error, night after night. */
class SourceWatchTest {

  private static final int PAGES = 30;

  @TempDir private Path data;
  private LoopbackSite site;
  private Night night;

  @BeforeEach
  void opensASite() throws IOException {
    site = new LoopbackSite();
    night = new Night(data);
    site.page("/robots.txt", "text/plain", "");
    list(PAGES);
    for (int i = 0; i < PAGES; i++) {
      article(i, "lần một");
    }
  }

  @AfterEach
  void closesTheSite() throws IOException {
    site.close();
  }

  private void list(int pages) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      links.append("<a href='/tin/" + i + "'>" + i + "</a>");
    }
    site.html("/tin", "Tin", links.toString());
  }

  private void article(int number, String version) {
    site.html(
        "/tin/" + number,
        "Bài " + number,
        "<h1>Bài "
            + number
            + "</h1><time>05/03/2026</time><div class=body>"
            + (version + " Ban Thường vụ họp phiên thường kỳ. ").repeat(20)
            + "</div>");
  }

  /** The site's new clothes: another class, and a menu around it. */
  private void redesigned(int number) {
    site.html("/tin/" + number, "Bài " + number, "<nav>Trang chủ Thời sự Kinh tế</nav>");
  }

  private void login(int number) {
    site.html("/tin/" + number, "Đăng nhập", "<form><input type=password></form>");
  }

  private Source source(String... more) {
    return SourceCatalog.read(
        "mau",
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/tin$"
        scope: "^SITE/tin/\\\\d+$"
        crawlDelay: 0ms
        title: h1
        body: .body
        published: time
        quietAfter: 7d
        """
                .replace("SITE", site.at("").toString())
            + String.join("\n", more));
  }

  private SourceReport crawl() throws IOException {
    return night.crawl(source()).of("mau").orElseThrow();
  }

  private static List<Alarm.Kind> kinds(SourceReport report) {
    return report.alarms().stream().map(Alarm::kind).toList();
  }

  @Test
  void n17AChangedTemplateQuarantinesTheSourceAndReplacesNothing() throws IOException {
    crawl();
    Map<String, String> before = night.index();
    for (int i = 0; i < PAGES; i++) {
      if (i % 5 == 0) {
        redesigned(i);
      } else {
        article(i, "lần một");
      }
    }
    SourceReport second = crawl();
    assertThat(night.index()).isEqualTo(before);
    assertThat(kinds(second)).containsExactly(Alarm.Kind.QUARANTINED);
    assertThat(second.alarms().getFirst().sentence())
        .contains("cách ly", "mẫu trang đã đổi", "/tin/", "--accept mau");
    assertThat(second.failed()).containsKey(FailureKind.TEMPLATE);
  }

  @Test
  void aSourceInQuarantineIsTriedOnAFewPagesAndTakenBackWhenTheyAreGood() throws IOException {
    crawl();
    Map<String, String> before = night.index();
    for (int i = 0; i < PAGES; i++) {
      redesigned(i);
    }
    crawl();
    site.forgetHits();
    SourceReport third = crawl();
    assertThat(kinds(third)).containsExactly(Alarm.Kind.QUARANTINED);
    assertThat(site.hits().keySet().stream().filter(path -> path.startsWith("/tin/"))).hasSize(5);
    assertThat(third.outlook().heldBack()).isEqualTo(PAGES - 5);
    assertThat(night.index()).isEqualTo(before);
    for (int i = 0; i < PAGES; i++) {
      article(i, "lần hai");
    }
    SourceReport fourth = crawl();
    assertThat(kinds(fourth)).containsExactly(Alarm.Kind.RECOVERED);
    assertThat(fourth.changed()).isEqualTo(PAGES);
    assertThat(kinds(crawl())).isEmpty();
  }

  @Test
  void whatAPersonAcceptsIsTakenAsItIs() throws IOException {
    crawl();
    for (int i = 0; i < PAGES; i++) {
      redesigned(i);
    }
    crawl();
    night.accept(source());
    SourceReport after = crawl();
    assertThat(after.changed()).isEqualTo(PAGES);
    assertThat(kinds(after)).doesNotContain(Alarm.Kind.QUARANTINED);
  }

  @Test
  void n03ASourceThatTurnsIntoALoginPageKeepsItsGoodCopies() throws IOException {
    crawl();
    Map<String, String> before = night.index();
    for (int i = 0; i < PAGES; i++) {
      login(i);
    }
    list(PAGES + 1);
    login(PAGES);
    SourceReport second = crawl();
    assertThat(night.index()).isEqualTo(before);
    assertThat(kinds(second)).containsExactly(Alarm.Kind.QUARANTINED);
    assertThat(second.alarms().getFirst().sentence()).contains("đăng nhập");
  }

  @Test
  void aLoginInPlaceOfAListIsNoList() throws IOException {
    crawl();
    site.html("/tin", "Đăng nhập", "<form><input type=password></form>");
    SourceReport second = crawl();
    assertThat(second.failed()).containsOnlyKeys(FailureKind.LOGIN);
    assertThat(second.unchanged()).isEqualTo(PAGES);
  }

  @Test
  void oneBrokenPageIsLeftOutAndNoMore() throws IOException {
    crawl();
    redesigned(3);
    article(4, "lần hai");
    SourceReport second = crawl();
    assertThat(night.delivered()).containsExactly("/tin/4");
    assertThat(second.alarms()).isEmpty();
    assertThat(second.failed()).containsOnly(Map.entry(FailureKind.TEMPLATE, 1L));
  }

  @Test
  void aPageThatShrinksToItsMenuIsLeftOut() throws IOException {
    crawl();
    site.html("/tin/3", "Bài 3", "<h1>Bài 3</h1><div class=body>Đang cập nhật</div>");
    assertThat(crawl().failed()).containsOnly(Map.entry(FailureKind.TEMPLATE, 1L));
    assertThat(night.delivered()).isEmpty();
  }

  @Test
  void aTimeThatIsNoLongerReadIsAnAlarmAndNoMore() throws IOException {
    crawl();
    for (int i = 0; i < PAGES; i++) {
      site.html(
          "/tin/" + i,
          "Bài " + i,
          "<h1>Bài</h1><div class=body>" + "Câu chữ đã sửa. ".repeat(40) + "</div>");
    }
    SourceReport second = crawl();
    assertThat(second.changed()).isEqualTo(PAGES);
    assertThat(kinds(second)).containsExactly(Alarm.Kind.FILL_RATE);
    assertThat(second.alarms().getFirst().sentence()).contains("thời gian đăng", "0%", "100%");
  }

  @Test
  void selectorsThatNeverMatchedAreToldTheFirstNight() throws IOException {
    Source wrong =
        SourceCatalog.read(
            "mau",
            """
            {name: Mẫu, seeds: 'SITE/tin', lists: '^SITE/tin$', scope: '/tin/', body: .nope, crawlDelay: 0ms}
            """
                .replace("SITE", site.at("").toString()));
    SourceReport first = night.crawl(wrong).of("mau").orElseThrow();
    assertThat(kinds(first)).containsExactly(Alarm.Kind.FILL_RATE);
    assertThat(first.alarms().getFirst().sentence()).contains("bộ chọn body", "0/30");
  }

  @Test
  void aSourceThatGoesSilentIsToldAfterItsTime() throws IOException {
    crawl();
    night.later(Duration.ofDays(5));
    assertThat(crawl().alarms()).isEmpty();
    night.later(Duration.ofDays(2));
    SourceReport late = crawl();
    assertThat(kinds(late)).containsExactly(Alarm.Kind.SILENT);
    assertThat(late.alarms().getFirst().sentence()).contains("im lặng", "9 ngày", "7 ngày");
    list(PAGES + 1);
    article(PAGES, "mới");
    assertThat(crawl().alarms()).isEmpty();
  }

  @Test
  void listsThatLeadNowhereAreTold() throws IOException {
    crawl();
    site.html("/tin", "Tin", "<p>Trang chủ mới</p>");
    assertThat(kinds(crawl())).containsExactly(Alarm.Kind.NO_LINKS);
  }

  @Test
  void n25ADeadNetworkChangesNothingAndSaysSo() throws IOException {
    crawl();
    Map<String, String> before = night.index();
    night.resolver(
        new SystemDefaultDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
          }
        });
    for (int i = 0; i < 4; i++) {
      CrawlReport report = night.crawl(source());
      assertThat(report.isOffline()).isTrue();
      assertThat(kinds(report.of("mau").orElseThrow())).contains(Alarm.Kind.UNREACHABLE);
    }
    assertThat(night.index()).isEqualTo(before);
  }
}
