package vn.vankien.ingest.parse;

import java.time.Duration;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Files that are pictures of text. */
final class Scans {

  /** Stamps and watermarks of a scan are text too; a page of a document has far more. */
  private static final int LEAST_CHARACTERS_A_PAGE = 250;

  Scans(OcrSettings settings, Duration deadline, WorkerPool workers) {}

  boolean isScan(WorkerMessage.Text text) {
    return text.pages() > 0 && text.text().length() / text.pages() < LEAST_CHARACTERS_A_PAGE;
  }

  ParseOutcome readPdf(byte[] payload, WorkerMessage.Text text) {
    return new Failed(Status.NEEDS_OCR);
  }

  ParseOutcome readPicture(byte[] payload, String mediaType) {
    return new Failed(Status.NEEDS_OCR);
  }
}
