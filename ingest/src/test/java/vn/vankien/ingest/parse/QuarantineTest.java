package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.parse.ParseOutcome.Status;

class QuarantineTest {

  private static final byte[] KILLER = {1, 2, 3};
  private static final byte[] OTHER = {3, 2, 1};

  @TempDir private Path folder;

  @Test
  void remembersAFileInTheNextRun() {
    quarantine("1").add(KILLER, Status.OUT_OF_MEMORY, "a.one");
    assertThat(quarantine("1").find(KILLER))
        .hasValueSatisfying(
            failed -> {
              assertThat(failed.status()).isEqualTo(Status.OUT_OF_MEMORY);
              assertThat(failed.reason()).contains("cách ly");
            });
    assertThat(quarantine("1").find(OTHER)).isEmpty();
  }

  @Test
  void triesAgainWhenTheParserHasChanged() {
    quarantine("1").add(KILLER, Status.TIMEOUT, "a.one");
    assertThat(quarantine("2").find(KILLER)).isEmpty();
    quarantine("2").add(KILLER, Status.CRASHED, "a.one");
    assertThat(quarantine("2").find(KILLER).orElseThrow().status()).isEqualTo(Status.CRASHED);
  }

  @Test
  void triesAgainWithMoreMemory() {
    quarantine("1").add(KILLER, Status.OUT_OF_MEMORY, "a.one");
    ParserSettings defaults = ParserSettings.defaults().withMemory(folder);
    ParserSettings more =
        new ParserSettings(
            1,
            2 * defaults.heapMegabytes(),
            defaults.deadline(),
            defaults.largestFile(),
            defaults.largestPage(),
            defaults.longestText(),
            defaults.ocr(),
            defaults.memory());
    assertThat(new Quarantine(more, "1").find(KILLER)).isEmpty();
  }

  @Test
  void survivesATornLine() throws Exception {
    quarantine("1").add(KILLER, Status.TIMEOUT, "a.one");
    Path file = folder.resolve("quarantine.tsv");
    Files.writeString(file, Files.readString(file) + "0123abc\tTIM");
    assertThat(quarantine("1").find(KILLER)).isPresent();
  }

  private Quarantine quarantine(String version) {
    return new Quarantine(ParserSettings.defaults().withMemory(folder), version);
  }
}
