package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisFactoriesTest {

  private static final String TEXT =
      "Luân chuyển cán bộ theo QĐ 98-QĐ/TW, ngày 7/10/2017 của BCT; kỉ luật, hoà bình";

  @Test
  void buildsOurChainsFromNamesAlone() throws IOException {
    Analyzer words = CustomAnalyzer.builder().withTokenizer("vietnamese").build();
    Analyzer bigrams =
        CustomAnalyzer.builder()
            .withTokenizer("vietnamese")
            .addTokenFilter("vietnameseAccentStripping")
            .addTokenFilter("vietnameseBigram")
            .build();
    Analyzer query =
        CustomAnalyzer.builder()
            .withTokenizer("vietnamese")
            .addTokenFilter("vietnameseNumberParts")
            .addTokenFilter("vietnameseAccentStripping")
            .addTokenFilter("vietnameseAbbreviations", "folded", "true")
            .build();
    assertSameTerms(words, VietnameseAnalysis.words());
    assertSameTerms(bigrams, VietnameseAnalysis.foldedBigrams());
    assertSameTerms(query, VietnameseAnalysis.queryFolded());
  }

  @Test
  void foldsBehindAnotherTokenizer() throws IOException {
    Analyzer analyzer =
        CustomAnalyzer.builder()
            .addCharFilter("vietnamese")
            .withTokenizer("whitespace")
            .addTokenFilter("vietnameseFolding")
            .build();
    assertThat(VietnameseAnalysisTest.terms(analyzer, "Kỉ luật\u00A0HOÀ gi\u00ADả e\u0302\u0301"))
        .isEqualTo("kỷ luật hòa giả ế");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vietnameseAbbreviations",
        "vietnameseAccentStripping",
        "vietnameseBigram",
        "vietnameseFolding",
        "vietnameseNumberParts"
      })
  void refusesASettingItDoesNotKnow(String filter) {
    assertThat(TokenFilterFactory.availableTokenFilters()).contains(filter);
    assertThatThrownBy(
            () -> TokenFilterFactory.forName(filter, new HashMap<>(Map.of("colour", "red"))))
        .hasMessageContaining("colour");
  }

  @Test
  void isFoundAmongTheTokenizersAndCharFilters() {
    assertThat(TokenizerFactory.availableTokenizers()).contains("vietnamese");
    assertThat(CharFilterFactory.availableCharFilters()).contains("vietnamese");
  }

  private static void assertSameTerms(Analyzer built, Analyzer ours) throws IOException {
    assertThat(VietnameseAnalysisTest.terms(built, TEXT))
        .isEqualTo(VietnameseAnalysisTest.terms(ours, TEXT));
  }
}
