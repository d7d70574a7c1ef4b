package vn.vankien.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;

/** Counts the values of every facet over the documents that matched. */
final class FacetCounts {

  /** Values shown of each facet. */
  private static final int MOST = 50;

  private FacetCounts() {}

  static Map<String, List<Hits.FacetCount>> count(IndexReader reader, FacetsCollector matched)
      throws IOException {
    Map<String, List<Hits.FacetCount>> counts = new LinkedHashMap<>();
    Schema.FACETS.forEach(dimension -> counts.put(dimension, List.of()));
    boolean noneYet =
        MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null;
    if (noneYet) {
      return counts;
    }
    Facets facets =
        new SortedSetDocValuesFacetCounts(
            new DefaultSortedSetDocValuesReaderState(reader, Schema.facets()), matched);
    for (FacetResult result : facets.getAllDims(MOST)) {
      counts.put(
          result.dim,
          Stream.of(result.labelValues)
              .map(value -> new Hits.FacetCount(value.label, value.value.longValue()))
              .toList());
    }
    return counts;
  }
}
