package vn.vankien.ingest.parse;

import java.time.Duration;

/**
 * How scans are read by Tesseract, a program of its own.
 *
 * @param command its name on PATH, or its path; empty: scans are not read
 * @param language trained data to use
 * @param processes that run side by side, whatever the number of files that wait for them
 * @param pages at most, of one file; the rest is said to be missing
 * @param deadline for one page
 * @param fileDeadline for all pages of one file, from the first; the rest is said to be missing
 * @param dotsPerInch of the rendered page; Tesseract is trained on about 300
 */
public record OcrSettings(
    String command,
    String language,
    int processes,
    int pages,
    Duration deadline,
    Duration fileDeadline,
    int dotsPerInch) {

  public OcrSettings {
    if (processes < 1 || processes > 64) {
      throw new IllegalArgumentException("processes must be 1 to 64: " + processes);
    }
    if (pages < 1) {
      throw new IllegalArgumentException("pages must be 1 or more: " + pages);
    }
    if (!isPositive(deadline) || !isPositive(fileDeadline)) {
      throw new IllegalArgumentException(
          "deadlines must be positive: " + deadline + ", " + fileDeadline);
    }
    if (dotsPerInch < 72 || dotsPerInch > 600) {
      throw new IllegalArgumentException("dotsPerInch must be 72 to 600: " + dotsPerInch);
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** A page takes a core for two to ten seconds. */
  public static OcrSettings defaults() {
    return new OcrSettings(
        "tesseract",
        "vie",
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
        200,
        Duration.ofSeconds(60),
        Duration.ofMinutes(15),
        300);
  }

  /** Scans are reported, not read. */
  public static OcrSettings none() {
    return defaults().withCommand("");
  }

  public OcrSettings withCommand(String other) {
    return new OcrSettings(other, language, processes, pages, deadline, fileDeadline, dotsPerInch);
  }

  public OcrSettings withDeadline(Duration other) {
    return new OcrSettings(command, language, processes, pages, other, fileDeadline, dotsPerInch);
  }

  public OcrSettings withPages(int other) {
    return new OcrSettings(
        command, language, processes, other, deadline, fileDeadline, dotsPerInch);
  }
}
