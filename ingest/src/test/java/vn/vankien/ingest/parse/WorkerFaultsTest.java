package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** The ways in which files fail the worker that reads them, a row each: D01, D02, D10, D11. */
@Timeout(180)
class WorkerFaultsTest extends FileReading {

  @Test
  void d01ReportsAFileThatTakesTooMuchMemoryAndDoesNotTryItForever() throws IOException {
    byte[] killer = HostileFiles.pdfOfOneHugeString(250);
    try (DocumentParser parser = parser(settings())) {
      assertThat(status(parse(parser, killer))).isEqualTo(Status.OUT_OF_MEMORY);
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
    }
    try (DocumentParser nextRun = parser(settings())) {
      ParseOutcome outcome = parse(nextRun, killer);
      assertThat(status(outcome)).isEqualTo(Status.OUT_OF_MEMORY);
      assertThat(((Failed) outcome).reason()).contains("cách ly");
      assertThat(nextRun.workerPids()).as("no worker was even started").isEmpty();
    }
  }

  @Test
  void d02EndsAFileThatHangsAtItsDeadline() throws IOException {
    ParserSettings hasty = settings(512, Duration.ofMillis(700), OcrSettings.none());
    try (DocumentParser parser = parser(hasty)) {
      assertThat(status(parse(parser, HostileFiles.pdfOfEndlessWork(160))))
          .isEqualTo(Status.TIMEOUT);
    }
    try (DocumentParser parser = parser(settings())) {
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
    }
  }

  @Test
  void d10OutlivesTheCrashOfAWorker() throws Exception {
    try (DocumentParser parser = parser(settings())) {
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
      long pid = parser.workerPids().getFirst();
      signal("STOP", pid);
      CompletableFuture<ParseOutcome> underWay =
          CompletableFuture.supplyAsync(() -> parse(parser, HostileFiles.RTF));
      signal("SEGV", pid);
      signal("CONT", pid);
      assertThat(underWay.get()).as("read again by another").isInstanceOf(Parsed.class);
      assertThat(parser.workerPids()).hasSize(1).doesNotContain(pid);
    }
  }

  @Test
  void d11EndsEveryOfManyBrokenFilesWithOneStatus() throws IOException {
    List<byte[]> whole = new ArrayList<>(List.of(HostileFiles.RTF, HostileFiles.bomb()));
    for (String name : List.of("18-nq-tw.pdf", "28-kl-tw.doc", "65-qd-tw.docx")) {
      whole.add(sample(name));
    }
    whole.add(HostileFiles.zip(Map.of("a.rtf", HostileFiles.RTF)));
    whole.add("<html><body><p>Nghị quyết</p></body></html>".getBytes(UTF_8));
    Random random = new Random(11);
    Map<Status, Integer> failed = new EnumMap<>(Status.class);
    int read = 0;
    int files = 2048;
    try (DocumentParser parser =
        parser(settings(128, Duration.ofSeconds(20), OcrSettings.none()))) {
      for (int i = 0; i < files; i++) {
        switch (parse(parser, spoilt(whole.get(i % whole.size()), random))) {
          case Parsed parsed -> read += parsed.document().text().isBlank() ? 0 : 1;
          case Failed fault -> failed.merge(fault.status(), 1, Integer::sum);
        }
      }
      assertThat(parse(parser, HostileFiles.RTF)).isInstanceOf(Parsed.class);
    }
    assertThat(read + failed.values().stream().mapToInt(Integer::intValue).sum())
        .as("%d read, %s", read, failed)
        .isEqualTo(files);
  }

  /** Some bytes changed, or the end cut off. */
  private static byte[] spoilt(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(24); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }

  /** Our own child only: the pid is that of a worker of this test. */
  private static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
  }
}
