package vn.vankien.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class SampleSitesTest {

  private static SampleSites sites;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    sites = SampleSites.start(0);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    sites.close();
  }

  @Test
  void holdsAtLeastSixtyDocuments() {
    Map<String, Set<String>> documents = new TreeMap<>();
    for (String id : sites.definitions().keySet()) {
      documents.put(id, walk(id));
    }
    assertThat(documents.get("bao-mau")).hasSizeGreaterThanOrEqualTo(36);
    assertThat(documents.get("tinh-mau")).hasSizeGreaterThanOrEqualTo(16);
    assertThat(documents.get("van-kien-mau")).hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void theSitemapNamesWhatTheListsLeadTo() {
    for (String id : sites.definitions().keySet()) {
      assertThat(sitemap(root(id) + "sitemap.xml")).as(id).isEqualTo(walk(id));
    }
  }

  @Test
  void everyLinkOfEveryListPageAnswers() {
    for (String id : sites.definitions().keySet()) {
      for (String list : lists(id)) {
        for (Element link : browser.page(list).select("[href], [src]")) {
          String url = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
          if (url.startsWith("http")) {
            assertThat(browser.get(url).statusCode()).as("%s on %s", url, list).isEqualTo(200);
          }
        }
      }
    }
  }

  @Test
  void everyDocumentHasWhatItsDefinitionPointsAt() {
    for (String id : sites.definitions().keySet()) {
      Map<String, Object> definition = definition(id);
      for (String url : walk(id)) {
        Document page = browser.page(url);
        assertThat(page.select((String) definition.get("title"))).as(url).hasSize(1);
        assertThat(page.select((String) definition.get("body")).text())
            .as(url)
            .hasSizeGreaterThan(600);
        assertThat(page.select((String) definition.get("published")).text()).as(url).isNotEmpty();
        for (Element file : page.select("a.attach-file")) {
          assertThat(file.absUrl("href")).matches((String) definition.get("attachments"));
          assertThat(browser.get(file.absUrl("href")).statusCode()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void theFeedNamesTheNewestTwenty() {
    String feed = browser.text(root("bao-mau") + "rss/home.rss");
    List<String> links = Jsoup.parse(feed, "", Parser.xmlParser()).select("item > link").eachText();
    assertThat(links).hasSize(20).isSubsetOf(walk("bao-mau"));
  }

  @Test
  void robotsTxtClosesPrintedCopiesAndSearchThatPagesLinkTo() {
    BaseRobotRules paper = robots("bao-mau");
    String article = walk("bao-mau").iterator().next();
    String print = browser.page(article).select(".article__tools a").first().absUrl("href");
    assertThat(browser.get(print).statusCode()).isEqualTo(200);
    assertThat(paper.isAllowed(print)).isFalse();
    assertThat(paper.isAllowed(root("bao-mau") + "tim-kiem?q=dat+dai")).isFalse();
    assertThat(paper.isAllowed(article)).isTrue();
    assertThat(paper.getCrawlDelay()).isBetween(1L, 50L);

    BaseRobotRules portal = robots("tinh-mau");
    assertThat(portal.isAllowed(root("tinh-mau") + "_layouts/15/Print.aspx?ItemID=412")).isFalse();
    assertThat(portal.isAllowed(walk("tinh-mau").iterator().next())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "bao-mau, '', text/html; charset=utf-8",
    "bao-mau, rss/home.rss, application/rss+xml; charset=utf-8",
    "bao-mau, robots.txt, text/plain; charset=utf-8",
    "bao-mau, anh/mau.svg, image/svg+xml; charset=utf-8",
    "tinh-mau, sitemap.xml, text/xml; charset=utf-8",
    "tinh-mau, Style%20Library/portal.css, text/css; charset=utf-8",
    "van-kien-mau, sitemap.xml, application/xml; charset=utf-8"
  })
  void saysWhatItSendsAndIsNotAskedTwice(String id, String path, String contentType) {
    String url = root(id) + path;
    HttpResponse<byte[]> first = browser.get(url);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).hasValue(contentType);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    long bodies = sites.bodies();
    HttpResponse<byte[]> same = browser.get(url, "If-None-Match", "\"x\", W/" + etag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).hasValue(etag);
    assertThat(browser.get(url, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(sites.bodies()).isEqualTo(bodies);

    // the tag decides, RFC 9110 section 13.2.2
    assertThat(
            browser
                .get(url, "If-None-Match", "\"old\"", "If-Modified-Since", modified)
                .statusCode())
        .isEqualTo(200);
    assertThat(browser.get(url, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    assertThat(sites.bodies()).isEqualTo(bodies + 2);
  }

  @Test
  void headSendsTheSameHeadersAndNoBody() {
    String url = walk("van-kien-mau").iterator().next();
    HttpResponse<byte[]> get = browser.get(url);
    HttpResponse<byte[]> head = browser.ask("HEAD", url);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "ETag", "Last-Modified")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
  }

  @Test
  void whatIsNotThereIsAPageWithStatus404() {
    for (URI root : sites.roots()) {
      HttpResponse<byte[]> response = browser.get(root + "khong-co");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isNotEmpty();
      assertThat(browser.ask("POST", root.toString()).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void rendersTheSameBytesEveryTime() throws IOException {
    URI root = URI.create("http://localhost:8090/");
    assertThat(etags(Newspaper.render(root))).isEqualTo(etags(Newspaper.render(root)));
    assertThat(etags(Portal.render(root))).isEqualTo(etags(Portal.render(root)));
    assertThat(etags(DirectiveSite.render(root))).isEqualTo(etags(DirectiveSite.render(root)));
  }

  @Test
  void countsWhatItIsAsked() {
    String url = root("bao-mau") + "xay-dung-dang/";
    long before = sites.requestsByUrl().getOrDefault(url, 0L);
    long all = sites.requests();
    browser.get(url);
    browser.ask("HEAD", url);
    assertThat(sites.requestsByUrl()).containsEntry(url, before + 2);
    assertThat(sites.requests()).isEqualTo(all + 2);
  }

  @Test
  void namesThePortThatIsTaken() {
    int taken = sites.roots().get(1).getPort();
    assertThatThrownBy(() -> SampleSites.start(taken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cổng " + taken);
  }

  private static Map<String, String> etags(Site site) {
    Map<String, String> tags = new TreeMap<>();
    site.pages().forEach((path, page) -> tags.put(path, page.etag() + page.modified()));
    return tags;
  }

  private static Map<String, Object> definition(String id) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(sites.definitions().get(id));
  }

  private static String root(String id) {
    return ((List<?>) definition(id).get("seeds")).getFirst().toString();
  }

  private static Set<String> lists(String id) {
    return reached(id, "lists");
  }

  /** The documents to which the lists lead, beginning at the home page. */
  private static Set<String> walk(String id) {
    return reached(id, "scope");
  }

  private static Set<String> reached(String id, String key) {
    Pattern lists = Pattern.compile((String) definition(id).get("lists"));
    Pattern wanted = Pattern.compile((String) definition(id).get(key));
    Set<String> seen = new TreeSet<>(Set.of(root(id)));
    Deque<String> frontier = new ArrayDeque<>(seen);
    while (!frontier.isEmpty()) {
      for (Element link : browser.page(frontier.pop()).select("a[href]")) {
        String url = link.absUrl("href");
        if (seen.add(url) && lists.matcher(url).matches()) {
          frontier.push(url);
        }
      }
    }
    seen.removeIf(url -> !wanted.matcher(url).matches());
    return seen;
  }

  private static Set<String> sitemap(String url) {
    Document map = Jsoup.parse(browser.text(url), "", Parser.xmlParser());
    Set<String> urls = new TreeSet<>(map.select("url > loc").eachText());
    map.select("sitemap > loc").eachText().forEach(inner -> urls.addAll(sitemap(inner)));
    return urls;
  }

  private static BaseRobotRules robots(String id) {
    String url = root(id) + "robots.txt";
    return new SimpleRobotRulesParser()
        .parseContent(url, browser.get(url).body(), "text/plain", List.of("vankien"));
  }
}
