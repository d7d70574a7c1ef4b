package vn.vankien.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the values of every facet over the documents that matched. Copies of one another count
 * once, as they are shown once: a value that says 7 leads to 7 hits.
 */
final class FacetCounts {

  /** Values shown of each facet. */
  private static final int MOST = 50;

  /** Years are counted all, for the histogram. */
  private static final int MOST_YEARS = 500;

  private final Matched matched;
  private final Columns columns;

  /** The copies among them, in groups of two or more. */
  private final List<List<Integer>> copies;

  FacetCounts(ReaderState state, Matched matched) {
    this.matched = matched;
    this.columns = state.columns();
    this.copies = state.copies().among(matched);
  }

  /** How many hits there are: what matched, less what is shown under a copy of it. */
  long total() {
    return matched.total() - copies.stream().mapToLong(group -> group.size() - 1L).sum();
  }

  /** The counts of some facets, in the order given, each with its most frequent value first. */
  Map<String, List<Hits.FacetCount>> count(Collection<String> facets) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    for (Matched.Leaf leaf : matched.leaves()) {
      leaf.forEach((bears, times) -> add(counts, bears.values(), times));
    }
    copies.forEach(group -> countOnce(counts, group));
    Map<String, List<Hits.FacetCount>> most = new LinkedHashMap<>();
    counts.forEach((facet, values) -> most.put(facet, most(facet, values)));
    return most;
  }

  private static void add(
      Map<String, Map<String, Long>> counts, Collection<LeafColumns.Value> values, long times) {
    for (LeafColumns.Value value : values) {
      Map<String, Long> facet = counts.get(value.facet());
      if (facet != null) {
        facet.merge(value.label(), times, Long::sum);
      }
    }
  }

  private void countOnce(Map<String, Map<String, Long>> counts, List<Integer> group) {
    Map<LeafColumns.Value, Long> bearers = new HashMap<>();
    for (int document : group) {
      columns.of(document).values().forEach(value -> bearers.merge(value, 1L, Long::sum));
    }
    bearers.forEach((value, times) -> add(counts, List.of(value), 1 - times));
  }

  private static List<Hits.FacetCount> most(String facet, Map<String, Long> counts) {
    List<Hits.FacetCount> most = new ArrayList<>();
    counts.forEach((label, count) -> most.add(new Hits.FacetCount(label, count)));
    most.sort(
        Comparator.comparingLong((Hits.FacetCount count) -> -count.count())
            .thenComparing(Hits.FacetCount::value));
    int shown = facet.equals(Schema.YEAR_FACET) ? MOST_YEARS : MOST;
    return List.copyOf(most.subList(0, Math.min(shown, most.size())));
  }
}
