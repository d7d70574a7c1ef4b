package vn.vankien.index;

import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Rescorer;

/**
 * How hits are found, and put in order of relevance.
 *
 * @param matches what is a hit, within the limits that the reader set; counted exactly, not scored
 * @param scored the same limits and at least the same hits, with scores that put them in order
 * @param again weighs the best {@link #AGAIN} of them once more
 */
public record Ranking(Query matches, Query scored, Optional<Rescorer> again) {

  /** Hits that are weighed again; what comes after them keeps its order. */
  public static final int AGAIN = 200;

  /** Hits in the order of their scores. */
  public static Ranking of(Query query) {
    return new Ranking(query, query, Optional.empty());
  }
}
