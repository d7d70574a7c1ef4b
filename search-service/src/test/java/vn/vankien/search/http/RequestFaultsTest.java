package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What vandals ask a service for, one test for each kind of request. */
@ExtendWith(Served.Once.class)
class RequestFaultsTest {

  /** What would tell an attacker of what we are made. */
  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat (?:java|org|vn|jdk)\\.|Tomcat|Spring|Lucene|Jackson|/tmp/|/home/|\\.java\\b",
          Pattern.CASE_INSENSITIVE);

  private final Served served;
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path data;

  RequestFaultsTest(Served served) {
    this.served = served;
  }

  @Test
  void w03AQuestionThatIsTooLongIsRefusedInASentence() throws Exception {
    for (String question : List.of("a".repeat(100_000), "a ".repeat(10_000), "(".repeat(5_000))) {
      for (String path : List.of("/search?q=", "/api/v1/search?q=", "/api/v1/govern?q=")) {
        HttpResponse<String> response = served.get(path + URLEncoder.encode(question, UTF_8));
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(response.body()).contains("hãy").doesNotContainPattern(LEAK);
      }
    }
  }

  @Test
  void w04NoQuestionIsAnExpression() throws Exception {
    long plain = served.json("/api/v1/search?q=xyzzy").get("total").asLong();
    for (String question : List.of("/a{1,1000}{1,1000}/", "/.*/", "*:*", "title:*", "*")) {
      HttpResponse<String> answer =
          served.get("/api/v1/search?q=" + URLEncoder.encode("xyzzy " + question, UTF_8));
      assertThat(answer.statusCode()).as(question).isEqualTo(200);
    }
    assertThat(plain).isZero();
    for (String question : Payloads.questions()) {
      String q = URLEncoder.encode(question, UTF_8);
      for (String path : List.of("/search?q=", "/api/v1/search?q=", "/api/v1/suggest?q=")) {
        HttpResponse<String> answer = served.get(path + q);
        assertThat(answer.statusCode()).as(path + question).isIn(200, 303, 400);
        assertThat(answer.body()).doesNotContainPattern(LEAK);
      }
      assertThat(served.get("/api/v1/govern?q=" + q).statusCode()).as(question).isIn(200, 400);
    }
  }

  @Test
  void w05DeepPagesAreRefusedWithAHint() throws Exception {
    for (String path : List.of("/search?q=a&page=1001", "/api/v1/search?q=a&page=101&size=100")) {
      HttpResponse<String> response = served.get(path);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("10.000", "thu hẹp");
    }
  }

  @Test
  void w08HeadersCannotBeWrittenAndTheHostIsRepeatedToNobody() throws Exception {
    for (String line : List.of("%0d%0aSet-Cookie:%20x=1", "%0aX-Evil:%201", "\u0001")) {
      HttpResponse<String> response =
          RawRequest.get(served.uri(), "/search?q=18-NQ/TW" + line.replace("\u0001", "%01"));
      assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "x-evil");
    }
    HttpResponse<String> jump =
        RawRequest.send(
            served.uri(),
            String.join(
                "\r\n",
                "GET /search?q=98-Q%C4%90/TW HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "Connection: close",
                "",
                ""));
    assertThat(jump.statusCode()).isEqualTo(303);
    assertThat(jump.headers().map().toString() + jump.body()).doesNotContain("evil.example");
  }

  @Test
  void w09NoAnswerTellsWhatWeAreMadeOf() throws Exception {
    for (String target :
        List.of(
            "/search?q=%zz",
            "/documents/%00",
            "/error",
            "/%2e%2e/etc/passwd",
            "/nothing",
            "/api/v1/nothing",
            "/works/none",
            "/originals/none",
            "/versions/none",
            "/new?day=x",
            "/sitemap/x",
            "/api/v1/documents/",
            "/api/v1/works/",
            "/documents/",
            "/works/")) {
      HttpResponse<String> response = RawRequest.get(served.uri(), target);
      assertThat(response.statusCode()).as(target).isBetween(400, 404);
      assertThat(response.body()).as(target).isNotBlank().doesNotContainPattern(LEAK);
      assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  @Test
  void w10OperatorsHaveADoorOfTheirOwnAndItIsLocked() throws Exception {
    for (String path :
        List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/prometheus",
            "/metrics",
            "/admin",
            "/h2-console",
            "/manage/health")) {
      assertThat(served.get(path).statusCode()).as(path).isEqualTo(404);
    }
    Shelf.of(data, Shelf.page());
    String token = "0123456789abcdef";
    ServiceSettings settings =
        ServiceSettings.of("127.0.0.1", 0)
            .withAdmin(Optional.of(new ServiceSettings.Admin(0, token)));
    try (Service service = Service.start(data, settings)) {
      URI door = service.admin().orElseThrow();
      assertThat(Shelf.get(door, "/actuator/prometheus").statusCode()).isEqualTo(401);
      assertThat(Shelf.get(door, "/actuator/prometheus", "Authorization", "Bearer x").statusCode())
          .isEqualTo(401);
      Shelf.get(service.uri(), "/api/v1/search?q=trang");
      HttpResponse<String> figures =
          Shelf.get(door, "/actuator/prometheus", "Authorization", "Bearer " + token);
      assertThat(figures.statusCode()).isEqualTo(200);
      assertThat(figures.body())
          .contains("jvm_memory_used_bytes", "http_server_requests", "/api/v1/search")
          .doesNotContain("q=trang");
      for (String closed : List.of("env", "heapdump", "beans", "loggers", "shutdown")) {
        assertThat(
                Shelf.get(door, "/actuator/" + closed, "Authorization", "Bearer " + token)
                    .statusCode())
            .as(closed)
            .isEqualTo(404);
      }
      assertThat(Shelf.get(service.uri(), "/actuator/prometheus").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void w11NoBodyIsRead() throws Exception {
    for (String body :
        List.of("", "{", "[1,", "{\"q\":}", "nul", "\"\\ud800\"", "[".repeat(100_000), "{}", "1")) {
      for (String path : List.of("/api/v1/search", "/search", "/api/v1/documents/tin-1")) {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(URI.create(served.uri() + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
      }
    }
  }
}
