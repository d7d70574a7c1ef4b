package vn.vankien.search.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import vn.vankien.analysis.QueryPart;

/**
 * Weighs the best hits of a question again, by what the first search does not look at: how close
 * the words stand, how much of the title is asked for, what the other parts of the same law have,
 * how new it is.
 */
public final class Reranker extends Rescorer {

  private static final Weights WEIGHTS = Weights.bundled();

  private final List<QueryPart> parts;
  private final boolean accented;

  /**
   * A reranker for one question.
   *
   * @param parts in the order asked
   * @param accented whether accents count
   */
  public Reranker(List<QueryPart> parts, boolean accented) {
    this.parts = List.copyOf(parts);
    this.accented = accented;
  }

  @Override
  public TopDocs rescore(IndexSearcher searcher, TopDocs firstPass, int topN) throws IOException {
    float[][] features = features(searcher, firstPass.scoreDocs);
    ScoreDoc[] weighed = new ScoreDoc[features.length];
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = new ScoreDoc(firstPass.scoreDocs[i].doc, (float) WEIGHTS.score(features[i]));
    }
    // Equal ones keep the order in which they were found.
    Arrays.sort(weighed, Comparator.comparingDouble(hit -> -hit.score));
    return new TopDocs(firstPass.totalHits, Arrays.copyOf(weighed, Math.min(topN, weighed.length)));
  }

  /** By hit, the values by {@link Feature#column}. */
  public float[][] features(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    Asked asked = Asked.of(searcher.getIndexReader(), parts, accented);
    return new Features(asked, Candidates.read(searcher, hits, asked)).read();
  }

  @Override
  public Explanation explain(IndexSearcher searcher, Explanation firstPass, int docID)
      throws IOException {
    ScoreDoc[] one = {new ScoreDoc(docID, firstPass.getValue().floatValue())};
    double score = WEIGHTS.score(features(searcher, one)[0]);
    return Explanation.match((float) score, "weighed again", firstPass);
  }
}
