package vn.vankien.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankien.ingest.archive.WarcArchiveTest.DAY;
import static vn.vankien.ingest.archive.WarcArchiveTest.HTML;
import static vn.vankien.ingest.archive.WarcArchiveTest.PAGE;
import static vn.vankien.ingest.archive.WarcArchiveTest.READ;
import static vn.vankien.ingest.archive.WarcArchiveTest.body;
import static vn.vankien.ingest.archive.WarcArchiveTest.exchange;
import static vn.vankien.ingest.archive.WarcArchiveTest.onlyWarc;
import static vn.vankien.ingest.archive.WarcArchiveTest.recordTypes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives whose writer died, or whose files lost something, at their next opening. */
class WarcRecoveryTest {

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void choosesAFolder() {
    folder = temp.resolve("archive");
  }

  @Test
  void s02AHalfRecordIsCutOffAndEverythingBeforeItStays() throws IOException {
    List<Capture> written = new ArrayList<>();
    try (WarcArchive archive = WarcArchive.open(folder)) {
      for (int i = 0; i < 5; i++) {
        written.add(
            archive.appendResponse(
                exchange(PAGE.resolve("/" + i), 200, DAY, HTML), body("bài " + i), READ));
      }
    }
    Path warc = onlyWarc(folder);
    byte[] whole = Files.readAllBytes(warc);
    Capture lastCapture = written.getLast();
    for (long cut = lastCapture.offset(); cut < whole.length; cut += 17) {
      // no line of the index was written for the last records: they must be found by themselves
      Files.write(warc, Arrays.copyOf(whole, (int) cut));
      Files.deleteIfExists(folder.resolve("recent.cdxj"));
      boolean lastIsWhole = cut >= lastCapture.offset() + lastCapture.length();
      try (WarcArchive archive = WarcArchive.open(folder)) {
        assertThat(archive.captures()).hasSize(lastIsWhole ? 5 : 4);
        Capture more =
            archive.appendResponse(
                exchange(PAGE.resolve("/more"), 200, DAY, HTML), body("sau sự cố"), READ);
        for (Capture capture : Stream.concat(archive.captures(), Stream.of(more)).toList()) {
          assertThat(archive.read(capture).bytes()).isNotEmpty();
        }
      }
      assertThat(recordTypes(folder))
          .as("the file has no hole for other readers")
          .contains("response");
    }
  }

  @Test
  void aLineCutByACrashIsWrittenAgain() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("một"), READ);
      archive.appendResponse(exchange(PAGE.resolve("/2"), 200, DAY, HTML), body("hai"), READ);
    }
    Path journal = folder.resolve("recent.cdxj");
    byte[] lines = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(lines, lines.length - 20));
    try (WarcArchive archive = WarcArchive.open(folder)) {
      assertThat(archive.captures()).hasSize(2);
    }
    assertThat(Files.readAllBytes(journal)).isEqualTo(lines);
  }

  @Test
  void theIndexIsRebuiltFromTheRecords() throws IOException {
    List<Capture> before;
    try (WarcArchive archive = WarcArchive.open(folder, 2_000)) {
      for (int i = 0; i < 30; i++) {
        archive.appendResponse(
            exchange(PAGE.resolve("/" + i), 200, DAY.plusSeconds(i), HTML), body("bài " + i), READ);
      }
      before = archive.captures().toList();
    }
    assertThat(before.stream().map(Capture::filename).distinct().count()).isGreaterThan(3);
    Files.delete(folder.resolve("recent.cdxj"));
    try (WarcArchive archive = WarcArchive.open(folder, 2_000)) {
      assertThat(archive.captures()).containsExactlyElementsOf(before);
    }
  }

  @Test
  void anEmptyOrForeignTailIsCutOff() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder)) {
      archive.appendResponse(exchange(PAGE, 200, DAY, HTML), body("một"), READ);
    }
    // after a power failure a file may end in zeros
    Files.write(onlyWarc(folder), new byte[5_000], StandardOpenOption.APPEND);
    try (WarcArchive archive = WarcArchive.open(folder)) {
      Capture next =
          archive.appendResponse(exchange(PAGE.resolve("/2"), 200, DAY, HTML), body("hai"), READ);
      assertThat(new String(archive.read(next).bytes(), UTF_8)).isEqualTo("hai");
      assertThat(archive.captures()).hasSize(2);
    }
    assertThat(recordTypes(folder))
        .containsExactly("warcinfo", "response", "request", "response", "request");
  }
}
