package vn.vankien.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Whatever the text: Lucene's own torture of every chain. JUnit 4, as its framework is. */
public class AnalysisRandomTest extends BaseTokenStreamTestCase {

  private static final List<String> PIECES =
      List.of(
          "Nghị",
          "quyết",
          "quyếtHội",
          "qưỹết",
          "iPhone",
          "18-NQ/TW",
          " 18 - NQ/T.Ư",
          "30/2020/NĐ-CP",
          "25/10/2017",
          "2017-10-25",
          "ngày 07 tháng 02 năm 2023",
          "hoà",
          "a\u0301\u0302",
          "\u0300",
          "\u200B",
          "\u00AD",
          " ",
          "\u00A0",
          ".",
          ",",
          "-",
          "/",
          "T.Ư",
          "84 QĐ/TWĐTN",
          "12a",
          "👍",
          "\uD83D",
          "\uDE00",
          "中",
          "\n",
          "\n\n",
          "𐐀",
          "QĐ",
          "01",
          "1",
          "0",
          "TƯ",
          "tháng",
          "năm 2020",
          "İ",
          "ß",
          "ﬁ");

  public void testSurvivesAnyText() throws IOException {
    for (Analyzer analyzer : chains()) {
      checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER);
      checkRandomData(random(), analyzer, 10 * RANDOM_MULTIPLIER, 8192);
      analyzer.close();
    }
  }

  public void testSurvivesTextMadeOfWhatItLooksFor() throws IOException {
    for (Analyzer analyzer : chains()) {
      for (int i = 0; i < 300; i++) {
        checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), pieces(random()));
      }
      analyzer.close();
    }
  }

  public void testSurvivesAWordOfAHundredThousandLetters() throws IOException {
    for (Analyzer analyzer : chains()) {
      checkAnalysisConsistency(random(), analyzer, true, "ắ".repeat(100_000));
      checkAnalysisConsistency(random(), analyzer, true, "nghịquyết".repeat(50_000));
      checkAnalysisConsistency(random(), analyzer, true, "đảngBộ".repeat(50_000));
      checkAnalysisConsistency(random(), analyzer, true, "9".repeat(100_000));
      checkAnalysisConsistency(random(), analyzer, true, "a\u00AD".repeat(50_000));
      checkAnalysisConsistency(random(), analyzer, true, "𐐀".repeat(50_000));
      analyzer.close();
    }
  }

  private static List<Analyzer> chains() {
    return List.of(
        new BehindAnotherTokenizer(),
        VietnameseAnalysis.words(),
        VietnameseAnalysis.bigrams(),
        VietnameseAnalysis.folded(),
        VietnameseAnalysis.foldedBigrams(),
        VietnameseAnalysis.queryWords(),
        VietnameseAnalysis.queryFolded());
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static final class BehindAnotherTokenizer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      WhitespaceTokenizer source = new WhitespaceTokenizer();
      return new TokenStreamComponents(source, new VietnameseFoldingFilter(source));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new VietnameseCharFilter(reader);
    }
  }
}
