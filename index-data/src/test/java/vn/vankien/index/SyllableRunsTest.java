package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.analysis.VietnameseAnalysis;

class SyllableRunsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hai từ",
        "đúng ba từ",
        "Theo Nghị quyết số 18-NQ/TW, ngày 25/10/2017: tinh gọn. Hết.",
        "ngày 7 tháng 2 năm 2023 của TP.HCM; 中文 và café"
      })
  void areWhatLuceneMakesOfOurTerms(String text) throws IOException {
    List<String> ours = new ArrayList<>();
    List<String> lucene = new ArrayList<>();
    try (Analyzer analyzer = VietnameseAnalysis.folded();
        Analyzer other = VietnameseAnalysis.folded()) {
      read(new SyllableRuns(analyzer.tokenStream("", text), 3), ours);
      ShingleFilter shingles = new ShingleFilter(other.tokenStream("", text), 3, 3);
      shingles.setOutputUnigrams(false);
      read(shingles, lucene);
    }
    assertThat(ours).isEqualTo(lucene);
  }

  private static void read(TokenStream stream, List<String> terms) throws IOException {
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
  }
}
