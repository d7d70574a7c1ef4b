package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lets a process open few files. */
class FileHandleFaultsTest {

  @TempDir private Path data;

  private Process limited(int files, String... command) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("sh", "-c", "ulimit -n " + files + "; exec \"$0\" \"$@\""));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).redirectErrorStream(true).start();
  }

  /** The jars of the class path alone take a hundred; the crawl itself needs a few. */
  @Test
  void s11FewFileHandlesAreEnough() throws IOException, InterruptedException {
    try (LoopbackSite site = new LoopbackSite()) {
      site.page("/robots.txt", "text/plain", "");
      site.html("/tin", "Tin", "<a href='/tin/1'>1</a>").html("/tin/1", "Bài", "<p>Bài</p>");
      Process process =
          limited(
              160,
              ProcessHandle.current().info().command().orElseThrow(),
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              CrawlProcess.class.getName(),
              data.toString(),
              site.at("").toString());
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(said).contains("done, failures: 0");
    }
  }

  @Test
  void s11TooFewAreToldInOneSentenceBeforeAnythingBegins()
      throws IOException, InterruptedException {
    Process process = limited(64, launcher().toString(), "crawl", "--data", data.toString());
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(said.lines()).hasSize(1).first().asString().contains("64 tệp", "512", "ulimit -n");
    assertThat(data).isEmptyDirectory();
  }

  /** Tests run in the module's folder, measures in the one above. */
  private static Path launcher() {
    Path here = Path.of("").toAbsolutePath();
    Path launcher = here.resolve("vankien");
    return Files.isExecutable(launcher) ? launcher : here.resolveSibling("vankien");
  }
}
