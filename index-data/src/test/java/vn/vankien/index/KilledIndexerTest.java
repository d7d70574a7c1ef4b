package vn.vankien.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An indexer in a process of its own, killed again and again while it writes, commits and merges.
 */
class KilledIndexerTest {

  /** For the long measure, {@code -Dindex.kills=100}. */
  private static final int KILLS = Integer.getInteger("index.kills", 4);

  private static final int BETWEEN_COMMITS = 20;

  @TempDir private Path folder;

  @Test
  void p03s06KillsLoseNothingThatWasAcknowledgedAndTheIndexOpensByItself()
      throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long acknowledged = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader said = process.inputReader(UTF_8);
      acknowledged = Math.max(acknowledged, Long.parseLong(said.readLine()));
      process.waitFor(random.nextInt(0, 700), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly(); // unlike the process itself, leaves its pipe readable
      process.waitFor();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged = Long.parseLong(line);
      }
      try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
        assertThat(searcher.documents())
            .as("kill %s of seed %s", kill, seed)
            .isBetween(acknowledged, acknowledged + BETWEEN_COMMITS);
      }
    }
    try (Directory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).as("seed " + seed).isTrue();
    }
    System.out.println(
        "kills " + KILLS + ", acknowledged " + acknowledged + ", lost 0, damaged 0, seed " + seed);
  }

  /** Adds documents for ever, and says after each commit how many there are. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] args) throws IOException {
      try (DocumentIndexer indexer = DocumentIndexer.open(Path.of(args[0]))) {
        long next = indexer.documents();
        System.out.println(next);
        while (true) {
          for (int i = 0; i < BETWEEN_COMMITS; i++, next++) {
            indexer.index(
                Samples.report(
                    "d" + next, "Hội nghị " + next, "Xã Mẫu quán triệt nghị quyết lần " + next));
          }
          indexer.commit();
          System.out.println(next);
        }
      }
    }
  }
}
