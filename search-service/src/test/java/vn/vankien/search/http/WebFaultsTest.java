package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/** What clients, crowds and vandals do to a service, one test for each kind of fault. */
@ExtendWith(Served.Once.class)
class WebFaultsTest {

  /** What would tell an attacker of what we are made. */
  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat (?:java|org|vn|jdk)\\.|Tomcat|Spring|Lucene|Jackson|/tmp/|/home/|\\.java\\b",
          Pattern.CASE_INSENSITIVE);

  private final Served served;
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path data;

  WebFaultsTest(Served served) {
    this.served = served;
  }

  @Test
  void w01SlowClientsHoldUpNobody() throws Exception {
    try (SlowClients slow = SlowClients.open(served.uri(), 500)) {
      for (int i = 0; i < 4; i++) {
        slow.writeOne();
        assertThat(served.get("/api/v1/search?q=luan+chuyen").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void w02ACrowdIsAnsweredOrAskedToComeBackAndTheServiceRecovers() throws Exception {
    index(List.of(report("a", "Một trang", "Một trang.", "http://localhost/a")));
    ServiceSettings narrow = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0).withGate(2, 16);
    try (Service service = Service.start(data, narrow);
        ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        answers.add(crowd.submit(() -> get(service.uri(), "/api/v1/search?q=trang")));
      }
      int shed = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        HttpResponse<String> response = answer.get();
        assertThat(response.statusCode()).isIn(200, 503);
        if (response.statusCode() == 503) {
          shed++;
          assertThat(response.headers().firstValue("Retry-After")).isPresent();
          assertThat(response.body()).contains("urn:vankien:problem:busy");
        }
      }
      assertThat(shed).isLessThan(1000);
      assertThat(get(service.uri(), "/api/v1/search?q=trang").statusCode()).isEqualTo(200);
    }
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
  void w06WhateverWasCrawledNothingOfItBecomesPartOfAPage() throws Exception {
    List<String> scripts = Payloads.scripts();
    List<SourceDocument> documents = new ArrayList<>();
    documents.add(report("plain", "phá hoại", "phá hoại", "http://localhost/plain"));
    for (int i = 0; i < scripts.size(); i++) {
      documents.add(vandal("v" + i, scripts.get(i)));
    }
    index(documents);
    ServiceSettings open = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0);
    try (Service service = Service.start(data, open)) {
      Set<String> plain = nodes(page(service, "/documents/plain?q=pha+hoai"));
      plain.addAll(nodes(page(service, "/documents/plain")));
      plain.addAll(nodes(served.page("/documents/18-nq-tw-2017-10-25")));
      for (int i = 0; i < scripts.size(); i++) {
        Document page = page(service, "/documents/v" + i + "?q=pha+hoai");
        assertThat(nodes(page)).as(scripts.get(i)).isSubsetOf(plain);
        assertThat(page.select("h1").text()).contains("phá hoại");
      }
      Set<String> results = nodes(served.page("/search?q=luan+chuyen"));
      results.addAll(nodes(served.page("/search?q=tinh+mau&size=1&page=5")));
      results.addAll(Set.of("details@class", "li@class")); // more values than a facet shows at once
      for (int p = 1; p <= (scripts.size() + 100) / 100; p++) {
        Document page = page(service, "/search?q=pha+hoai&size=100&all=1&page=" + p);
        assertThat(nodes(page)).isSubsetOf(results);
      }
    }
    for (int i = 0; i < scripts.size(); i += 4) {
      String script = scripts.get(i);
      Document page = served.page("/search?q=" + URLEncoder.encode(script, UTF_8));
      assertThat(page.select("script[src]:not([src^=/assets/]), [onload], [onerror], [onclick]"))
          .as(script)
          .isEmpty();
      assertThat(page.select("#q").val()).isEqualTo(script.replaceAll("\\p{Cc}+", " ").strip());
    }
  }

  @Test
  void w07OnlyLinksThatAReaderMayFollowAreLinks() throws Exception {
    List<SourceDocument> documents = new ArrayList<>();
    List<String> addresses = Payloads.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      documents.add(report("u" + i, "phá hoại " + i, "phá hoại", addresses.get(i)));
    }
    index(documents);
    ServiceSettings open = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0);
    try (Service service = Service.start(data, open)) {
      for (int i = 0; i < addresses.size(); i++) {
        for (Element link : page(service, "/documents/u" + i).select("[href], [src]")) {
          assertThat(link.attr("href") + link.attr("src"))
              .as(addresses.get(i))
              .matches("(?:/(?!/)|https?://[^\"']+|#).*");
        }
      }
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
    index(List.of(report("a", "Một trang", "Một trang.", "http://localhost/a")));
    String token = "0123456789abcdef";
    ServiceSettings settings =
        ServiceSettings.of("127.0.0.1", 0)
            .withAdmin(Optional.of(new ServiceSettings.Admin(0, token)));
    try (Service service = Service.start(data, settings)) {
      URI door = service.admin().orElseThrow();
      assertThat(get(door, "/actuator/prometheus").statusCode()).isEqualTo(401);
      assertThat(get(door, "/actuator/prometheus", "Authorization", "Bearer x").statusCode())
          .isEqualTo(401);
      get(service.uri(), "/api/v1/search?q=trang");
      HttpResponse<String> figures =
          get(door, "/actuator/prometheus", "Authorization", "Bearer " + token);
      assertThat(figures.statusCode()).isEqualTo(200);
      assertThat(figures.body())
          .contains("jvm_memory_used_bytes", "http_server_requests", "/api/v1/search")
          .doesNotContain("q=trang");
      for (String closed : List.of("env", "heapdump", "beans", "loggers", "shutdown")) {
        assertThat(
                get(door, "/actuator/" + closed, "Authorization", "Bearer " + token).statusCode())
            .as(closed)
            .isEqualTo(404);
      }
      assertThat(get(service.uri(), "/actuator/prometheus").statusCode()).isEqualTo(404);
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

  @Test
  void w12WhoAsksTooMuchIsAskedToWaitAndNobodyElseIs() throws Exception {
    index(List.of(report("a", "Một trang", "Một trang.", "http://localhost/a")));
    ServiceSettings settings = ServiceSettings.of("127.0.0.1", 0).withProxies(Set.of("127.0.0.1"));
    try (Service service = Service.start(data, settings)) {
      int refused = 0;
      for (int i = 0; i < 300; i++) {
        HttpResponse<String> answer =
            get(service.uri(), "/api/v1/status", "X-Forwarded-For", "203.0.113.9, 192.0.2.7");
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(answer.body()).contains("urn:vankien:problem:too-many-requests");
        }
      }
      assertThat(refused).isPositive();
      // another address behind the same proxy, and a lie about the first hop
      assertThat(get(service.uri(), "/api/v1/status", "X-Forwarded-For", "192.0.2.8").statusCode())
          .isEqualTo(200);
      assertThat(
              get(service.uri(), "/search?q=trang&all=1", "X-Forwarded-For", "1.1.1.1, 192.0.2.7")
                  .statusCode())
          .isEqualTo(429);
    }
    try (Service service = Service.start(data, settings.withProxies(Set.of()))) {
      int refused = 0;
      for (int i = 0; i < 300; i++) {
        String claimed = "198.51.100." + i % 250;
        if (get(service.uri(), "/api/v1/status", "X-Forwarded-For", claimed).statusCode() == 429) {
          refused++;
        }
      }
      assertThat(refused).as("a client cannot choose who it is").isPositive();
    }
  }

  @Test
  void w13AnswersGoOnWhileTheIndexIsChanged() throws Exception {
    index(List.of(report("a", "Một trang", "Một trang.", "http://localhost/a")));
    ServiceSettings open = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0);
    try (Service service = Service.start(data, open);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      AtomicBoolean changing = new AtomicBoolean(true);
      ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
      List<Future<?>> reading = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        reading.add(
            readers.submit(
                () -> {
                  while (changing.get()) {
                    statuses.add(get(service.uri(), "/api/v1/search?q=trang").statusCode());
                  }
                  return null;
                }));
      }
      for (int i = 0; i < 50; i++) {
        indexer.index(report("n" + i, "Trang " + i, "Trang thứ " + i, "http://localhost/n" + i));
        indexer.commit();
      }
      changing.set(false);
      for (Future<?> reader : reading) {
        reader.get();
      }
      assertThat(statuses).isNotEmpty().containsOnly(200);
      assertThat(get(service.uri(), "/api/v1/search?q=trang").body()).contains("\"total\":51");
    }
  }

  @Test
  void w14WithoutAnIndexNothingIsSaidToBeNothing() throws Exception {
    try (Service service = Service.start(data, ServiceSettings.of("127.0.0.1", 0))) {
      assertThat(get(service.uri(), "/readyz").statusCode()).isEqualTo(503);
      for (String path :
          List.of(
              "/",
              "/search?q=a",
              "/new",
              "/works/a",
              "/documents/a",
              "/sitemap.xml",
              "/api/v1/search?q=a",
              "/api/v1/govern?q=a",
              "/api/v1/suggest?q=a")) {
        HttpResponse<String> response = get(service.uri(), path);
        assertThat(response.statusCode()).as(path).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).doesNotContain("kết quả nào", "\"total\"");
      }
      assertThat(get(service.uri(), "/status").body()).contains("Chưa sẵn sàng");
    }
  }

  private void index(List<SourceDocument> documents) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      for (SourceDocument document : documents) {
        indexer.index(document);
      }
    }
  }

  private static SourceDocument report(String id, String title, String text, String url) {
    Metadata metadata = Metadata.titled(DocumentKind.NEWS, title);
    return new SourceDocument(id, url, "mau", metadata, text, List.of());
  }

  /** The payload wherever a page can put it. */
  private static SourceDocument vandal(String id, String script) {
    String text = script + " phá hoại " + script + "\n" + script + ' ' + id;
    Metadata metadata =
        new Metadata(
            DocumentKind.OTHER,
            script + " phá hoại",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new IssuingBody("", script)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(script),
            Optional.of(script));
    return new SourceDocument(id, script, script, metadata, text, List.of());
  }

  private HttpResponse<String> get(URI server, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private Document page(Service service, String path) throws Exception {
    return Jsoup.parse(get(service.uri(), path).body(), service.uri() + path);
  }

  /** Which elements with which attributes a page is made of. */
  static Set<String> nodes(Document page) {
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
