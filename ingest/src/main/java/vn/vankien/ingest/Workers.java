package vn.vankien.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work shared among one thread for each processor, with a short queue, so that reading never runs
 * far ahead of indexing. The first failure of a task ends the whole.
 */
final class Workers implements AutoCloseable {

  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Deque<Future<?>> underWay = new ArrayDeque<>();

  static int count() {
    return THREADS;
  }

  /** A piece of work that may fail with the disk. */
  interface Task {
    void run() throws IOException;
  }

  /** Hands {@code task} to a thread; waits while the queue is full. */
  void submit(Task task) throws IOException {
    while (underWay.size() >= 2 * THREADS) {
      await(underWay.removeFirst());
    }
    underWay.addLast(
        threads.submit(
            () -> {
              task.run();
              return null;
            }));
  }

  /** Waits until all is done. */
  void finish() throws IOException {
    while (!underWay.isEmpty()) {
      await(underWay.removeFirst());
    }
  }

  private static void await(Future<?> done) throws IOException {
    try {
      done.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case UncheckedIOException disk -> throw disk.getCause();
        case RuntimeException ours -> throw ours;
        case Error fatal -> throw fatal;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
