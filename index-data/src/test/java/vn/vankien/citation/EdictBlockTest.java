package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;

/** Edicts of our own in the shape of those of 1945 and 1946. */
class EdictBlockTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SẮC LỆNH/CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 90 NGÀY 3 THÁNG 9 NĂM 1947/CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ | 90/SL | 1947-09-03 | Chủ tịch Chính phủ lâm thời
          SẮC LỆNH/CỦA CHỦ TỊCH NƯỚC SỐ 91 NGÀY 4 THÁNG 9 NĂM 1947/CHỦ TỊCH CHÍNH PHỦ LÂM THỜI VIỆT NAM DÂN CHỦ CỘNG HOÀ | 91/SL | 1947-09-04 | Chủ tịch nước
          VIỆT NAM DÂN CHỦ CỘNG HOÀ/Độc lập - Tự do - Hạnh phúc/Sắc lệnh số 13 ngày 5 tháng 9 năm 1947/CHỦ TỊCH CHÍNH PHỦ | 13/SL | 1947-09-05 | Chủ tịch Chính phủ
          VIỆT NAM DÂN CHỦ CỘNG HÒA/SẮC LỆNH SỐ 92B/SL NGÀY 6-9-1947/Chủ tịch nước Việt Nam dân chủ cộng hòa | 92b/SL | 1947-09-06 | Chủ tịch nước
          """)
  void readsNumberDayAndIssuer(String lines, String number, String day, String issuer) {
    Metadata block = TitleBlock.read(text(lines)).orElseThrow();
    assertThat(block.number().orElseThrow()).hasToString(number);
    assertThat(block.dateDocument().orElseThrow()).hasToString(day);
    assertThat(block.issuer().map(IssuingBody::name)).contains(issuer);
    assertThat(block.type().orElseThrow().code()).isEqualTo("SL");
  }

  @Test
  void callsAnEdictByNumberAndDayWhereNoTitleIsPrinted() {
    String bare = "SẮC LỆNH/CỦA CHỦ TỊCH NƯỚC SỐ 7 NGÀY 4 THÁNG 9 NĂM 1947";
    assertThat(TitleBlock.read(text(bare)).orElseThrow().title())
        .isEqualTo("Sắc lệnh số 7 ngày 4 tháng 9 năm 1947");
    assertThat(TitleBlock.read(text(bare + " VỀ VIỆC ĐỌC SÁCH")).orElseThrow().title())
        .isEqualTo("VỀ VIỆC ĐỌC SÁCH");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Báo Mẫu/Ngày này năm xưa, Sắc lệnh số 13 ngày 5 tháng 9 năm 1947 ra đời./CHỦ TỊCH CHÍNH PHỦ
          VIỆT NAM DÂN CHỦ CỘNG HOÀ/Sắc lệnh số 13 ngày 35 tháng 9 năm 1947
          Sắc lệnh số 13 ngày 5 tháng 9 năm 1947/Căn phòng cũ
          VIỆT NAM DÂN CHỦ CỘNG HOÀ/Sắc lệnh số 13 ngày 5 tháng 9 năm 1997
          """)
  void leavesWhatOnlySpeaksOfAnEdict(String lines) {
    assertThat(TitleBlock.read(text(lines))).isEmpty();
  }

  private static String text(String lines) {
    return lines.replaceAll("/(?!SL)", "\n") + "\nĐiều thứ nhất: Nay lập một thư viện.\n";
  }
}
