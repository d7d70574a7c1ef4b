package vn.vankien.index;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Rescorer;

/**
 * How hits are found, and put in order of relevance.
 *
 * @param matches what is a hit, within the limits that the reader set; counted exactly, not scored
 * @param scored the same limits and at least the same hits, with scores that put them in order
 * @param again weighs the best {@link #AGAIN} of them once more
 * @param leftOut kinds of entries ({@link Schema#ENTRY}) that are no hits. They are passed over
 *     where hits are gathered: a clause of the query would keep Lucene from passing over documents
 *     that cannot be among the best.
 */
public record Ranking(Query matches, Query scored, Optional<Rescorer> again, Set<String> leftOut) {

  /** Hits that are weighed again; what comes after them keeps its order. */
  public static final int AGAIN = 200;

  public Ranking {
    leftOut = Set.copyOf(leftOut);
  }

  /** Hits in the order of their scores. */
  public static Ranking of(Query query) {
    return new Ranking(query, query, Optional.empty(), Set.of());
  }
}
