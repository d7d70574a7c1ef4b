package vn.vankien.search.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
                    stay(questions, next, end, answers);
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

  /** Asks over one connection until the time is over or the connection is; that is counted too. */
  private void stay(
      IntFunction<String> questions,
      AtomicInteger next,
      long end,
      ConcurrentLinkedQueue<Answers.Answered> answers)
      throws InterruptedException {
    long start = System.nanoTime();
    try (PlainConnection connection = new PlainConnection(home)) {
      while (System.nanoTime() < end) {
        start = System.nanoTime();
        PlainConnection.Head head = connection.get(target(questions.apply(next.getAndIncrement())));
        answers.add(
            new Answers.Answered(head.status(), System.nanoTime() - start, head.retryAfter()));
        Thread.sleep(Duration.ofSeconds(head.retryAfter()));
        if (head.closes()) {
          return;
        }
      }
    } catch (IOException noAnswer) {
      answers.add(new Answers.Answered(0, System.nanoTime() - start, 0));
    }
  }

  /** Whether a question is answered. */
  boolean answers() {
    try (PlainConnection connection = new PlainConnection(home)) {
      return connection.get(target("a")).status() == 200;
    } catch (IOException noAnswer) {
      return false;
    }
  }

  private static String target(String question) {
    return "/api/v1/search?q=" + URLEncoder.encode(question, UTF_8);
  }
}
