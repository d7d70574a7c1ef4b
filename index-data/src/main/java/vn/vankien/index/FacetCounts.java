package vn.vankien.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts the values of every facet over the documents that matched. Copies of one another count
 * once, as they are shown once: a value that says 7 leads to 7 hits.
 */
final class FacetCounts {

  /** Values shown of each facet. */
  private static final int MOST = 50;

  /** Years are counted all, for the histogram. */
  private static final int MOST_YEARS = 500;

  private final ReaderState state;
  private final FacetsCollector matched;

  /** The copies among them, in groups of two or more. */
  private final List<List<Integer>> copies;

  FacetCounts(ReaderState state, FacetsCollector matched) throws IOException {
    this.state = state;
    this.matched = matched;
    this.copies = state.copies().among(matched);
  }

  /** How many matching documents are shown under a copy of theirs. */
  long folded() {
    return copies.stream().mapToLong(group -> group.size() - 1L).sum();
  }

  /** The counts of some facets, in the order given, each with its most frequent value first. */
  Map<String, List<Hits.FacetCount>> count(List<String> dimensions) throws IOException {
    Map<String, List<Hits.FacetCount>> counts = new LinkedHashMap<>();
    Facets facets =
        state.facets().isEmpty()
            ? null
            : new SortedSetDocValuesFacetCounts(state.facets().get(), matched);
    for (String dimension : dimensions) {
      Map<String, Long> all =
          dimension.equals(Schema.FORCE)
              ? forces()
              : facets == null ? Map.of() : values(facets, dimension);
      counts.put(dimension, once(dimension, all));
    }
    return counts;
  }

  private List<Hits.FacetCount> once(String dimension, Map<String, Long> all) throws IOException {
    Map<String, Long> counts = new HashMap<>(all);
    for (List<Integer> group : copies) {
      Map<String, Long> bearers = new HashMap<>();
      for (int document : group) {
        state
            .labels()
            .of(document, dimension)
            .forEach(label -> bearers.merge(label, 1L, Long::sum));
      }
      bearers.forEach((label, n) -> counts.computeIfPresent(label, (same, sum) -> sum - n + 1));
    }
    return counts.entrySet().stream()
        .map(count -> new Hits.FacetCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong((Hits.FacetCount count) -> -count.count())
                .thenComparing(Hits.FacetCount::value))
        .toList();
  }

  private static Map<String, Long> values(Facets facets, String dimension) throws IOException {
    int most = dimension.equals(Schema.YEAR_FACET) ? MOST_YEARS : MOST;
    FacetResult result = facets.getTopChildren(most, dimension);
    Map<String, Long> counts = new HashMap<>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.put(value.label, value.value.longValue());
      }
    }
    return counts;
  }

  private Map<String, Long> forces() throws IOException {
    long[] counts = new long[Schema.FORCES.size()];
    for (FacetsCollector.MatchingDocs segment : matched.getMatchingDocs()) {
      NumericDocValues force = segment.context().reader().getNumericDocValues(Schema.FORCE);
      DocIdSetIterator documents = segment.bits().iterator();
      if (force == null || documents == null) {
        continue;
      }
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (force.advanceExact(doc)) {
          counts[(int) force.longValue()]++;
        }
      }
    }
    Map<String, Long> byStatus = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byStatus.put(Schema.FORCES.get(i).wire(), counts[i]);
      }
    }
    return byStatus;
  }
}
