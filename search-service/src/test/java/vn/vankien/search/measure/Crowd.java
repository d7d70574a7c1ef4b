package vn.vankien.search.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that ask a service one question after the other, and come back when they are told to. */
final class Crowd {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI home;

  Crowd(URI home) {
    this.home = home;
  }

  /** Lets {@code clients} ask for some time, each question in its turn. */
  Answers ask(IntFunction<String> questions, AtomicInteger next, int clients, Duration during)
      throws Exception {
    ConcurrentLinkedQueue<Answers.Answered> answers = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    long end = start + during.toNanos();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int c = 0; c < clients; c++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    Answers.Answered answer = ask(questions.apply(next.getAndIncrement()));
                    answers.add(answer);
                    Thread.sleep(Duration.ofSeconds(answer.retryAfter()));
                  }
                  return null;
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }
    return new Answers(List.copyOf(answers), System.nanoTime() - start);
  }

  /** Asks once; status 0 stands for no answer at all. */
  Answers.Answered ask(String question) throws InterruptedException {
    long start = System.nanoTime();
    try {
      String path = "/api/v1/search?q=" + URLEncoder.encode(question, UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(home + path)).timeout(PATIENCE).build();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return new Answers.Answered(
          response.statusCode(),
          System.nanoTime() - start,
          response.headers().firstValueAsLong("Retry-After").orElse(0));
    } catch (IOException noAnswer) {
      return new Answers.Answered(0, System.nanoTime() - start, 0);
    }
  }
}
