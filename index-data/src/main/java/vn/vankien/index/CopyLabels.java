package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The facet values of the documents that have copies, read once for each reader. */
final class CopyLabels {

  private final Map<Integer, Map<String, List<String>>> byDocument = new HashMap<>();

  private CopyLabels() {}

  static CopyLabels read(
      IndexReader reader, Copies copies, Optional<SortedSetDocValuesReaderState> facets)
      throws IOException {
    CopyLabels labels = new CopyLabels();
    NumericDocValues force = MultiDocValues.getNumericValues(reader, Schema.FORCE);
    SortedSetDocValues values = facets.isPresent() ? facets.get().getDocValues() : null;
    for (int document : copies.documents()) {
      Map<String, List<String>> its = new HashMap<>();
      if (values != null && values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          String[] path =
              FacetsConfig.stringToPath(values.lookupOrd(values.nextOrd()).utf8ToString());
          its.computeIfAbsent(path[0], dimension -> new ArrayList<>())
              .add(String.join("/", Arrays.asList(path).subList(1, path.length)));
        }
      }
      if (force != null && force.advanceExact(document)) {
        String status = Schema.FORCES.get((int) force.longValue()).wire();
        its.put(Schema.FORCE, List.of(status));
      }
      labels.byDocument.put(document, its);
    }
    return labels;
  }

  /** The values of one facet. */
  List<String> of(int document, String dimension) {
    return byDocument.getOrDefault(document, Map.of()).getOrDefault(dimension, List.of());
  }
}
