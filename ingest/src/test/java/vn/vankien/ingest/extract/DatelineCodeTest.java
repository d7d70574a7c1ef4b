package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineCodeTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          (Mặt trận) - Tại Quy định số 97-QĐ/TW      ; Mặt trận
          (ANTV) -Ngày 28/7, Bộ Chính trị            ; ANTV
          (PLO)- Sáng nay                            ; PLO
          (Chinhphu.vn) – Chiều 9/8                  ; Chinhphu.vn
          TCCS - Việc hợp nhất ba tỉnh               ; TCCS
          TP - Ngày 9/5, Hội nghị                    ; TP
          Baohaiduong.vn - Sáng 15/6                 ; Baohaiduong.vn
          # where, then who
          Hà Nội (TTXVN) - Chiều 9/8                 ; TTXVN
          # where alone
          (Hà Nội) - Chiều 9/8                       ;
          # parts of a serial and of a document
          (Tiếp theo kỳ trước) - Nghị quyết          ;
          II - Mục tiêu                              ;
          # a sentence
          ASEAN và Việt Nam - Nga                    ;
          Nghị quyết (Khóa XII) đã nêu - Một là      ;
          """)
  void readsThePublisherBeforeTheFirstSentence(String paragraph, @Nullable String publisher) {
    assertThat(DatelineCode.read(paragraph).orElse(null)).isEqualTo(publisher);
  }
}
