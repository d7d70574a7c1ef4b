package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankien.index.SearchRequest.Sort;
import vn.vankien.language.Language;

class QuestionTest {

  static Stream<Question> questions() {
    Question plain = Question.of("luân chuyển & tinh giản = 100% + \"một\"", Language.VI);
    return Stream.of(
        plain,
        plain.in(Language.EN),
        plain.with(Facet.TYPE, "Nghị quyết").with(Facet.TYPE, "Kết luận").at(3),
        plain.with(Facet.ISSUER, "Bộ A, B & C").sorted(Sort.OLDEST).showing(50),
        plain.between(Optional.of(LocalDate.of(2017, 1, 1)), Optional.empty()),
        Question.of("", Language.EN).with(Facet.YEAR, "2017").with(Facet.KIND, "news"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void readsBackEveryLinkItWrites(Question question) {
    assertThat(Question.read(parameters(question.link()))).isEqualTo(question);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aValueAddedAndRemovedLeavesNothing(Question question) {
    Question first = question.at(1);
    assertThat(first.with(Facet.SOURCE, "x").without(Facet.SOURCE, "x")).isEqualTo(first);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from  | 2017-10-25 | 2017-10-25
          from  | 25/10/2017 | 2017-10-25
          from  | 2017       | 2017-01-01
          until | 2017       | 2017-12-31
          until | 2/2020     | 2020-02-29
          """)
  void readsDaysAsTheyAreTyped(String name, String typed, LocalDate day) {
    Question question = Question.read(Map.of(name, new String[] {typed}));
    assertThat(name.equals("from") ? question.from() : question.until()).hasValue(day);
  }

  private static Map<String, String[]> parameters(String link) {
    Map<String, String[]> parameters = new HashMap<>();
    for (String pair : link.substring(link.indexOf('?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      parameters.merge(
          parts[0],
          new String[] {value},
          (before, more) -> Stream.of(before, more).flatMap(Stream::of).toArray(String[]::new));
    }
    return parameters;
  }
}
