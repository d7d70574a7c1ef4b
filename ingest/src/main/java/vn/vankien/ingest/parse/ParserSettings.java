package vn.vankien.ingest.parse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How much one file may cost.
 *
 * @param workers JVMs that read files side by side, 1 to 64; each is started when first needed
 * @param heapMegabytes of each worker; a file that needs more ends as OUT_OF_MEMORY
 * @param deadline for one attempt at one file; a file that kills its worker is tried twice
 * @param largestFile in bytes; a larger one is not opened at all
 * @param largestPage of HTML, in bytes: pages are read in this JVM, at about ten times their size
 * @param longestText in UTF-16 units; what comes after is left out and said to be missing
 * @param ocr how scans are read
 * @param memory the folder in which the parser keeps what it must remember until the next run:
 *     files that killed a worker, scans that wait for OCR; empty: it forgets
 */
public record ParserSettings(
    int workers,
    int heapMegabytes,
    Duration deadline,
    int largestFile,
    int largestPage,
    int longestText,
    OcrSettings ocr,
    Optional<Path> memory) {

  public ParserSettings {
    if (workers < 1 || workers > 64) {
      throw new IllegalArgumentException("workers must be 1 to 64: " + workers);
    }
    if (heapMegabytes < 64) {
      throw new IllegalArgumentException("heapMegabytes must be 64 or more: " + heapMegabytes);
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline must be positive: " + deadline);
    }
    if (largestFile < 1 || largestPage < 1 || longestText < 1) {
      throw new IllegalArgumentException(
          "sizes must be positive: " + largestFile + ", " + largestPage + ", " + longestText);
    }
  }

  /** For one machine: a PDF of 500 pages takes about five seconds and 200 MB. */
  public static ParserSettings defaults() {
    return new ParserSettings(
        1,
        512,
        Duration.ofSeconds(30),
        64 << 20,
        16 << 20,
        20_000_000,
        OcrSettings.defaults(),
        Optional.empty());
  }

  public ParserSettings withWorkers(int count) {
    return new ParserSettings(
        count, heapMegabytes, deadline, largestFile, largestPage, longestText, ocr, memory);
  }

  public ParserSettings withOcr(OcrSettings other) {
    return new ParserSettings(
        workers, heapMegabytes, deadline, largestFile, largestPage, longestText, other, memory);
  }

  public ParserSettings withMemory(Path folder) {
    return new ParserSettings(
        workers,
        heapMegabytes,
        deadline,
        largestFile,
        largestPage,
        longestText,
        ocr,
        Optional.of(folder));
  }
}
