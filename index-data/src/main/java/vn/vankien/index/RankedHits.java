package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;

/** The best hits of a {@link Ranking}, without a look at those that cannot be among them. */
final class RankedHits {

  private final IndexSearcher searcher;
  private final Ranking ranking;

  RankedHits(IndexSearcher searcher, Ranking ranking) {
    this.searcher = searcher;
    this.ranking = ranking;
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
    TopDocs top = searcher.search(ranking.scored(), wanted);
    boolean all = top.scoreDocs.length < wanted;
    int again = Math.min(Ranking.AGAIN, top.scoreDocs.length);
    List<ScoreDoc> first = matching(Arrays.asList(top.scoreDocs).subList(0, again));
    List<ScoreDoc> rest =
        matching(Arrays.asList(top.scoreDocs).subList(again, top.scoreDocs.length));
    if (ranking.again().isPresent() && !first.isEmpty()) {
      first = weighAgain(ranking.again().get(), first);
    }
    List<ScoreDoc> hits = new ArrayList<>(first);
    hits.addAll(rest);
    return new Found(hits, all);
  }

  /** By document, why those that were weighed again stand where they do. */
  Map<Integer, List<Reason>> reasons() throws IOException {
    Map<Integer, List<Reason>> reasons = new HashMap<>();
    if (ranking.again().isPresent() && ranking.again().get() instanceof Explaining explaining) {
      TopDocs top = searcher.search(ranking.scored(), Ranking.AGAIN);
      List<ScoreDoc> hits = matching(Arrays.asList(top.scoreDocs));
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

  private List<ScoreDoc> matching(List<ScoreDoc> hits) throws IOException {
    if (hits.isEmpty() || ranking.matches().equals(ranking.scored())) {
      return hits;
    }
    List<ScoreDoc> inOrder = new ArrayList<>(hits);
    inOrder.sort(Comparator.comparingInt(hit -> hit.doc));
    Query matches = searcher.rewrite(ranking.matches());
    Weight weight = searcher.createWeight(matches, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Set<ScoreDoc> matching = new HashSet<>();
    int leaf = -1;
    DocIdSetIterator iterator = DocIdSetIterator.empty();
    for (ScoreDoc hit : inOrder) {
      int its = ReaderUtil.subIndex(hit.doc, leaves);
      if (its != leaf) {
        leaf = its;
        Scorer scorer = weight.scorer(leaves.get(leaf));
        iterator = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      }
      int doc = hit.doc - leaves.get(leaf).docBase;
      if (iterator.docID() < doc) {
        iterator.advance(doc);
      }
      if (iterator.docID() == doc) {
        matching.add(hit);
      }
    }
    return hits.stream().filter(matching::contains).toList();
  }
}
