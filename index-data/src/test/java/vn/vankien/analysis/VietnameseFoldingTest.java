package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseFoldingTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      textBlock =
          """
          # the two schools of tone placement
          hòa, hoà
          Khóa, Khoá
          khỏe, khoẻ
          thủy, thuỷ
          ngụy, nguỵ
          ỦY, UỶ
          Ọe, Oẹ
          # qu and gi are consonants
          quý, qúy
          quả, qủa
          già, gìa
          giá, gía
          # slips
          hoàng, hòang
          của, cuả
          thuế, thúê
          người, ngừơi
          nghĩa, nghiã
          # i and y where they are one word
          kĩ, kỹ
          lí, lý
          mĩ, mỹ
          tỉ, tỷ
          sĩ, sỹ
          hi, hy
          qui, quy
          quĩ, quỹ
          # look-alikes of Đ
          Đảng, Ðảng
          đảng, ðảng
          # letter case, spaces, what has no width
          BỘ CHÍNH TRỊ, bộ\u00A0chính trị
          tinh giản, tinh gi\u200Bả\u00ADn
          """)
  void makesOneOfTwoSpellings(String one, String other) {
    assertThat(VietnameseFolding.fold(one)).isEqualTo(VietnameseFolding.fold(other));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      textBlock =
          """
          thuý, thủy
          hòa, hóa
          thúy, thúi
          my, mi
          vy, vi
          tay, tai
          hai, hay
          tý, tí
          đa, da
          """)
  void keepsTwoWordsApart(String one, String other) {
    assertThat(VietnameseFolding.fold(one)).isNotEqualTo(VietnameseFolding.fold(other));
  }

  @Test
  void foldsDecomposedTextLikeComposedText() {
    String text = "Nghị quyết về hoà bình, thuỷ lợi, đường lối, ưu đãi, mười ngày, trườn";
    String folded = VietnameseFolding.fold(text);
    assertThat(VietnameseFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(folded);
    assertThat(Normalizer.isNormalized(folded, Normalizer.Form.NFC)).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      textBlock =
          """
          # tone typed after the shape, before it, and in CP1258's half-composed way
          e\u0302\u0323, ệ
          e\u0323\u0302, ệ
          ê\u0323, ệ
          á\u0302, ấ
          o\u0301\u031B, ớ
          # Unicode's deprecated tone marks
          a\u0340, à
          # a mark that joins nothing is dropped
          t\u0301o, to
          \u0301an, an
          """)
  void joinsCombiningMarksInAnyOrder(String text, String letter) {
    assertThat(VietnameseFolding.fold(text)).isEqualTo(letter);
  }

  @Test
  void foldsEveryPairOfTheFileAndNothingTwice() {
    Spelling.pairs()
        .forEach(
            (from, to) -> {
              assertThat(VietnameseFolding.fold(from)).isEqualTo(to);
              assertThat(VietnameseFolding.fold(to)).isEqualTo(to);
              assertThat(Spelling.pairs()).doesNotContainKey(to);
            });
  }

  @Test
  void keepsWhatStandsBetweenWords() {
    assertThat(VietnameseFolding.fold("«Điều 05», 👍 (khoản 1/2)"))
        .isEqualTo("«điều 05», 👍 (khoản 1/2)");
  }

  @Test
  void stripsAccentsAndKeepsLetterCase() {
    assertThat(VietnameseFolding.stripAccents("ĐƯỜNG lối Ðảng, nghe\u0302\u0323"))
        .isEqualTo("DUONG loi Dang, nghe");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          luan chuyen can bo, false
          luân chuyen can bo, true
          18-NQ/TW, false
          96-QĐ/TW, true
          nghi\u0323, true
          café, true
          """)
  void tellsWhetherAccentsWereTyped(String query, boolean accents) {
    assertThat(VietnameseAnalysis.hasVietnameseAccents(query)).isEqualTo(accents);
  }
}
