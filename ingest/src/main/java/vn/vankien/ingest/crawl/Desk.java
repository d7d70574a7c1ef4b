package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Where one server's answers are judged and written down, one at a time, while the server is asked
 * for the next: a server that wants no pause is never kept waiting by us. For one thread.
 */
final class Desk implements AutoCloseable {

  private Optional<FutureTask<FetchOutcome>> work = Optional.empty();

  /** Begins to work on an answer; the desk must be clear. */
  void lay(Callable<FetchOutcome> answer) {
    FutureTask<FetchOutcome> task = new FutureTask<>(answer);
    work = Optional.of(task);
    Thread.ofVirtual().name("desk").start(task);
  }

  /** Waits for what lies here, and says what became of it; throws what it threw. */
  Optional<FetchOutcome> clear() throws IOException, InterruptedException {
    if (work.isEmpty()) {
      return Optional.empty();
    }
    FutureTask<FetchOutcome> task = work.get();
    work = Optional.empty();
    try {
      return Optional.of(task.get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case UncheckedIOException disk -> throw disk.getCause();
        case RuntimeException bug -> throw bug;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      clear();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("crawl interrupted");
    }
  }
}
