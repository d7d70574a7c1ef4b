package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentType;
import vn.vankien.language.Language;

class TextsTest {

  private static final Pattern FACT = Pattern.compile("\\{\\d}");

  private final Texts vietnamese = Texts.in(Language.VI);
  private final Texts english = Texts.in(Language.EN);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(english.keys()).isEqualTo(vietnamese.keys());
    for (String key : vietnamese.keys()) {
      assertThat(facts(english, key)).as(key).isEqualTo(facts(vietnamese, key));
      assertThat(vietnamese.say(key)).as(key).isNotBlank();
    }
  }

  private static List<String> facts(Texts texts, String key) {
    return FACT.matcher(texts.say(key)).results().map(m -> m.group()).sorted().distinct().toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemIsOneSentence(ProblemType type) {
    for (Texts texts : List.of(vietnamese, english)) {
      assertThat(texts.say("problem." + type.code() + ".detail"))
          .endsWith(".")
          .hasSizeLessThan(160);
      assertThat(texts.say("problem." + type.code() + ".title")).doesNotEndWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeHasItsName(DocumentType type) {
    assertThat(vietnamese.type(type.vietnamese())).isEqualTo(type.vietnamese());
    assertThat(vietnamese.type(type.code())).contains(type.vietnamese());
    assertThat(english.type(type.vietnamese())).isNotEqualTo(type.vietnamese());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsName(DocumentKind kind) {
    String wire = kind.name().toLowerCase(java.util.Locale.ROOT);
    assertThat(vietnamese.kind(wire)).isNotEqualTo(wire);
  }

  @ParameterizedTest(name = "{0} -> {1}, {2}")
  @CsvSource({
    "2017-10-25, 25/10/2017, 25 October 2017",
    "2022-06-15T09:30, 15/06/2022, 15 June 2022",
    "khoảng 2017, khoảng 2017, khoảng 2017",
  })
  void daysArePrintedAsReadersPrintThem(String iso, String inVietnamese, String inEnglish) {
    assertThat(vietnamese.day(iso)).isEqualTo(inVietnamese);
    assertThat(english.day(iso)).isEqualTo(inEnglish);
  }

  @Test
  void numbersAreGroupedAsReadersGroupThem() {
    assertThat(vietnamese.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          về luân chuyển cán bộ | Về luân chuyển cán bộ
          đề án một             | Đề án một
          18-NQ/TW              | 18-NQ/TW
          ''                    | (Không có tiêu đề)
          """)
  void aTitleBeginsWithACapital(String title, String shown) {
    assertThat(vietnamese.title(title)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en                     | EN
          vi,en                  | VI
          en-US,en;q=0.9         | EN
          fr,en;q=0.5,vi;q=0.4   | EN
          fr                     | VI
          *                      | VI
          ;;;                    | VI
          ''                     | VI
          """)
  void theLanguageIsTheOneThatIsLikedBetter(String header, Language language) {
    assertThat(AcceptLanguage.preferred(header)).isEqualTo(language);
  }
}
