package vn.vankien.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/** Found documents with those taken out that are copies of a better one. */
final class Folding {

  private final Copies copies;
  private final List<ScoreDoc> hits = new ArrayList<>();

  Folding(Copies copies, List<ScoreDoc> found) {
    this.copies = copies;
    Set<Integer> seen = new HashSet<>();
    for (ScoreDoc hit : found) {
      List<Integer> group = copies.of(hit.doc);
      if (group.isEmpty() || seen.add(group.getFirst())) {
        hits.add(hit);
      }
    }
  }

  /** One of each group, in the order found. */
  List<ScoreDoc> hits() {
    return hits;
  }

  /** The documents that are shown under {@code hit}. */
  List<Integer> copies(ScoreDoc hit) {
    return copies.of(hit.doc).stream().filter(document -> document != hit.doc).toList();
  }
}
