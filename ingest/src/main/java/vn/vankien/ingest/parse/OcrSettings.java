package vn.vankien.ingest.parse;

import java.time.Duration;

/**
 * How scans are read by Tesseract, a program of its own.
 *
 * @param command its name on PATH, or its path; empty: scans are not read
 * @param language trained data to use
 * @param pages at most, of one file; the rest is said to be missing
 * @param deadline for one page
 * @param dotsPerInch of the rendered page; Tesseract is trained on about 300
 */
public record OcrSettings(
    String command, String language, int pages, Duration deadline, int dotsPerInch) {

  public OcrSettings {
    if (pages < 1) {
      throw new IllegalArgumentException("pages must be 1 or more: " + pages);
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline must be positive: " + deadline);
    }
    if (dotsPerInch < 72 || dotsPerInch > 600) {
      throw new IllegalArgumentException("dotsPerInch must be 72 to 600: " + dotsPerInch);
    }
  }

  public static OcrSettings defaults() {
    return new OcrSettings("tesseract", "vie", 50, Duration.ofSeconds(60), 300);
  }

  /** Scans are reported, not read. */
  public static OcrSettings none() {
    return new OcrSettings("", "vie", 1, Duration.ofSeconds(1), 300);
  }
}
