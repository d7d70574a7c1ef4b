package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    assertThat(page.select(".counts a[href='/search?q=&kind=news'] .count").text()).isEqualTo("24");
    assertThat(page.select(".hit h3 a").first().attr("href")).isEqualTo("/documents/tin-24");
  }

  @Test
  void aNumberIsUnderstoodAndItsNamesakesAreTold() throws Exception {
    Document page = served.page("/search?q=nghi+quyet+18+nq/tw");
    assertThat(page.select(".understood b").first().text()).isEqualTo("18-NQ/TW");
    assertThat(page.select(".hit.exact")).hasSize(2);
    assertThat(page.select(".namesakes").text()).startsWith("Có 2 văn bản khác nhau");
  }

  @Test
  void snippetsShowWhy() throws Exception {
    Document page = served.page("/search?q=luan+chuyen+can+bo");
    assertThat(page.select(".snippet mark").eachText()).isNotEmpty();
  }

  @Test
  void everyFacetValueLeadsToAsManyHitsAsItSays() throws Exception {
    Document page = served.page("/search?q=luan+chuyen");
    assertThat(page.select(".choices a")).hasSizeGreaterThan(5);
    for (Element choice : page.select(".choices a")) {
      Document narrowed = served.page(choice.attr("href"));
      assertThat(narrowed.select(".total").text())
          .as(choice.text())
          .isEqualTo(choice.select(".count").text() + " kết quả");
      assertThat(narrowed.select(".chips a")).hasSize(2);
      assertThat(narrowed.select(".chips a").first().attr("href"))
          .isEqualTo("/search?q=luan+chuyen");
    }
  }

  @Test
  void allPagesAreReachedByTheNextLinkAndEachHitOnce() throws Exception {
    Set<String> seen = new LinkedHashSet<>();
    String path = "/search?q=tinh+mau&kind=news";
    int pages = 0;
    while (!path.isEmpty()) {
      Document page = served.page(path);
      page.select(".hits h3 a").forEach(link -> assertThat(seen.add(link.attr("href"))).isTrue());
      path = page.select(".pages a[rel=next]").attr("href");
      pages++;
    }
    assertThat(seen).hasSize(24);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aPagePastTheEndSaysSo() throws Exception {
    Document page = served.page("/search?q=tinh+mau&page=90");
    assertThat(page.select(".notice").text()).contains("sau kết quả cuối cùng");
    assertThat(page.select(".pages a[rel=prev]").attr("href")).endsWith("page=3");
  }

  @Test
  void nothingFoundHelps() throws Exception {
    Document page = served.page("/search?q=xyzzy&type=NQ&lang=en");
    assertThat(page.select(".total").text()).isEqualTo("Nothing found");
    assertThat(page.select(".empty a").first().attr("href")).isEqualTo("/search?q=xyzzy&lang=en");
  }

  @Test
  void aDocumentShowsWhatItIsAndWhatItCites() throws Exception {
    Document page = served.page("/documents/18-nq-tw-2017-10-25");
    assertThat(page.select("h1").text()).startsWith("Một số vấn đề");
    assertThat(page.select(".titleblock .number").text()).isEqualTo("18-NQ/TW");
    assertThat(page.select(".facts a[rel~=noopener]").attr("href"))
        .isEqualTo("https://vanban.mau.example/18-nq-tw-2017-10-25");
    assertThat(page.select(".text .heading").eachText())
        .extracting(text -> text.replace(" ¶", ""))
        .containsExactly("I. TÌNH HÌNH", "II. MỤC TIÊU", "Điều 1. Phạm vi", "Điều 2. Trách nhiệm");
    assertThat(page.select("#p3 a").attr("href")).isEqualTo("#p3");
    assertThat(served.page("/documents/tin-1").select(".cites a").attr("href"))
        .isEqualTo("/search?q=18-NQ%2FTW");
  }

  @Test
  void aTypeIsCalledByItsNameAlsoWhereTwoShareACode() throws Exception {
    Document page = served.page("/search?q=98-Q%C4%90/TW");
    assertThat(page.select(".hit.exact .type").text()).isEqualTo("Quy định");
    assertThat(served.page("/search?q=quy+dinh+98").select(".hit.exact .number").text())
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
      assertThat(page.select("script, style, [style], iframe, object")).isEmpty();
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
    assertThat(page.select("main a[href^='/search'], main a[href^='/documents']"))
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
    assertThat(style.length()).isLessThan(15_000);
    assertThat(style).doesNotContain("@import", "url(", "http");
    assertThat(served.get("/assets/site.css").headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable");
  }
}
