package vn.vankien.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import vn.vankien.analysis.VietnameseAnalysis;

/** Which analysis each field has, when it is written and when its hits are highlighted. */
public final class IndexAnalyzer {

  private IndexAnalyzer() {}

  /** Keywords stay whole; the text fields have their own chains. */
  public static Analyzer create() {
    return new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        Map.of(
            Schema.TITLE, VietnameseAnalysis.words(),
            Schema.TEXT, VietnameseAnalysis.words(),
            Schema.BIGRAMS, VietnameseAnalysis.foldedBigrams(),
            Schema.FOLDED, VietnameseAnalysis.folded()));
  }
}
