package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.language.Language;

/** The wire as programs see it. */
@ExtendWith(Served.Once.class)
class ApiTest {

  private final Served served;

  ApiTest(Served served) {
    this.served = served;
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a number, in several spellings, brings its bearers first: newest of the namesakes is as good as any
          q=18-NQ/TW&type=NQ                        | 18-nq-tw
          q=nq+18-nq/tw                             | 18-nq-tw
          q=98+-+Q%C4%90/TW                         | 98-qđ-tw-2017-10-07
          # words, with and without accents
          q=lu%C3%A2n+chuy%E1%BB%83n+c%C3%A1n+b%E1%BB%99&kind=directive | qd/65-qd-tw/2022-04-28
          q=luan+chuyen+can+bo&kind=directive       | qd/65-qd-tw/2022-04-28
          # limits
          q=&from=2017-10-20&until=2017-10-31       | 18-nq-tw-2017-10-25
          q=18-NQ/TW&year=2022&kind=directive       | 18-nq-tw-2022-06-16
          q=&sort=oldest                            | 39-nq-tw-2015-04-17
          q=&sort=newest                            | hoi-nghi-3
          q=&sort=newest&page=2&size=3              | tin-24
          """)
  void answersWithTheDocumentThatAReaderExpects(String question, String id) throws Exception {
    JsonNode answer = served.json("/api/v1/search?" + question);
    assertThat(answer.at("/hits/0/id").asString()).startsWith(id);
  }

  @Test
  void anAnswerHasTheShapeOfTheContract() throws Exception {
    JsonNode answer = served.json("/api/v1/search?q=18-NQ/TW");
    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder(
            "query", "interpretation", "total", "tookMs", "partial", "hits", "facets", "next");
    assertThat(answer.at("/interpretation/numbers/0").asString()).isEqualTo("18-NQ/TW");
    assertThat(answer.at("/hits/0").propertyNames())
        .contains(
            "id",
            "kind",
            "held",
            "number",
            "title",
            "type",
            "issuer",
            "dateDocument",
            "legalForce",
            "url",
            "score",
            "snippets");
    assertThat(answer.get("facets").propertyNames())
        .containsExactly("type", "issuer", "year", "source", "kind", "force");
  }

  @Test
  void aTaskIsAnsweredWithTheWorkThatGovernsIt() throws Exception {
    JsonNode answer = served.json("/api/v1/govern?q=luan+chuyen+can+bo");
    assertThat(answer.at("/answers/0/number").asString()).isIn("98-QĐ/TW", "65-QĐ/TW");
    JsonNode cited = served.json("/api/v1/cited?number=nq18");
    assertThat(cited.at("/works/0/work/number").asString()).isEqualTo("18-NQ/TW");
  }

  @Test
  void aWorkThatNobodyHoldsIsKnownFromWhatOthersSay() throws Exception {
    JsonNode work = served.json("/api/v1/works/kl/28-kl-tw/2022-02-21");
    assertThat(work.at("/work/number").asString()).isEqualTo("28-KL/TW");
    assertThat(work.at("/work/documentId").asString()).isEmpty();
    assertThat(work.get("texts")).isEmpty();
  }

  @Test
  void aWorkNamesThoseThatSpeakOfIt() throws Exception {
    JsonNode work = served.json("/api/v1/works/nq/18-nq-tw/2017-10-25");
    assertThat(work.at("/work/documentId").asString()).isEqualTo("18-nq-tw-2017-10-25");
    JsonNode bearers = served.json("/api/v1/bearers?number=nq18").get("works");
    assertThat(bearers)
        .extracting(bearer -> bearer.get("date").asString())
        .contains("2022-06-16", "2017-10-25");
  }

  @Test
  void aCursorLeadsThroughEveryHitOnce() throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          served.json(
              "/api/v1/search?q=tinh+mau&kind=news"
                  + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
      cursor = page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(ids).hasSize(27).doesNotHaveDuplicates();
  }

  @Test
  void aCursorIsOfOneQuestion() throws Exception {
    String cursor = served.json("/api/v1/search?q=tinh+mau&kind=news").get("next").asString();
    for (String wrong : List.of("q=khac&cursor=" + cursor, "q=tinh+mau&cursor=xyz", "cursor=")) {
      HttpResponse<String> answer = served.get("/api/v1/search?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains("bad-cursor");
    }
  }

  @Test
  void offersWhatMayBeMeantWhileItIsTyped() throws Exception {
    JsonNode offers = served.json("/api/v1/suggest?q=39-nq").get("suggestions");
    assertThat(offers.at("/0/number").asString()).isEqualTo("39-NQ/TW");
    assertThat(offers.at("/0/query").asString()).isEqualTo("39-NQ/TW");
  }

  @Test
  void totalsAndPagesAgree() throws Exception {
    long total = served.json("/api/v1/search?q=").get("total").asLong();
    assertThat(total)
        .isEqualTo(
            SampleDocuments.all().size() + SampleDocuments.SPOKEN_OF - SampleDocuments.REPRINTED);
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 5; page++) {
      for (JsonNode hit : served.json("/api/v1/search?q=&page=" + page).get("hits")) {
        ids.add(hit.get("id").asString());
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize((int) total);
  }

  @Test
  void aDocumentComesWholeUnderItsId() throws Exception {
    JsonNode document = served.json("/api/v1/documents/tin-3");
    assertThat(document.get("title").asString()).isEqualTo("Tỉnh Mẫu họp về công tác cán bộ, kỳ 3");
    assertThat(document.get("paragraphs")).hasSize(2);
    assertThat(document.at("/cites/0").asString()).isEqualTo("18-NQ/TW");
  }

  static List<String> oddIds() {
    return SampleDocuments.ODD_IDS;
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anyIdIsAnAddress(String id) throws Exception {
    String whole = URLEncoder.encode(id, UTF_8).replace("+", "%20");
    String inParts = whole.replace("%2F", "/");
    for (String path : List.of(whole, inParts)) {
      assertThat(served.json("/api/v1/documents/" + path).get("id").asString()).isEqualTo(id);
    }
    assertThat(served.page(DocumentPage.link(id, Language.EN)).select("h1").text())
        .isEqualTo("Mã lạ: " + id);
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/search?q=a&from=2017-13-45         | 400 | bad-date           | 2017-13-45
          /api/v1/search?q=a&until=h%C3%B4m+nay      | 400 | bad-date           | hôm nay
          /api/v1/search?q=a&from=2020&until=2019    | 400 | period-reversed    | 2020-01-01
          /api/v1/search?q=a&sort=best               | 400 | unknown-sort       | best
          /api/v1/search?q=a&page=0                  | 400 | bad-page           | 0
          /api/v1/search?q=a&page=x                  | 400 | bad-page           | x
          /api/v1/search?q=a&size=101                | 400 | bad-size           | 100
          /api/v1/search?q=a&page=1001               | 400 | too-deep           | 10.000
          /api/v1/search?q=a&page=2147483647&size=100 | 400 | too-deep          | 10.000
          /api/v1/search?q=a&type=zzz                | 400 | unknown-type       | NQ
          /api/v1/search?q=%zz                       | 400 | malformed          |
          /api/v1/search?q=%ff%fe                    | 400 | malformed          |
          /api/v1/documents/no-such                  | 404 | unknown-document   |
          /api/v1/documents/a/b/c                    | 404 | unknown-document   |
          /api/v1/nothing                            | 404 | not-found          |
          """)
  void refusesInWords(String path, int status, String code, String fact) throws Exception {
    HttpResponse<String> response = RawRequest.get(served.uri(), path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(response.body());
    assertThat(problem.get("type").asString()).isEqualTo("urn:vankien:problem:" + code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asString()).endsWith(".").contains(fact == null ? "" : fact);
  }

  @Test
  void speaksEnglishToWhoPrefersIt() throws Exception {
    String path = "/api/v1/documents/no-such";
    assertThat(served.get(path, "Accept-Language", "en-GB,en;q=0.9,vi;q=0.1").body())
        .contains("There is no document");
    assertThat(served.get(path, "Accept-Language", "fr, vi;q=0.9, en;q=0.8").body())
        .contains("Trong kho không có");
  }

  @ParameterizedTest
  @CsvSource({"POST", "PUT", "DELETE", "PATCH"})
  void isReadOnly(String method) throws Exception {
    HttpResponse<String> response = served.send(method, "/api/v1/search");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=18-NQ/TW",
    "/api/v1/documents/tin-1",
    "/api/v1/status",
    "/",
    "/search?q=luan+chuyen",
    "/documents/tin-1"
  })
  void whatDidNotChangeIsNotSentAgain(String path) throws Exception {
    String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void describesItself() throws Exception {
    JsonNode description = served.json("/v3/api-docs");
    assertThat(description.get("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/api/v1/search",
            "/api/v1/suggest",
            "/api/v1/works/{id}",
            "/api/v1/bearers",
            "/api/v1/new",
            "/api/v1/govern",
            "/api/v1/cited",
            "/api/v1/documents/{id}",
            "/api/v1/status");
    JsonNode search = description.at("/paths/~1api~1v1~1search/get");
    assertThat(search.get("parameters"))
        .extracting(parameter -> parameter.get("name").asString())
        .containsExactlyInAnyOrder(
            "q", "type", "issuer", "year", "source", "kind", "force", "from", "until", "sort",
            "page", "size", "cursor");
    assertThat(search.get("parameters"))
        .allSatisfy(parameter -> assertThat(parameter.get("description").asString()).isNotBlank());
    assertThat(search.get("responses").propertyNames()).contains("200", "400", "503");
    assertThat(search.at("/responses/200/content/application~1json/examples")).isNotEmpty();
    assertThat(description.at("/servers/0/url").asString()).isEqualTo("/");
  }

  @Test
  void examplesHaveTheFieldsOfAnswers() throws Exception {
    JsonNode description = served.json("/v3/api-docs");
    JsonNode example =
        description.at(
            "/paths/~1api~1v1~1search/get/responses/200/content/application~1json/examples/search/value");
    JsonNode answer = served.json("/api/v1/search?q=18-NQ/TW");
    assertThat(example.propertyNames()).containsExactlyInAnyOrderElementsOf(answer.propertyNames());
    assertThat(example.at("/hits/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(answer.at("/hits/0").propertyNames());
    JsonNode govern =
        description.at(
            "/paths/~1api~1v1~1govern/get/responses/200/content/application~1json/examples/govern/value");
    assertThat(govern.at("/answers/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            served.json("/api/v1/govern?q=bien+che").at("/answers/0").propertyNames());
    JsonNode document =
        description.at(
            "/paths/~1api~1v1~1documents~1{id}/get/responses/200/content/application~1json/examples/document/value");
    assertThat(document.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            served.json("/api/v1/documents/tin-1").propertyNames());
  }

  @Test
  void livesAndIsReady() throws Exception {
    assertThat(served.get("/livez").statusCode()).isEqualTo(200);
    assertThat(served.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(served.json("/api/v1/status").get("documents").asLong())
        .isEqualTo(SampleDocuments.all().size());
  }
}
