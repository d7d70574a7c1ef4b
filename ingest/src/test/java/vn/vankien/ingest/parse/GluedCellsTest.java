package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedCellsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Số: 01/2026/TT-BTC Hà Nội, ngày 01 tháng 01 năm 2026 ; Số: 01/2026/TT-BTC | Hà Nội, ngày 01 tháng 01 năm 2026
          Số 18-NQ/TW Hà Nội, ngày 25 tháng 10 năm 2017        ; Số 18-NQ/TW | Hà Nội, ngày 25 tháng 10 năm 2017
          BỘ MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM            ; BỘ MẪU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          BAN BÍ THƯ ĐẢNG CỘNG SẢN VIỆT NAM                    ; BAN BÍ THƯ | ĐẢNG CỘNG SẢN VIỆT NAM
          # a sentence is no title block
          Căn cứ Nghị định số 1/2025/NĐ-CP ngày 1 tháng 2 năm 2025 ; Căn cứ Nghị định số 1/2025/NĐ-CP ngày 1 tháng 2 năm 2025
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM                   ; CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          """)
  void partsTheCellsOfATitleBlock(String line, String cells) {
    PdfLine printed = new PdfLine(0, 80, 540, 100, 13, 842, line);
    assertThat(GluedCells.split(printed).map(PdfLine::text).collect(Collectors.joining(" | ")))
        .isEqualTo(cells);
  }
}
