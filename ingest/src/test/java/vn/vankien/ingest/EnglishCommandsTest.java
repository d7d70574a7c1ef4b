package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.command.ExitCode;
import vn.vankien.language.Language;

/** The commands speak English to who asks for it, and do the same. */
class EnglishCommandsTest {

  @TempDir private Path folder;

  @AfterEach
  void asBefore() {
    System.clearProperty(Language.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest",
        "import",
        "extract",
        "reindex",
        "ocr",
        "backup",
        "restore",
        "verify",
        "status",
        "crawl",
        "schedule",
        "demo"
      })
  void helpIsAllInOneLanguage(String command) {
    Said vietnamese = Said.by(command, "--help");
    speakEnglish();
    Said english = Said.by(command, "--help");

    assertThat(vietnamese.out())
        .startsWith("Cách dùng: vankien " + command)
        .contains("in lời hướng dẫn này rồi thôi")
        .doesNotContain("Usage", "Show this", "Print version");
    assertThat(english.out())
        .startsWith("Usage: vankien " + command)
        .contains("print this help and exit")
        .matches("\\p{ASCII}+");
    assertThat(english.code()).isEqualTo(vietnamese.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aRefusalIsASentenceOfEitherLanguageWithTheSameCode() {
    String[] call = {"crawl", "--dry-run", "--source", "nowhere"};
    Said vietnamese = Said.by(call);
    speakEnglish();
    Said english = Said.by(call);

    assertThat(vietnamese.err())
        .isEqualToIgnoringNewLines(
            "Không có nguồn \"nowhere\"; xem danh sách: ./vankien crawl --dry-run");
    assertThat(english.err())
        .isEqualToIgnoringNewLines(
            "There is no source \"nowhere\"; see the list: ./vankien crawl --dry-run");
    assertThat(english.code()).isEqualTo(vietnamese.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void filesThatCannotBeReadAreToldInEnglishToo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Nghị quyết số 18-NQ/TW về sắp xếp bộ máy.");
    Files.writeString(folder.resolve("b.pdf"), "%PDF-1.4 and no more");
    speakEnglish();

    Said said = Said.by("ingest", folder.toString(), "--data", folder.resolve("data").toString());

    assertThat(said.out()).isEqualToIgnoringNewLines("Documents read: 1, failures: 1");
    assertThat(said.err()).contains("b.pdf: The file is ").matches("\\p{ASCII}+");
    assertThat(said.code()).isEqualTo(ExitCode.DONE_WITH_FAILURES);
    assertThat(Said.by("status", "--data", folder.resolve("data").toString()).out())
        .contains("Documents that can be found: 1");
  }

  @Test
  void theProcessThatReadsFilesSpeaksEnglishToo() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("two.zip")))) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("Nghị quyết số 18-NQ/TW về sắp xếp bộ máy.".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.pdf"));
      zip.write("%PDF-1.4 and no more".getBytes(StandardCharsets.UTF_8));
    }
    speakEnglish();

    Said said =
        Said.by(
            "ingest",
            folder.resolve("two.zip").toString(),
            "--data",
            folder.resolve("data").toString());

    assertThat(said.err())
        .isEqualToIgnoringNewLines(
            folder.resolve("two.zip") + ": An embedded file is damaged and cannot be read.");
  }

  @Test
  void theNightSpeaksTheLanguageOfWhoSetsItUp() {
    String line = "Environment=VANKIEN_LANG=en\n";

    assertThat(Said.by("schedule", "show").out()).doesNotContain("Environment", "LANGUAGE");
    speakEnglish();
    assertThat(Said.by("schedule", "show").out()).contains(line).doesNotContain("LANGUAGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing=1               | there is no setting nothing
          goneAfter=0             | concurrentFetches, maxAttempts, goneAfter, maxHostFailures must be 1 or more
          requestDeadline=5       | requestDeadline is no duration, write it like PT5S: 5
          diskReserve=-1          | diskReserve is negative: -1
          """)
  void settingsThatAreWrongAreToldInEnglishToo(String setting, String why) {
    speakEnglish();
    Said said = Said.by("crawl", "--dry-run", "--set", setting);

    assertThat(said.err()).isEqualToIgnoringNewLines("Wrong crawl setting: " + why);
    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
  }

  private static void speakEnglish() {
    System.setProperty(Language.PROPERTY, "en");
  }
}
