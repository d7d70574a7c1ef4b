package vn.vankien.search.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/**
 * What the tests of slow clients and of a changing index leave open: how long a reader waits beside
 * 500 clients that send a byte every five seconds (row W01 of the fault matrix), and how many
 * searches are answered while fifty commits are made under them (W13). Hostile questions (W03, W04)
 * are timed one by one.
 */
final class WebFaultsMeasure {

  private static final int SLOW = 500;
  private static final int SECONDS = 30;
  private static final int COMMITS = 50;
  private static final int READERS = 8;

  private final HttpClient client = HttpClient.newHttpClient();

  private WebFaultsMeasure() {}

  public static void main(String[] args) throws Exception {
    WebFaultsMeasure measure = new WebFaultsMeasure();
    try (Served served = new Served()) {
      measure.ask(served.uri(), 200);
      print("W01 alone", measure.ask(served.uri(), 200));
      measure.beside(served.uri());
      measure.hostile(served.uri());
    }
    measure.swapped();
  }

  /** An answer: its status, and how long it took. */
  private record Answered(int status, long nanos) {}

  private void beside(URI server) throws Exception {
    try (SlowClients slow = SlowClients.open(server, SLOW)) {
      List<Answered> answers = new ArrayList<>();
      for (int i = 0; i < SECONDS / 5; i++) {
        slow.writeOne();
        long next = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < next) {
          answers.addAll(ask(server, 10));
          Thread.sleep(50);
        }
      }
      print("W01 beside " + SLOW + " slow clients", answers);
      System.out.printf(
          Locale.ROOT, "    bytes that the server no longer took: %d%n", slow.dropped());
    }
  }

  private void hostile(URI server) throws Exception {
    List<Answered> answers = new ArrayList<>();
    for (String question : Payloads.questions()) {
      for (String path : List.of("/search?q=", "/api/v1/search?q=", "/api/v1/govern?q=")) {
        answers.add(get(server, path + URLEncoder.encode(question, StandardCharsets.UTF_8)));
      }
    }
    print("W03, W04 hostile questions", answers);
  }

  private void swapped() throws Exception {
    Path data = Files.createTempDirectory("swapped");
    ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
    try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      for (int i = 0; i < 1000; i++) {
        indexer.index(report("d" + i));
      }
      indexer.commit();
      ServiceSettings open = ServiceSettings.of("127.0.0.1", 0).withRate(0, 0);
      AtomicBoolean changing = new AtomicBoolean(true);
      try (Service service = Service.start(data, open);
          ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          reading.add(
              readers.submit(
                  () -> {
                    while (changing.get()) {
                      answers.add(get(service.uri(), "/api/v1/search?q=hoi+nghi"));
                    }
                    return null;
                  }));
        }
        for (int i = 0; i < COMMITS; i++) {
          indexer.index(report("n" + i));
          indexer.commit();
          Thread.sleep(200);
        }
        changing.set(false);
        for (Future<?> reader : reading) {
          reader.get();
        }
      }
    }
    print("W13 during " + COMMITS + " commits", List.copyOf(answers));
  }

  private static SourceDocument report(String id) {
    Metadata metadata = Metadata.titled(DocumentKind.NEWS, "Hội nghị " + id);
    String text = "Hội nghị " + id + " bàn việc luân chuyển cán bộ.";
    return new SourceDocument(id, "http://localhost/" + id, "mau", metadata, text, List.of());
  }

  private List<Answered> ask(URI server, int times) throws Exception {
    List<Answered> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(get(server, "/api/v1/search?q=luan+chuyen"));
    }
    return answers;
  }

  private Answered get(URI server, String path) throws Exception {
    long start = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + path)).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    return new Answered(status, System.nanoTime() - start);
  }

  private static void print(String name, List<Answered> answers) {
    long[] nanos = answers.stream().mapToLong(Answered::nanos).sorted().toArray();
    Map<Integer, Integer> statuses = new TreeMap<>();
    answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "%-30s %6d answers, by status %s; p50 %.1f ms, p99 %.1f ms, slowest %.1f ms%n",
        name,
        nanos.length,
        statuses,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        Arrays.stream(nanos).max().orElse(0) / 1e6);
  }
}
