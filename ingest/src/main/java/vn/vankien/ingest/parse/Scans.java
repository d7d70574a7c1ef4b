package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Files that are pictures of text: drawn by the worker page by page, read by Tesseract. */
final class Scans {

  /** Below this mean confidence of its words, in percent, a page is said to be doubtful. */
  private static final int DOUBTFUL = 70;

  private final OcrSettings settings;
  private final ParserSettings parser;
  private final WorkerPool workers;
  private final Optional<Tesseract> tesseract;

  Scans(ParserSettings parser, WorkerPool workers) {
    this.settings = parser.ocr();
    this.parser = parser;
    this.workers = workers;
    this.tesseract = Tesseract.find(settings);
  }

  /** Whether most of its pages are pictures. */
  static boolean isScan(WorkerMessage.Text text) {
    return !text.scans().isEmpty() && text.scans().size() * 2 >= text.pages();
  }

  ParseOutcome readPdf(byte[] payload, WorkerMessage.Text text) {
    if (tesseract.isEmpty()) {
      return new Failed(Status.NEEDS_OCR);
    }
    Pages pages = new Pages();
    int count = Math.min(text.pages(), settings.pages());
    for (int page = 0; page < count; page++) {
      WorkerMessage answer =
          workers.ask(
              new WorkerMessage.Draw(
                  page, settings.dotsPerInch(), parser.deadline().toMillis(), payload));
      Optional<Tesseract.Page> read =
          answer instanceof WorkerMessage.Drawing drawing
              ? tesseract.orElseThrow().read(drawing.png(), page)
              : Optional.empty();
      pages.add(page + 1, read);
    }
    if (count < text.pages()) {
      pages.missing.add(
          "Chỉ nhận dạng " + count + " trang đầu trong số " + text.pages() + " trang.");
    }
    return pages.outcome(text.mediaType());
  }

  ParseOutcome readPicture(byte[] payload, String mediaType) {
    if (tesseract.isEmpty()) {
      return new Failed(Status.NEEDS_OCR);
    }
    Pages pages = new Pages();
    pages.add(1, tesseract.orElseThrow().read(payload, 0));
    return pages.outcome(mediaType);
  }

  /** What was read so far. */
  private static final class Pages {
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int failed;

    void add(int number, Optional<Tesseract.Page> page) {
      if (page.isEmpty()) {
        failed++;
        missing.add("Không nhận dạng được trang " + number + ".");
        return;
      }
      Tesseract.Page read = page.orElseThrow();
      if (!read.lines().isEmpty()) {
        lines.addAll(read.lines());
        if (read.confidence() < DOUBTFUL) {
          missing.add(
              String.format(
                  Locale.ROOT,
                  "Trang %d nhận dạng chưa chắc chắn (độ tin cậy %.0f%%).",
                  number,
                  read.confidence()));
        }
      }
    }

    ParseOutcome outcome(String mediaType) {
      if (lines.isEmpty()) {
        return new Failed(failed > 0 ? Status.NEEDS_OCR : Status.EMPTY);
      }
      return new Parsed(ParsedDocument.untitled(mediaType, PdfParagraphs.join(lines)), missing);
    }
  }
}
