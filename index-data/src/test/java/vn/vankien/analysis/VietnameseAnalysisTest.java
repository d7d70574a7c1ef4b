package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseAnalysisTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # the terms of one text in every analyzer's eyes
          Luân chuyển cán bộ           ~ luân chuyển cán bộ
          # punctuation separates and leaves no gap, so a phrase may be typed without it
          kinh tế - xã hội, quốc phòng ~ kinh tế xã hội quốc phòng
          # an abbreviation with a dot
          TP.HCM                       ~ tp hcm
          # leading zeros are the typist's
          Điều 05, khoản 007, số 0     ~ điều 5 khoản 7 số 0
          # letters and digits in one word
          QH14 12a 4K                  ~ qh14 12a 4k
          # no-break space, zero-width space, soft hyphen, byte order mark
          Nghị\u00A0quyết tinh\u200B giản biên\u00AD chế \uFEFFTrung ~ nghị quyết tinh giản biên chế trung
          # Trung ương with dots
          T.Ư Đoàn, T.W                ~ tw đoàn tw
          # and without, where no capital syllable stands beside it
          Ban Chấp hành TƯ Đảng        ~ ban chấp hành tw đảng
          BCH TƯ, UB TƯ MTTQ           ~ bch tw ub tw mttq
          NQ TƯ 4                      ~ nq tw 4
          LUẬT ĐẦU TƯ CÔNG             ~ luật đầu tư công
          THÔNG TƯ, TƯ PHÁP            ~ thông tư tư pháp
          thứ tư                       ~ thứ tư
          # emoji and lone surrogates separate
          họp 👍🏽 xong \uD83D hết        ~ họp xong hết
          # a space that a portal lost parts two syllables, and nothing else
          Nghị quyếtHội nghị           ~ nghị quyết hội nghị
          Chỉ thịBan Bí thư            ~ chỉ thị ban bí thư
          iPhone YouTube VnExpress     ~ iphone youtube vnexpress
          Bộ TTg QĐ-TTg McDonald       ~ bộ ttg qđ ttg mcdonald
          # marks that a copyist changed at random are put right where no syllable was left
          Nghị qưỹết cũa Bô Chỉnh trị  ~ nghị quyết cũa bô chỉnh trị
          Hội nghj̣ Đắk Lắk café Müller ~ hội nghj đắk lắk café müller
          # other scripts stay whole, ideographs stand alone
          Москва ไทย 中文              ~ москва ไทย 中 文
          """)
  void cutsTextIntoSyllables(String text, String terms) throws IOException {
    assertThat(terms(VietnameseAnalysis.words(), unescape(text))).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          luân chuyển cán bộ             ~ luân_chuyển chuyển_cán cán_bộ
          # no pair across the end of a clause, where the words do not belong together
          cán bộ, công chức. Viên chức   ~ cán_bộ công_chức viên_chức
          # a dash joins what writers join: kinh tế - xã hội is one idea
          kinh tế - xã hội               ~ kinh_tế tế_xã xã_hội
          # a number is one term elsewhere; its parts make no pairs
          Nghị quyết 18-NQ/TW của Đảng   ~ nghị_quyết của_đảng
          # a plain number belongs to its word
          Điều 5 khoản 2                 ~ điều_5 5_khoản khoản_2
          # a line that only wraps goes on, an empty line ends
          'cán\\nbộ\\n\\ncông chức'          ~ cán_bộ công_chức
          một                            ~ ''
          """)
  void pairsSyllablesWithinAClause(String text, String terms) throws IOException {
    assertThat(terms(VietnameseAnalysis.bigrams(), unescape(text))).isEqualTo(terms);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Đường lối đổi mới          ~ duong loi doi moi
          # accents in a number go too: 30/2020/ND-CP must find it
          Nghị định 30/2020/NĐ-CP    ~ nghi dinh 30/2020/nd-cp|30 2020 nd cp
          # i and y are one here as well
          kỉ luật, ki luat, lý, li   ~ ky luat ky luat ly ly
          """)
  void stripsAccentsInTheFoldedField(String text, String terms) throws IOException {
    assertThat(terms(VietnameseAnalysis.folded(), text)).isEqualTo(terms);
  }

  @Test
  void pairsStandAtTheirFirstSyllable() throws IOException {
    try (Analyzer analyzer = VietnameseAnalysis.bigrams();
        TokenStream stream = analyzer.tokenStream("f", "một hai, ba bốn")) {
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      assertThat(stream.incrementToken()).isTrue();
      assertThat(increment.getPositionIncrement()).isEqualTo(1);
      assertThat(stream.incrementToken()).isTrue();
      assertThat(increment.getPositionIncrement()).isEqualTo(2);
      assertThat(offset.startOffset()).isEqualTo(9);
      assertThat(offset.endOffset()).isEqualTo(15);
      assertThat(stream.incrementToken()).isFalse();
      stream.end();
    }
  }

  /** Terms separated by spaces; those at one position by bars. */
  static String terms(Analyzer analyzer, String text) throws IOException {
    StringBuilder terms = new StringBuilder();
    try (analyzer;
        TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (!terms.isEmpty()) {
          terms.append(increment.getPositionIncrement() == 0 ? '|' : ' ');
        }
        terms.append(term);
      }
      stream.end();
    }
    return terms.toString();
  }

  /** Lets a table show characters that an editor hides. */
  static String unescape(String text) {
    return text.replace("\\n", "\n");
  }
}
