package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.DocumentNumber;

class FileNameNumberTest {

  @ParameterizedTest(name = "{0} over {1} -> {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          https://mau.example/07-CT-UBND.signed.pdf ; Số: đ# /CT-UBND      ; 07/CT-UBND
          https://mau.example/18-NQ-TW.pdf          ; Số …-NQ/TW           ;
          https://mau.example/30_2020_NĐ-CP.pdf     ; Số: … /NĐ-CP         ; 30/2020/NĐ-CP
          # the text does not bear the symbol of the name
          https://mau.example/07-CT-UBND.pdf        ; Số: 12 /QĐ-UBND      ;
          https://mau.example/10209617.pdf          ; Số: 1A1 /QĐ-TTg      ;
          https://mau.example/bao-cao-thang-7.pdf   ; Số: 7/BC-UBND        ;
          """)
  void believesTheNameWhereTheTextBearsItsSymbol(String url, String text, String number) {
    assertThat(FileNameNumber.find(url, text).map(DocumentNumber::toString).orElse(null))
        .isEqualTo(number);
  }
}
