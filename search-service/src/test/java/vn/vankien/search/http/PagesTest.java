package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as markup: what a browser without script, a screen reader or a robot gets. */
@ExtendWith(Served.Once.class)
class PagesTest {

  private final Served served;

  PagesTest(Served served) {
    this.served = served;
  }

  @Test
  void theFirstPageHasABoxAndSaysWhatIsInside() throws Exception {
    Document page = served.page("/");
    assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
    assertThat(page.select("#inside").text())
        .isEqualTo(SampleDocuments.all().size() + " văn bản trong kho");
    assertThat(page.select(".counts a[href='/search?q=&kind=news'] .count").text()).isEqualTo("27");
    assertThat(page.select(".hit h3 a").first().attr("href")).isEqualTo("/documents/hoi-nghi-3");
  }

  @Test
  void aDocumentShowsWhatItIsAndWhatItCites() throws Exception {
    Document page = served.page("/documents/18-nq-tw-2017-10-25");
    assertThat(page.select("h1").text()).startsWith("Một số vấn đề");
    assertThat(page.select(".titleblock .number").text()).isEqualTo("18-NQ/TW");
    assertThat(page.select(".block").text()).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 25 tháng 10");
    assertThat(page.select(".facts a[rel~=noopener]").attr("href"))
        .isEqualTo("https://vanban.mau.example/18-nq-tw-2017-10-25");
    assertThat(page.select(".outline a").eachAttr("href")).contains("#dieu-1", "#dieu-2");
    assertThat(page.select("#dieu-1").text()).startsWith("Điều 1. Phạm vi");
    assertThat(page.select(".tabs a").first().attr("href"))
        .isEqualTo("/works/nq/18-nq-tw/2017-10-25");
    Document report = served.page("/documents/tin-1");
    assertThat(report.select(".text a.cite").text()).isEqualTo("Nghị quyết số 18-NQ/TW");
    assertThat(report.select(".text a.cite").attr("href"))
        .isEqualTo("/works/nq/18-nq-tw/2017-10-25");
    assertThat(report.select(".outline")).isEmpty();
  }

  @Test
  void whatWasAskedIsMarkedInTheTextAndEachMatchLeadsToTheNext() throws Exception {
    Document hits = served.page("/search?q=luan+chuyen+can+bo&kind=news");
    String link = hits.select(".hit h3 a").first().attr("href");
    assertThat(link).contains("?q=luan+chuyen+can+bo");
    Document page = served.page(link);
    assertThat(page.select(".marks a").attr("href")).isEqualTo("#h1");
    assertThat(page.select("mark#h1").text()).isEqualToIgnoringCase("luân chuyển cán bộ");
  }

  @Test
  void aWorkThatNobodyHoldsHasItsFactsAndThoseWhoSaySo() throws Exception {
    HttpResponse<String> old = served.get("/documents/kl/28-kl-tw/2022-02-21");
    assertThat(old.statusCode()).isEqualTo(301);
    assertThat(old.headers().firstValue("Location")).hasValue("/works/kl/28-kl-tw/2022-02-21");
    Document page = served.page("/works/kl/28-kl-tw/2022-02-21");
    assertThat(page.select(".titleblock .number").text()).isEqualTo("28-KL/TW");
    assertThat(page.select(".inset").text()).contains("chưa có toàn văn");
    Document cited = served.page("/works/nq/18-nq-tw/2017-10-25");
    assertThat(cited.select(".proof blockquote").text()).contains("18-NQ/TW");
    assertThat(cited.select(".reports li")).isNotEmpty();
    assertThat(cited.select(".picture svg rect.self")).hasSize(1);
    assertThat(cited.select(".timeline time").eachText()).contains("25/10/2017");
  }

  @Test
  void whatThePageIsIsSaidToMachinesToo() throws Exception {
    Document page = served.page("/works/nq/18-nq-tw/2017-10-25");
    assertThat(page.select("[itemtype='https://schema.org/Legislation']")).hasSize(1);
    assertThat(page.select("[itemprop=legislationIdentifier]").text()).isEqualTo("18-NQ/TW");
    assertThat(page.select("[itemprop=legislationDate]").attr("datetime")).isEqualTo("2017-10-25");
  }

  @Test
  void theOperatorSeesHowTheNightWas() throws Exception {
    Document page = served.page("/status");
    assertThat(page.select(".tiles").text())
        .contains("Sẵn sàng", "Xong, có lỗi cần xem", "02:00 ngày 02/11/2026", "12 phút");
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select(".inset").text()).contains("12 ngày chưa có văn bản mới");
    assertThat(page.select(".plainlist").text()).contains("tệp có mật khẩu");
  }

  @Test
  void robotsAreToldEveryAddressAndWhatToLeaveAlone() throws Exception {
    assertThat(served.get("/robots.txt").body())
        .contains("Disallow: /search", "Sitemap: " + served.uri() + "/sitemap.xml");
    String index = served.get("/sitemap.xml").body();
    assertThat(index).contains(served.uri() + "/sitemap/0");
    String file = served.get("/sitemap/0").body();
    assertThat(file).contains("/documents/18-nq-tw-2017-10-25</loc>");
    assertThat(Jsoup.parse(file, org.jsoup.parser.Parser.xmlParser()).select("loc"))
        .hasSizeGreaterThanOrEqualTo(SampleDocuments.all().size());
    assertThat(served.get("/sitemap/9").statusCode()).isEqualTo(404);
  }

  @Test
  void aTypeIsCalledByItsNameAlsoWhereTwoShareACode() throws Exception {
    Document page = served.page("/search?q=98-Q%C4%90/TW&all=1");
    assertThat(page.select(".hit.exact .type").text()).isEqualTo("Quy định");
    assertThat(served.page("/search?q=quy+dinh+98&all=1").select(".hit.exact .number").text())
        .isEqualTo("98-QĐ/TW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=18-NQ/TW",
        "/search?q=luan+chuyen&kind=news&sort=newest&page=2",
        "/search?q=nothing-at-all",
        "/documents/tin-1",
        "/documents/18-nq-tw-2017-10-25?q=bien+che",
        "/works/nq/18-nq-tw/2017-10-25",
        "/works/kl/28-kl-tw/2022-02-21",
        "/new",
        "/status",
        "/documents/none",
        "/search?q=a&sort=b"
      })
  void everyPageIsWholeAndStaysAtHome(String path) throws Exception {
    for (String language : new String[] {"vi", "en"}) {
      String there = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
      Document page = served.page(there);
      assertThat(page.select("html").attr("lang")).isEqualTo(language);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("main#main, header.top, footer, a.skip[href='#main']")).hasSize(4);
      assertThat(page.select("style, [style], iframe, object")).isEmpty();
      assertThat(page.select("script")).allMatch(script -> script.data().isEmpty()).hasSize(1);
      assertThat(page.getAllElements())
          .allSatisfy(
              element ->
                  assertThat(element.attributes())
                      .noneMatch(attribute -> attribute.getKey().startsWith("on")));
      // only the link to the original leaves the house, and it is no request of the page's own
      assertThat(page.select("[src], link[href], form[action]"))
          .allSatisfy(
              element ->
                  assertThat(element.attr("src") + element.attr("href") + element.attr("action"))
                      .startsWith("/"));
      assertThat(page.select("input:not([type=hidden])"))
          .allSatisfy(input -> assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @Test
  void theLanguageIsKeptInEveryLink() throws Exception {
    Document page = served.page("/search?q=luan+chuyen&lang=en");
    assertThat(
            page.select(
                "main a[href^='/search'], main a[href^='/documents'], main a[href^='/works']"))
        .allSatisfy(link -> assertThat(link.attr("href")).contains("lang=en"));
    assertThat(page.select("form input[name=lang][value=en]")).hasSize(2);
  }

  @Test
  void theBoxKeepsTheLimitsOfTheSearch() throws Exception {
    Document page = served.page("/search?q=luan&type=Quy+%C4%91%E1%BB%8Bnh&from=2017&sort=newest");
    assertThat(page.select("form[role=search] input[type=hidden]"))
        .extracting(input -> input.attr("name") + "=" + input.val())
        .containsExactly("type=Quy định", "from=2017-01-01", "sort=newest");
  }

  @Test
  void aRefusalIsAPageInTheReadersLanguage() throws Exception {
    assertThat(served.get("/documents/none").statusCode()).isEqualTo(404);
    assertThat(served.page("/documents/none").select("h1").text())
        .isEqualTo("Không có văn bản này");
    assertThat(served.page("/documents/none?lang=en").select("h1").text())
        .isEqualTo("No such document");
    assertThat(served.get("/actuator/health").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=a", "/api/v1/search?q=a", "/assets/site.css", "/nothing"})
  void browsersAreToldWhatTheyMayDo(String path) throws Exception {
    var headers = served.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy")).hasValue(SecurityHeaders.POLICY);
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.map()).doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie");
  }

  @Test
  void theStyleSheetIsSmallAndAsksNobody() throws Exception {
    String style = served.get("/assets/site.css").body();
    assertThat(style.length()).isLessThan(30_000);
    assertThat(style).doesNotContain("@import", "url(", "http");
    assertThat(served.get("/assets/site.css").headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
  }
}
