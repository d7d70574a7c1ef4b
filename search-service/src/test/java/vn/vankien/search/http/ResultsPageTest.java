package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The answer to a question as markup: choices, the governing work, facets, hits and their pages.
 */
@ExtendWith(Served.Once.class)
class ResultsPageTest {

  private final Served served;

  ResultsPageTest(Served served) {
    this.served = served;
  }

  @Test
  void aNumberOfSeveralWorksIsAChoice() throws Exception {
    Document page = served.page("/search?q=nghi+quyet+18+nq/tw");
    assertThat(page.select(".understood b").first().text()).isEqualTo("18-NQ/TW");
    assertThat(page.select(".choice li")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(page.select(".choice a").eachAttr("href"))
        .contains("/works/nq/18-nq-tw/2022-06-16", "/works/nq/18-nq-tw/2017-10-25");
    assertThat(page.select(".choice .when").eachText()).contains("16/06/2022", "25/10/2017");
    assertThat(page.select(".hit.exact")).hasSize(2);
  }

  @Test
  void aNumberOfOneWorkLeadsStraightToIt() throws Exception {
    HttpResponse<String> jump = served.get("/search?q=98+qd+tw&lang=en");
    assertThat(jump.statusCode()).isEqualTo(303);
    String there = jump.headers().firstValue("Location").orElseThrow();
    assertThat(there).isEqualTo("/works/qd/98-qd-tw/2017-10-07?q=98+qd+tw&lang=en");
    Document page = served.page(there);
    assertThat(page.select(".titleblock .number").text()).isEqualTo("98-QĐ/TW");
    assertThat(page.select(".inset.past a").attr("href"))
        .isEqualTo("/works/qd/65-qd-tw/2022-04-28?lang=en");
    String all = page.select(".jumped a").attr("href");
    assertThat(served.page(all).select(".hit.exact")).hasSize(1);
  }

  @Test
  void aTaskIsAnsweredWithWhatGovernsItAndTheSentenceThatProvesIt() throws Exception {
    Document page = served.page("/search?q=luan+chuyen+can+bo");
    Element card = page.selectFirst(".govern");
    assertThat(card.select(".number").text()).isIn("98-QĐ/TW", "65-QĐ/TW");
    assertThat(card.select("blockquote").text()).isNotBlank();
    assertThat(card.select("figcaption a").attr("href")).startsWith("/documents/");
    assertThat(card.select("time")).isNotEmpty();
    assertThat(served.page("/search?q=xyzzy").select(".govern")).isEmpty();
    assertThat(served.page("/search?q=luan+chuyen+can+bo&kind=news").select(".govern")).isEmpty();
  }

  @Test
  void yearsAreAPictureThatFilters() throws Exception {
    Document page = served.page("/search?q=luan+chuyen");
    Element bar = page.select(".histogram svg a").last();
    Document year = served.page(bar.attr("href"));
    assertThat(bar.attr("aria-label")).contains(year.select(".total").text());
    assertThat(year.select(".histogram svg a")).hasSameSizeAs(page.select(".histogram svg a"));
    assertThat(year.select(".histogram a.chosen")).hasSize(1);
    assertThat(served.page(year.select(".histogram .lift").attr("href")).select(".total").text())
        .isEqualTo(page.select(".total").text());
  }

  @Test
  void theOtherValuesOfAChosenFacetKeepTheirCounts() throws Exception {
    Document page = served.page("/search?q=luan+chuyen&kind=news");
    assertThat(page.select(".choices a[href*='kind=directive']")).isNotEmpty();
    assertThat(page.select(".choices .chosen")).hasSize(1);
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
    assertThat(seen).hasSize(27);
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
}
