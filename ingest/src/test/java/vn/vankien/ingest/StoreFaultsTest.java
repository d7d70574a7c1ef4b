package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose files rot, vanish or may not be written. */
class StoreFaultsTest {

  /** For the long measure, {@code -Dstore.flips=120}. */
  private static final int FLIPS = Integer.getInteger("store.flips", 10);

  @TempDir private Path folder;

  @BeforeEach
  void aStoreOfSomeReports() throws IOException {
    List<String> args = new ArrayList<>(List.of("ingest", "--data", data().toString()));
    for (int i = 0; i < 12; i++) {
      Path file = folder.resolve("tin-" + i + ".txt");
      Files.writeString(
          file, "Hội nghị " + i + "\n\nXã Mẫu " + i + " quán triệt Nghị quyết số 18-NQ/TW.\n");
      args.add(file.toString());
    }
    assertThat(Said.by(args.toArray(String[]::new)).code()).isZero();
  }

  private Path data() {
    return folder.resolve("store");
  }

  private Said verify() {
    return Said.by("verify", "--data", data().toString());
  }

  /** Files of the index that say something; the lock says nothing. */
  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(data().resolve("index"))) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void s04EveryFlippedByteOfTheIndexIsFound() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Path> segments = segments();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < FLIPS; i++) {
      Path file = segments.get(random.nextInt(segments.size()));
      byte[] bytes = Files.readAllBytes(file);
      int place = random.nextInt(bytes.length);
      byte[] rotten = bytes.clone();
      rotten[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, rotten);
      if (verify().code() == 0) {
        missed.add(file.getFileName() + "@" + place);
      }
      Files.write(file, bytes);
    }
    assertThat(missed).as("seed " + seed).isEmpty();
    assertThat(verify().code()).isZero();
  }

  @Test
  void s05EveryFileOfTheIndexThatIsCutOrGoneIsFound() throws IOException {
    for (Path file : segments()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      assertThat(verify().code()).as("cut " + file).isNotZero();
      Files.delete(file);
      assertThat(verify().code()).as("gone " + file).isNotZero();
      Files.write(file, bytes);
    }
    assertThat(verify().code()).isZero();
  }

  /** Read-only even for root: the folder is bound so in a mount namespace of its own. */
  @Test
  void s03AnIndexThatMayNotBeWrittenIsSearchedAndWritingSaysSo()
      throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/unshare")).as("mount namespaces are allowed here").exists();
    ProcessBuilder builder =
        new ProcessBuilder(
            "unshare",
            "-rm",
            "sh",
            "-c",
            """
            mount --bind "$INDEX" "$INDEX" && mount -o remount,bind,ro "$INDEX" || exit 77
            "$@" status --data "$DATA"; echo "status $?"
            "$@" ingest "$FILE" --data "$DATA"; echo "ingest $?"
            """,
            "sh",
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    Path another = Files.writeString(folder.resolve("them.txt"), "Tập huấn công tác đảng viên.");
    builder.environment().put("INDEX", data().resolve("index").toString());
    builder.environment().put("DATA", data().toString());
    builder.environment().put("FILE", another.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    int exit = builder.start().waitFor();
    assumeThat(exit).as("mount namespaces are allowed here").isNotEqualTo(77);
    assertThat(Files.readString(folder.resolve("log")))
        .contains("Văn bản tìm được: 12", "status 0", "ingest 3")
        .doesNotContain("\tat ");
    assertThat(verify().code()).isZero();
  }
}
