package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.index.DocumentIndexer;

/**
 * What clients do to a service that are slow, many or greedy, and an index that changes or is not
 * there.
 */
@ExtendWith(Served.Once.class)
class CrowdFaultsTest {

  private final Served served;

  @TempDir Path data;

  CrowdFaultsTest(Served served) {
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

  /** What cannot be sent waits for its reader without the turn of a question. */
  @Test
  void w01WhoDoesNotReadHisAnswerHoldsUpNobody() throws Exception {
    String text = "Một dòng của văn bản rất dài.\n".repeat(300_000); // more than kernels buffer
    ServiceSettings narrow = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0).withGate(1, 8);
    Shelf.of(data, Shelf.page(), Shelf.report("long", "Rất dài", text, "http://localhost/long"));
    try (Service service = Service.start(data, narrow)) {
      for (int i = 0; i < 3; i++) {
        try (SlowClients reader = SlowClients.reading(service.uri(), "/api/v1/documents/long")) {
          assertThat(reader.readLine()).contains("200");
          assertThat(Shelf.get(service.uri(), "/api/v1/search?q=trang").statusCode())
              .isEqualTo(200);
        }
      }
    }
  }

  @Test
  void w02ACrowdIsAnsweredOrAskedToComeBackAndTheServiceRecovers() throws Exception {
    Shelf.of(data, Shelf.page());
    ServiceSettings narrow = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0).withGate(2, 16);
    try (Service service = Service.start(data, narrow);
        ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        answers.add(crowd.submit(() -> Shelf.get(service.uri(), "/api/v1/search?q=trang")));
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
      assertThat(Shelf.get(service.uri(), "/api/v1/search?q=trang").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void w12WhoAsksTooMuchIsAskedToWaitAndNobodyElseIs() throws Exception {
    Shelf.of(data, Shelf.page());
    ServiceSettings settings = ServiceSettings.of("127.0.0.1", 0).withProxies(Set.of("127.0.0.1"));
    try (Service service = Service.start(data, settings)) {
      int refused = 0;
      for (int i = 0; i < 300; i++) {
        HttpResponse<String> answer =
            Shelf.get(service.uri(), "/api/v1/status", "X-Forwarded-For", "203.0.113.9, 192.0.2.7");
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(answer.body()).contains("urn:vankien:problem:too-many-requests");
        }
      }
      assertThat(refused).isPositive();
      // another address behind the same proxy, and a lie about the first hop
      assertThat(
              Shelf.get(service.uri(), "/api/v1/status", "X-Forwarded-For", "192.0.2.8")
                  .statusCode())
          .isEqualTo(200);
      assertThat(
              Shelf.get(
                      service.uri(),
                      "/search?q=trang&all=1",
                      "X-Forwarded-For",
                      "1.1.1.1, 192.0.2.7")
                  .statusCode())
          .isEqualTo(429);
    }
    try (Service service = Service.start(data, settings.withProxies(Set.of()))) {
      int refused = 0;
      for (int i = 0; i < 300; i++) {
        String claimed = "198.51.100." + i % 250;
        if (Shelf.get(service.uri(), "/api/v1/status", "X-Forwarded-For", claimed).statusCode()
            == 429) {
          refused++;
        }
      }
      assertThat(refused).as("a client cannot choose who it is").isPositive();
    }
  }

  @Test
  void w13AnswersGoOnWhileTheIndexIsChanged() throws Exception {
    try (Service service = Shelf.of(data, Shelf.page()).open();
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
                    statuses.add(Shelf.get(service.uri(), "/api/v1/search?q=trang").statusCode());
                  }
                  return null;
                }));
      }
      for (int i = 0; i < 50; i++) {
        indexer.index(
            Shelf.report("n" + i, "Trang " + i, "Trang thứ " + i, "http://localhost/n" + i));
        indexer.commit();
      }
      changing.set(false);
      for (Future<?> reader : reading) {
        reader.get();
      }
      assertThat(statuses).isNotEmpty().containsOnly(200);
      assertThat(Shelf.get(service.uri(), "/api/v1/search?q=trang").body())
          .contains("\"total\":51");
    }
  }

  @Test
  void w14WithoutAnIndexNothingIsSaidToBeNothing() throws Exception {
    try (Service service = Service.start(data, ServiceSettings.of("127.0.0.1", 0))) {
      assertThat(Shelf.get(service.uri(), "/readyz").statusCode()).isEqualTo(503);
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
        HttpResponse<String> response = Shelf.get(service.uri(), path);
        assertThat(response.statusCode()).as(path).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).doesNotContain("kết quả nào", "\"total\"");
      }
      assertThat(Shelf.get(service.uri(), "/status").body()).contains("Chưa sẵn sàng");
    }
  }
}
