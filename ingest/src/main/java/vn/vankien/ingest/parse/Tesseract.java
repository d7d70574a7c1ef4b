package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The OCR program, as a process of its own for each page. */
final class Tesseract {

  private final OcrSettings settings;

  private Tesseract(OcrSettings settings) {
    this.settings = settings;
  }

  /**
   * A page as read.
   *
   * @param lines lengths are in pixels
   * @param confidence mean over its words, 0 to 100
   */
  record Page(List<PdfLine> lines, double confidence, int words) {}

  /** Empty when it is not installed, or lacks the language. */
  static Optional<Tesseract> find(OcrSettings settings) {
    if (settings.command().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createTempDirectory("vankien-ocr-");
      try {
        Path output = folder.resolve("langs");
        int exit = run(folder, output, Duration.ofSeconds(20), settings.command(), "--list-langs");
        boolean there = exit == 0 && Files.readAllLines(output).contains(settings.language());
        return there ? Optional.of(new Tesseract(settings)) : Optional.empty();
      } finally {
        TemporaryFolder.remove(folder);
      }
    } catch (IOException e) {
      // No such program: that is what we asked.
      return Optional.empty();
    }
  }

  /**
   * Reads one picture; empty when it could not, or not in time.
   *
   * @param page its number, for the lines
   */
  Optional<Page> read(byte[] picture, int page) {
    try {
      Path folder = Files.createTempDirectory("vankien-ocr-");
      try {
        Path input = Files.write(folder.resolve("page"), picture);
        Path log = folder.resolve("log");
        int exit =
            run(
                folder,
                log,
                settings.deadline(),
                settings.command(),
                input.toString(),
                folder.resolve("out").toString(),
                "-l",
                settings.language(),
                "--dpi",
                Integer.toString(settings.dotsPerInch()),
                "tsv");
        Path table = folder.resolve("out.tsv");
        return exit == 0 && Files.exists(table)
            ? Optional.of(
                TesseractTable.read(Files.readString(table, StandardCharsets.UTF_8), page))
            : Optional.empty();
      } finally {
        TemporaryFolder.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + settings.command(), e);
    }
  }

  /** The exit code; -1 when it took too long and was killed. */
  private static int run(Path folder, Path output, Duration deadline, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command));
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    // One page on one core: pages are many, and threads of one page hardly help.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      return process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      process.destroyForcibly();
    }
  }
}
