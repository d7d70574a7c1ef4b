package vn.vankien.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomisedDiacriticsTest {

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as a clone writes it
          Nghị qưỹết số 60-NQ/TƯ                     | 1 | 4
          cưộc họp sơ kết công tãc dân vận          | 2 | 8
          # a name of another language is no syllable either way
          ông Müller gặp bà Núñez và cháu Zoë        | 0 | 5
          # old and new placement of the tone
          Ủy ban, Uỷ ban, hoà giải, hòa giải         | 0 | 6
          # decomposed
          Tiếng Việt               | 0 | 2
          # without any marks
          Nghi quyet cua Trung uong                  | 0 | 0
          """)
  void countsWordsThatNobodyWouldWrite(String text, int impossible, int words) {
    assertThat(RandomisedDiacritics.of(text))
        .isEqualTo(new RandomisedDiacritics(words, impossible));
  }

  @Test
  void flagsATextOfManyAndForgivesTypingErrors() {
    String right = "Thường trực Tỉnh ủy nghe báo cáo về kết quả thực hiện nghị quyết. ";
    String wrong = "Thưởng trực Tỉnh ủý nghẽ bảo cáo về kềt quã thực hịên nghị qưyết. ";
    assertThat(RandomisedDiacritics.of(wrong.repeat(3)).isLikely()).isTrue();
    assertThat(RandomisedDiacritics.of(right.repeat(60) + wrong.repeat(2)).isLikely()).isFalse();
    assertThat(RandomisedDiacritics.of(right.repeat(60)).score()).isZero();
    assertThat(RandomisedDiacritics.of("").isLikely()).isFalse();
  }
}
