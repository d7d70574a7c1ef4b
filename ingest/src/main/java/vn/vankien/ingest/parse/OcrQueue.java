package vn.vankien.ingest.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pages on their way through OCR, which takes a thousand times as long as reading: a queue of their
 * own, so that however many files hold scans only so many programs run at a time.
 */
final class OcrQueue implements AutoCloseable {

  private final OcrSettings settings;
  private final ExecutorService readers;

  OcrQueue(OcrSettings settings) {
    this.settings = settings;
    this.readers =
        Executors.newFixedThreadPool(
            settings.processes(), Thread.ofPlatform().daemon().name("ocr-", 0).factory());
  }

  /**
   * Reads the pages of one file side by side.
   *
   * @return in the order of the pages; empty for a page that could not be read, or not before the
   *     file's deadline
   */
  List<Optional<Tesseract.Page>> read(List<Callable<Optional<Tesseract.Page>>> pages) {
    long end = System.nanoTime() + settings.fileDeadline().toNanos();
    List<Future<Optional<Tesseract.Page>>> underWay = pages.stream().map(readers::submit).toList();
    List<Optional<Tesseract.Page>> read = new ArrayList<>();
    for (Future<Optional<Tesseract.Page>> page : underWay) {
      read.add(await(page, Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }
    return read;
  }

  private static Optional<Tesseract.Page> await(
      Future<Optional<Tesseract.Page>> page, Duration left) {
    try {
      return page.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      page.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("OCR failed", e.getCause());
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
