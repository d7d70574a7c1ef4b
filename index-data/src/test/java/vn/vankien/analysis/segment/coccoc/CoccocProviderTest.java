package vn.vankien.analysis.segment.coccoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.analysis.segment.Segmenter;

class CoccocProviderTest {

  @TempDir private Path folder;

  @Test
  void fallsBackWithASentenceWhereNothingIsSet() {
    assertThat(warnings(Map.of()))
        .containsExactly(
            "Không dùng được bộ tách từ coccoc (chưa đặt coccoc.library); dùng bộ có sẵn.");
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    Path dictionaries = SampleDictionaries.write(folder.resolve("dicts"));
    Path library = Files.writeString(folder.resolve("lib.so"), "no library");
    Files.delete(dictionaries.resolve("numeric"));

    assertThat(warnings(settings(folder.resolve("nowhere.so"), dictionaries)))
        .singleElement()
        .asString()
        .contains("nowhere.so");
    assertThat(warnings(settings(library, dictionaries)))
        .singleElement()
        .asString()
        .contains(dictionaries.resolve("numeric").toString());
  }

  @Test
  void aFileThatIsNoLibraryIsNoSegmenter() throws IOException {
    Path dictionaries = SampleDictionaries.write(folder.resolve("dicts"));
    Path library = Files.writeString(folder.resolve("lib.so"), "no library");

    assertThat(warnings(settings(library, dictionaries)))
        .singleElement()
        .asString()
        .contains("không nạp được thư viện " + library);
  }

  @Test
  void aNameThatNobodyHasIsAWarningToo() {
    List<String> warnings = new ArrayList<>();

    Segmenter segmenter = Segmenter.open("nobody", Map.of(), warnings::add);

    assertThat(segmenter).isSameAs(Segmenter.embedded());
    assertThat(warnings).singleElement().asString().contains("nobody");
  }

  @Test
  void drivesAFakeLibrary() throws IOException, InterruptedException {
    Path library = fakeLibrary();
    Path dictionaries = SampleDictionaries.write(folder.resolve("dicts"));

    List<String> lines = trial(library, dictionaries);

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).matches("same true coccoc-1-[0-9a-f]{8}");
    assertThat(lines.get(1)).isEqualTo("Ban_chấp hành_trung ương_họp hội_nghị");
    assertThat(lines.getLast()).isEqualTo("alive");
  }

  @Test
  void fallsBackWhereTheLibraryRefusesItsDictionaries() throws IOException, InterruptedException {
    Path library = fakeLibrary();
    Path dictionaries = SampleDictionaries.write(folder.resolve("refused"));

    List<String> lines = trial(library, dictionaries);

    assertThat(lines.getFirst()).contains("thư viện không nhận từ điển " + dictionaries);
    assertThat(lines).contains("alive").anyMatch(line -> line.startsWith("same true embedded-"));
  }

  @Test
  void drivesAnInstalledLibrary() throws IOException, InterruptedException {
    Optional<Path> library = installed("VANKIEN_COCCOC_LIBRARY", "lib/libcoccoc_tokenizer_jni.so");
    Optional<Path> dictionaries = installed("VANKIEN_COCCOC_DICTIONARIES", "share/tokenizer/dicts");
    assumeTrue(
        library.isPresent() && dictionaries.isPresent(), "coccoc-tokenizer is not installed");

    List<String> lines = trial(library.orElseThrow(), dictionaries.orElseThrow());

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).matches("same true coccoc-1-[0-9a-f]{8}");
    assertThat(lines.get(1)).contains("hội_nghị");
    assertThat(lines.getLast()).isEqualTo("alive");
  }

  private static Optional<Path> installed(String variable, String usual) {
    return Stream.concat(
            Stream.ofNullable(System.getenv(variable)),
            Stream.of("/usr/local/" + usual, "/usr/" + usual))
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  private static List<String> warnings(Map<String, String> settings) {
    List<String> warnings = new ArrayList<>();
    assertThat(Segmenter.open("coccoc", settings, warnings::add)).isSameAs(Segmenter.embedded());
    return warnings;
  }

  private static Map<String, String> settings(Path library, Path dictionaries) {
    return Map.of(
        CoccocProvider.LIBRARY, library.toString(),
        CoccocProvider.DICTIONARIES, dictionaries.toString());
  }

  private Path fakeLibrary() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("java.home"), "include");
    assumeTrue(Files.exists(home.resolve("jni.h")), "this JDK has no jni.h");
    Path source = folder.resolve("fake_tokenizer.c");
    try (InputStream code = getClass().getResourceAsStream("fake_tokenizer.c")) {
      Files.write(source, code.readAllBytes());
    }
    Path library = folder.resolve(System.mapLibraryName("fake"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String headers = system.startsWith("mac") ? "darwin" : "linux";
    try {
      List<String> built =
          run(
              List.of(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-I" + home,
                  "-I" + home.resolve(headers),
                  "-o",
                  library.toString(),
                  source.toString()));
      assertThat(built).containsExactly();
    } catch (IOException e) {
      assumeTrue(false, "there is no C compiler: " + e.getMessage());
    }
    return library;
  }

  private static List<String> trial(Path library, Path dictionaries)
      throws IOException, InterruptedException {
    return run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CoccocTrial.class.getName(),
            library.toString(),
            dictionaries.toString()));
  }

  /** The lines that a program prints; it must end well. */
  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines;
    try (InputStream output = process.getInputStream()) {
      lines = new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return lines;
  }
}
