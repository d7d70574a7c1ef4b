package vn.vankien.index;

import java.util.HashMap;
import java.util.List;
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
    Map<String, Analyzer> chains = new HashMap<>();
    for (String field : List.of(Schema.TITLE, Schema.TEXT, Schema.SAID_TITLE, Schema.SAID)) {
      chains.put(field, VietnameseAnalysis.words());
    }
    chains.put(Schema.FOLDED, VietnameseAnalysis.folded());
    for (String field : List.of(Schema.BIGRAMS, Schema.SAID_TITLE_PAIRS, Schema.SAID_PAIRS)) {
      chains.put(field, VietnameseAnalysis.foldedBigrams());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), chains);
  }
}
