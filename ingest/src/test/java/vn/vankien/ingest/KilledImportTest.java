package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.index.DocumentSearcher;

/** A real JVM, killed with a real signal while it writes. */
class KilledImportTest {

  private static final int RECORDS = 60_000;

  @TempDir Path folder;

  @Test
  void p03s06AKilledImportLeavesTheLastCommitAndTheNextRunNeedsNoRepair()
      throws IOException, InterruptedException {
    Path small = bulk("truoc.jsonl", 50);
    assertThat(run(small).waitFor()).isZero();
    assertThat(documents()).isEqualTo(50);

    Process killed = run(bulk("lon.jsonl", RECORDS));
    awaitSegments();
    killed.destroyForcibly();
    assertThat(killed.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(killed.exitValue()).isNotZero();

    assertThat(documents()).as("what was committed is there, all of it").isEqualTo(50);
    assertThat(run(bulk("sau.jsonl", 70)).waitFor()).as("no lock is left behind").isZero();
    assertThat(documents()).isEqualTo(70);
  }

  /** Waits until the import has begun to write documents, so that the kill comes in the midst. */
  private void awaitSegments() throws IOException, InterruptedException {
    Path index = folder.resolve("store/index");
    long before = size(index);
    for (int i = 0; i < 6_000 && size(index) == before; i++) {
      Thread.sleep(25);
    }
  }

  private static long size(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files.filter(file -> file.toString().contains("_")).count();
    }
  }

  private long documents() throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(folder.resolve("store/index"))) {
      return searcher.documents();
    }
  }

  private Process run(Path bulk) throws IOException {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                bulk.toString(),
                "--data",
                folder.resolve("store").toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** Records with the ids 0 to {@code count}, in sentences that differ. */
  private Path bulk(String name, int count) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "{\"id\":\"%d\",\"text\":\"Xã Mẫu %d thực hiện Nghị quyết số %d-NQ/TW. %s\"}\n",
                i,
                i,
                i % 90 + 1,
                "Công tác cán bộ được quan tâm. ".repeat(40)));
      }
    }
    return file;
  }
}
