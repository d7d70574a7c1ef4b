package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {

  /** Vowels without an accent: a short word made with one may be a syllable. */
  private static final String PLAIN_VOWELS = "aeiouy";

  @Test
  void saysNothingTwice() {
    Set<String> seen = new HashSet<>();
    for (Abbreviations.Entry entry : Abbreviations.entries()) {
      String key = VietnameseFolding.fold(entry.abbreviation() + " = " + entry.words());
      assertThat(seen.add(key)).as(key).isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  @Test
  void keepsTheWordsShorterThanAnIndexedPhraseAndLongerThanTheirAbbreviation() throws IOException {
    for (Abbreviations.Entry entry : Abbreviations.entries()) {
      int words =
          VietnameseAnalysisTest.terms(VietnameseAnalysis.words(), entry.words()).split(" ").length;
      int abbreviated =
          VietnameseAnalysisTest.terms(VietnameseAnalysis.words(), entry.abbreviation())
              .split(" ")
              .length;
      assertThat(words).as(entry.toString()).isBetween(abbreviated + 1, 9);
    }
  }

  @Test
  void abbreviatesWithNothingThatIsASyllable() {
    for (Abbreviations.Entry entry : Abbreviations.entries()) {
      String folded = VietnameseFolding.fold(entry.abbreviation());
      boolean vowel = folded.chars().anyMatch(c -> PLAIN_VOWELS.indexOf(c) >= 0);
      assertThat(vowel && folded.length() < 3).as(entry.toString()).isFalse();
    }
  }

  @Test
  void asksForEveryEntryInTheDirectionsItNames() {
    try (Analyzer analyzer = VietnameseAnalysis.queryWords();
        Analyzer folded = VietnameseAnalysis.queryFolded()) {
      for (Abbreviations.Entry entry : Abbreviations.entries()) {
        String words = VietnameseFolding.fold(entry.words()).replace(' ', '_');
        String bare = VietnameseFolding.stripAccents(words);
        assertThat(paths(analyzer, entry.abbreviation())).contains(words);
        assertThat(paths(folded, entry.abbreviation())).contains(bare);
        String abbreviation = VietnameseFolding.fold(entry.abbreviation()).replace(' ', '_');
        if (entry.bothWays()) {
          assertThat(paths(analyzer, entry.words())).contains(abbreviation);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          UBND tỉnh          ~ (f:"ủy ban nhân dân" f:ubnd) f:tỉnh
          uỷ ban nhân dân    ~ (f:ubnd f:"ủy ban nhân dân")
          # a code of numbers asks for its words, the words not for the code
          nq                 ~ (f:"nghị quyết" f:nq)
          nghị quyết         ~ f:nghị f:quyết
          # a number is one term in a query, however it was typed, and its type is not expanded
          18 - NQ/TƯ         ~ f:18-nq/tw
          ngày 7 tháng 2 năm 2023 ~ f:ngày f:2023-02-07
          """)
  void buildsAQueryThatAsksForBoth(String text, String query) {
    try (Analyzer analyzer = VietnameseAnalysis.queryWords()) {
      assertThat(query(analyzer, text)).isEqualTo(query);
    }
  }

  private static String paths(Analyzer analyzer, String text) {
    return query(analyzer, text).replace(' ', '_');
  }

  private static String query(Analyzer analyzer, String text) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
    Query query = builder.createBooleanQuery("f", text);
    return query == null ? "" : query.toString();
  }
}
