package vn.vankien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.command.CommandRunner;
import vn.vankien.command.ExitCode;
import vn.vankien.language.Language;

/** The commands speak English to who asks for it, and do the same. */
class EnglishCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void asBefore() {
    System.clearProperty(Language.PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "govern", "cited", "versions", "batch", "serve"})
  void helpIsAllEnglish(String command) {
    System.setProperty(Language.PROPERTY, "en");

    assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
    assertThat(text(out))
        .startsWith("Usage: vankien " + command)
        .contains("data folder (default: ", "print this help and exit");
    assertThat(text(out).replaceAll("\"[^\"]*\"|QĐ|…", "")).matches("\\p{ASCII}+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "govern", "cited", "versions", "batch", "serve"})
  void helpIsAllVietnameseOtherwise(String command) {
    assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
    assertThat(text(out))
        .startsWith("Cách dùng: vankien " + command)
        .contains("thư mục dữ liệu (mặc định: ", "in lời hướng dẫn này rồi thôi")
        .doesNotContain("Usage", "Show this", "Print version");
  }

  @Test
  void aRefusalIsASentenceOfEitherLanguageWithTheSameCode(@TempDir Path folder) {
    assertThat(run("search", "--wrong", "x")).isEqualTo(ExitCode.USAGE);
    System.setProperty(Language.PROPERTY, "en");
    assertThat(run("search", "--wrong", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(run("search", "x", "--data", folder.toString())).isEqualTo(ExitCode.CANNOT_RUN);

    assertThat(text(err).lines())
        .containsExactly(
            "Không có tùy chọn --wrong; xem: ./vankien search --help",
            "There is no option --wrong; see: ./vankien search --help",
            "There is no index in "
                + folder.resolve("index")
                + " yet: run ./vankien ingest or ./vankien demo first");
  }

  private int run(String... args) {
    return CommandRunner.run(
        Main.commands(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
