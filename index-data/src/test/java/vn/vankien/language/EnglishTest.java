package vn.vankien.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command says can be said in English, in all modules. */
class EnglishTest {

  private static final String GROUND = "index-data";

  private static final Pattern FACT =
      Pattern.compile("%(?:(\\d+)\\$)?([-+ 0,(#]*\\d*(?:\\.\\d+)?[a-zA-Z])");

  /** Vietnamese that is an example of what a user types. */
  private static final Pattern EXAMPLE = Pattern.compile("\"[^\"]*\"|NQ, KL, CT, QĐ");

  @ParameterizedTest
  @ValueSource(strings = {GROUND, "ingest", "search-service"})
  void everySentenceHasItsEnglishAndNoEnglishIsLeftOver(String module) throws IOException {
    TreeSet<String> spoken = new TreeSet<>(SpokenSources.of(folder(module)).spoken());
    if (!module.equals(GROUND)) {
      spoken.removeAll(catalogue(GROUND).keySet()); // what all modules say stands there
    }

    assertThat(catalogue(module).keySet()).containsExactlyInAnyOrderElementsOf(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {GROUND, "ingest", "search-service"})
  void noVietnameseIsSaidPastTheCatalogue(String module) throws IOException {
    List<String> data = data();

    assertThat(SpokenSources.of(folder(module)).unspoken())
        .filteredOn(each -> data.stream().noneMatch(each.file()::startsWith))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {GROUND, "ingest", "search-service"})
  void englishNamesTheSameFactsAndHasNoVietnameseLetters(String module) throws IOException {
    assertThat(catalogue(module))
        .isNotEmpty()
        .allSatisfy(
            (vietnamese, english) -> {
              assertThat(facts(english)).isEqualTo(facts(vietnamese));
              assertThat(EXAMPLE.matcher(english).replaceAll(""))
                  .isNotBlank()
                  .matches(rest -> !SpokenSources.isVietnamese(rest), "English only");
            });
  }

  private static Path folder(String module) {
    return Path.of("..", module).toAbsolutePath().normalize();
  }

  private static Map<String, String> catalogue(String module) throws IOException {
    return PoFile.read(
        Files.readAllLines(
            folder(module).resolve("src/main/resources/vn/vankien/language/" + PoFile.NAME)));
  }

  /** Files and folders whose Vietnamese is data: grammars, names, sample pages. */
  private static List<String> data() throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/resources/vn/vankien/language/vietnamese-data.txt"))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  /** The specifiers in the order of their arguments, {@code 1:d 2:s}. */
  private static List<String> facts(String pattern) {
    Matcher fact = FACT.matcher(pattern.replace("%%", ""));
    TreeSet<String> facts = new TreeSet<>();
    int next = 1;
    while (fact.find()) {
      String place = fact.group(1) == null ? String.valueOf(next++) : fact.group(1);
      facts.add((fact.group(2).equals("n") ? "" : place) + ":" + fact.group(2));
    }
    return List.copyOf(facts);
  }
}
