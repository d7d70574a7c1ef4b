package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Tells which of the best scored entries are hits. */
interface Matching {

  /** Those of {@code scored} that match, in their order. */
  List<ScoreDoc> among(List<ScoreDoc> scored) throws IOException;

  /** By what was found to match already. */
  static Matching in(Matched matched) {
    return scored -> scored.stream().filter(hit -> matched.has(hit.doc)).toList();
  }

  /** By asking for each of them alone: for who does not want to know what else matches. */
  static Matching asked(IndexSearcher searcher, Ranking ranking) {
    return scored ->
        scored.isEmpty() || ranking.matches().equals(ranking.scored())
            ? scored
            : asked(searcher, ranking.matches(), scored);
  }

  private static List<ScoreDoc> asked(IndexSearcher searcher, Query query, List<ScoreDoc> scored)
      throws IOException {
    List<ScoreDoc> inOrder = new ArrayList<>(scored);
    inOrder.sort(Comparator.comparingInt(hit -> hit.doc));
    Query matches = searcher.rewrite(query);
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
    return scored.stream().filter(matching::contains).toList();
  }
}
