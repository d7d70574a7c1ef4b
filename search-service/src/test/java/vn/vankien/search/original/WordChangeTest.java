package vn.vankien.search.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangeTest {

  private static String told(List<String> before, List<String> after) {
    return WordChange.of(new Comparison.Change(before, after));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trước ngày 30 tháng 6     | trước ngày 30 tháng 9     | trước ngày 30 tháng [-6-] {+9+}
          giao Tỉnh ủy              | giao Ban Thường vụ Tỉnh ủy | giao {+Ban Thường vụ+} Tỉnh ủy
          bị kỷ luật khiển trách    | bị khiển trách            | bị [-kỷ luật-] khiển trách
          """)
  void tellsWhatWentAndWhatCame(String before, String after, String told) {
    assertThat(told(List.of(before), List.of(after))).isEqualTo(told);
  }

  @Test
  void aLongParagraphIsToldByTheWordsAroundItsChange() {
    String many = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(20).strip();
    assertThat(told(List.of(many + " cũ " + many), List.of(many + " mới " + many)))
        .isEqualTo(
            "… ba bốn năm sáu bảy tám chín mười [-cũ-] {+mới+} một hai ba bốn năm sáu bảy tám …");
  }

  @Test
  void aLineThatCameIsToldWhole() {
    assertThat(told(List.of(), List.of("Đính chính ngày 05/01/2026.")))
        .isEqualTo("{+Đính chính ngày 05/01/2026.+}");
  }
}
