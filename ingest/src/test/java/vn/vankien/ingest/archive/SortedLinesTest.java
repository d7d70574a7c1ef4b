package vn.vankien.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {

  @TempDir private Path folder;

  @Test
  void findsExactlyTheLinesThatBeginSo() throws IOException {
    long seed = 20261101;
    Random random = new Random(seed);
    TreeSet<String> lines = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      // some lines are longer than the block that is read at once
      int length = random.nextInt(20) == 0 ? 9_000 : random.nextInt(60);
      lines.add("vn,k" + random.nextInt(500) + ") " + "x".repeat(length));
    }
    Path file = Files.write(folder.resolve("index"), lines);
    SortedLines sorted = new SortedLines(file);
    for (int i = 0; i < 510; i++) {
      String prefix = "vn,k" + i + ") ";
      List<String> expected = lines.stream().filter(line -> line.startsWith(prefix)).toList();
      assertThat(sorted.startingWith(prefix)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void aMissingFileHasNoLines() throws IOException {
    SortedLines missing = new SortedLines(folder.resolve("missing"));
    assertThat(missing.startingWith("a")).isEmpty();
    assertThat(missing.all()).isEmpty();
  }
}
