package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.archive.DiskFullException;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.language.Say;

/**
 * News on its way from the workers to who indexes it, on that one's own thread. Few wait: workers
 * that are quicker than the reader wait for him, so that memory has an end.
 */
final class Deliveries {

  private static final int WAITING = 500;
  private static final int SYNC_EVERY = 100;

  private final LinkedBlockingQueue<Fetched> waiting = new LinkedBlockingQueue<>(WAITING);
  private final HostWorkers workers;
  private final WarcArchive archive;

  Deliveries(HostWorkers workers, WarcArchive archive) {
    this.workers = workers;
    this.archive = archive;
  }

  /**
   * Any worker may call; a stopped run delivers no more, and the next one delivers what is left.
   */
  void put(Fetched fetched) {
    try {
      while (!workers.isStopped() && !waiting.offer(fetched, 50, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Hands on what comes until all workers have ended; says why, if they ended before all is done.
   */
  Optional<String> handOn(Consumer<Fetched> onNew, BooleanSupplier stopAsked) throws IOException {
    try {
      int sinceSync = 0;
      while (!stopAsked.getAsBoolean()) {
        boolean done = workers.isDone();
        @Nullable Fetched fetched = waiting.poll(done ? 0 : 50, TimeUnit.MILLISECONDS);
        if (fetched != null) {
          onNew.accept(fetched);
          if (++sinceSync >= SYNC_EVERY) {
            archive.sync();
            sinceSync = 0;
          }
        } else if (done) {
          break;
        }
      }
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      workers.stop();
      waiting.clear();
      joinWorkers();
    }
    return workers.failure().isPresent()
        ? Optional.of(sentence(workers.failure().get()))
        : stopAsked.getAsBoolean()
            ? Optional.of(Say.that("Được yêu cầu dừng; lần chạy sau sẽ làm tiếp."))
            : Optional.empty();
  }

  private void joinWorkers() throws InterruptedIOException {
    try {
      workers.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("crawl interrupted");
  }

  /** A full disk ends a run in good order; anything else is a bug or a broken disk. */
  private static String sentence(Exception failure) throws IOException {
    if (failure instanceof DiskFullException full) {
      return full.getMessage();
    }
    if (DiskFullException.isBehind(failure)) {
      return new DiskFullException(failure).getMessage();
    }
    throw new IOException("crawl stopped: " + failure.getMessage(), failure);
  }
}
