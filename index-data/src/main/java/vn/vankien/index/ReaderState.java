package vn.vankien.index;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for each commit and used by every query on it.
 *
 * @param facets empty while no document has any
 */
record ReaderState(
    Object reader,
    Copies copies,
    CopyLabels labels,
    Optional<SortedSetDocValuesReaderState> facets) {

  /** Keeps the state of the newest reader; an older one, still in use, gets its own. */
  static final class Newest {

    private @Nullable ReaderState state;

    synchronized ReaderState of(IndexReader reader) throws IOException {
      Object key = Objects.requireNonNull(reader.getReaderCacheHelper()).getKey();
      if (state == null || !state.reader().equals(key)) {
        Copies copies = Copies.of(reader);
        Optional<SortedSetDocValuesReaderState> facets = facets(reader);
        state = new ReaderState(key, copies, CopyLabels.read(reader, copies, facets), facets);
      }
      return state;
    }

    private static Optional<SortedSetDocValuesReaderState> facets(IndexReader reader)
        throws IOException {
      boolean noneYet =
          MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null;
      return noneYet
          ? Optional.empty()
          : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, Schema.facets()));
    }
  }
}
