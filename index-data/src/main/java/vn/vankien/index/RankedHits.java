package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The best hits of a {@link Ranking}, without a look at those that cannot be among them. */
final class RankedHits {

  private final IndexSearcher searcher;
  private final Columns columns;
  private final Ranking ranking;
  private final Matching matching;

  RankedHits(IndexSearcher searcher, Columns columns, Ranking ranking, Matching matching) {
    this.searcher = searcher;
    this.columns = columns;
    this.ranking = ranking;
    this.matching = matching;
  }

  /**
   * Hits, best first.
   *
   * @param all whether there are no more
   */
  record Found(List<ScoreDoc> hits, boolean all) {}

  /** Of the {@code depth} best scored ones, those that match. */
  Found best(int depth) throws IOException {
    int wanted = Math.max(depth, ranking.again().isPresent() ? Ranking.AGAIN : 1);
    TopDocs top = scored(wanted);
    boolean all = top.scoreDocs.length < wanted;
    int again = Math.min(Ranking.AGAIN, top.scoreDocs.length);
    List<ScoreDoc> first = matching.among(Arrays.asList(top.scoreDocs).subList(0, again));
    List<ScoreDoc> rest =
        matching.among(Arrays.asList(top.scoreDocs).subList(again, top.scoreDocs.length));
    if (ranking.again().isPresent() && !first.isEmpty()) {
      first = weighAgain(ranking.again().get(), first);
    }
    List<ScoreDoc> hits = new ArrayList<>(first);
    hits.addAll(rest);
    return new Found(hits, all);
  }

  /** The best scored entries that are hits by their kind; no more are counted than are wanted. */
  private TopDocs scored(int wanted) throws IOException {
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(most, most);
    return searcher.search(ranking.scored(), new Passing<>(best, columns, ranking));
  }

  /** By document, why those that were weighed again stand where they do. */
  Map<Integer, List<Reason>> reasons() throws IOException {
    Map<Integer, List<Reason>> reasons = new HashMap<>();
    if (ranking.again().isPresent() && ranking.again().get() instanceof Explaining explaining) {
      List<ScoreDoc> hits = matching.among(Arrays.asList(scored(Ranking.AGAIN).scoreDocs));
      List<List<Reason>> each = explaining.explain(searcher, hits);
      for (int i = 0; i < hits.size(); i++) {
        reasons.put(hits.get(i).doc, each.get(i));
      }
    }
    return reasons;
  }

  /** In their new order, with scores not below those of what follows. */
  private List<ScoreDoc> weighAgain(Rescorer again, List<ScoreDoc> hits) throws IOException {
    float floor = hits.getLast().score;
    TopDocs asFound = new TopDocs(null, hits.toArray(ScoreDoc[]::new));
    ScoreDoc[] weighed = again.rescore(searcher, asFound, hits.size()).scoreDocs;
    float least = weighed[weighed.length - 1].score;
    for (ScoreDoc hit : weighed) {
      hit.score += floor - least;
    }
    return List.of(weighed);
  }
}
