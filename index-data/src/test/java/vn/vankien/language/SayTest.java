package vn.vankien.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {

  @AfterEach
  void asBefore() {
    System.clearProperty(Language.PROPERTY);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, Không mở được a.txt",
    "en, Cannot open a.txt",
    "fr, Không mở được a.txt",
    "EN, Không mở được a.txt",
    "'', Không mở được a.txt",
  })
  void speaksTheLanguageOfTheProcessAndElseVietnamese(String language, String said) {
    System.setProperty(Language.PROPERTY, language);

    assertThat(Say.that("Không mở được %s", "a.txt")).isEqualTo(said);
  }

  @Test
  void speaksVietnameseUnlessAsked() {
    assertThat(Say.that("Không mở được %s", "a.txt")).isEqualTo("Không mở được a.txt");
  }

  @Test
  void saysInVietnameseWhatNobodyHasTranslated() {
    System.setProperty(Language.PROPERTY, "en");
    String unknown = "Chưa ai dịch %d câu này";

    assertThat(Say.that(unknown, 2)).isEqualTo("Chưa ai dịch 2 câu này");
  }

  @Test
  void leavesAPlainSentenceAsItIs() {
    String plain = "100% ${DEFAULT-VALUE}";

    assertThat(Say.plain(plain)).isEqualTo(plain);
  }

  @Test
  void readsLongSentencesOfSeveralLinesAsTranslatorsToolsWriteThem() {
    assertThat(
            PoFile.read(
                """
                # header
                msgid ""
                msgstr ""
                "Language: en\\n"

                msgid ""
                "Đọc "
                "\\"%s\\""
                msgstr "Read\\n"
                "\\"%s\\""
                """
                    .lines()
                    .toList()))
        .isEqualTo(Map.of("Đọc \"%s\"", "Read\n\"%s\""));
  }

  @ParameterizedTest
  @CsvSource({"msgid đọc, not in quotes", "msgctxt \"a\", no line of a catalogue"})
  void refusesWhatIsNoCatalogue(String line, String why) {
    assertThatThrownBy(() -> PoFile.read(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void refusesASentenceThatStandsTwice() {
    assertThatThrownBy(
            () ->
                PoFile.read(List.of("msgid \"a\"", "msgstr \"b\"", "msgid \"a\"", "msgstr \"c\"")))
        .hasMessage("twice in the catalogue: a");
  }
}
