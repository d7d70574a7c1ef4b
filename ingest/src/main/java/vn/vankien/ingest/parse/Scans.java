package vn.vankien.ingest.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/**
 * Files that are pictures of text, or hold pages that are: drawn by the worker page by page, read
 * by Tesseract. Without Tesseract they are remembered until there is one.
 */
final class Scans implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

  private final OcrSettings settings;
  private final ParserSettings parser;
  private final WorkerPool workers;
  private final Optional<Tesseract> tesseract;
  private final OcrQueue queue;
  private final RememberedFiles waiting;
  private final AtomicBoolean reported = new AtomicBoolean();

  Scans(ParserSettings parser, WorkerPool workers) {
    this.settings = parser.ocr();
    this.parser = parser;
    this.workers = workers;
    this.tesseract = Tesseract.find(settings);
    this.queue = new OcrQueue(settings);
    this.waiting = RememberedFiles.open(parser.memory().map(f -> f.resolve("ocr-waiting.tsv")));
  }

  boolean canRead() {
    return tesseract.isPresent();
  }

  List<URI> waiting() {
    return waiting.all().stream().map(URI::create).toList();
  }

  /**
   * Reads the pages of a PDF that are pictures, and sets them among the others.
   *
   * @param text of the others
   */
  ParseOutcome readPdf(byte[] payload, WorkerMessage.Text text, String title, URI url) {
    ScannedText scanned = new ScannedText(text);
    if (tesseract.isEmpty()) {
      wait(payload, url);
      return scanned.isMostlyPictures()
          ? new Failed(Status.NEEDS_OCR)
          : scanned.outcome(title, ScannedText.NOT_READ);
    }
    List<Integer> pages = text.scans().stream().limit(settings.pages()).toList();
    return read(payload, pages, scanned, title);
  }

  ParseOutcome readPicture(byte[] payload, MediaType type, URI url) {
    if (tesseract.isEmpty()) {
      wait(payload, url);
      return new Failed(Status.NEEDS_OCR);
    }
    int count = Math.min(pagesOfPicture(payload), settings.pages());
    List<Integer> pages = IntStream.range(0, count).boxed().toList();
    ScannedText scanned =
        new ScannedText(new WorkerMessage.Text(type.toString(), "", "\f", count, pages, List.of()));
    return read(payload, pages, scanned, "");
  }

  /** 1 for what only Tesseract can open. */
  private int pagesOfPicture(byte[] payload) {
    return draw(payload, 0) instanceof WorkerMessage.Drawing drawing ? drawing.pages() : 1;
  }

  private ParseOutcome read(
      byte[] payload, List<Integer> pages, ScannedText scanned, String title) {
    AtomicReference<@Nullable Status> death = new AtomicReference<>();
    List<Callable<Optional<Tesseract.Page>>> work = new ArrayList<>();
    for (int page : pages) {
      work.add(() -> death.get() != null ? Optional.empty() : read(payload, page, death));
    }
    scanned.add(pages, queue.read(work));
    if (!waiting.isEmpty()) {
      waiting.remove(RememberedFiles.digest(payload));
    }
    Status killer = death.get();
    ParseOutcome outcome = scanned.outcome(title, ScannedText.NOT_ALL);
    return outcome instanceof Failed && killer != null ? new Failed(killer) : outcome;
  }

  /**
   * @param death of the worker that drew a page: the other pages are then not tried
   */
  private Optional<Tesseract.Page> read(
      byte[] payload, int page, AtomicReference<@Nullable Status> death) {
    return switch (draw(payload, page)) {
      case WorkerMessage.Drawing drawing -> tesseract.orElseThrow().read(drawing.png(), page);
      case WorkerMessage.Refused refused when Quarantine.isDeath(refused.status()) -> {
        death.set(refused.status());
        yield Optional.empty();
      }
      case WorkerMessage.Refused refused when refused.status() == Status.UNSUPPORTED ->
          tesseract.orElseThrow().read(payload, page);
      default -> Optional.empty();
    };
  }

  private WorkerMessage draw(byte[] payload, int page) {
    return workers.ask(
        new WorkerMessage.Draw(
            page, settings.dotsPerInch(), parser.deadline().toMillis(), payload));
  }

  private void wait(byte[] payload, URI url) {
    waiting.add(RememberedFiles.digest(payload), url.toString());
    if (!settings.command().isEmpty() && reported.compareAndSet(false, true)) {
      LOG.warn(
          "scans wait for OCR: install tesseract-ocr and tesseract-ocr-{}, then run vankien ocr: command={}",
          settings.language(),
          settings.command());
    }
  }

  @Override
  public void close() {
    queue.close();
  }
}
