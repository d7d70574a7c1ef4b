package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * What every entry of a reader bears, in memory: four bytes an entry. Segments that did not change
 * keep their columns from one commit to the next.
 */
final class Columns {

  private final List<LeafReaderContext> leaves;
  private final List<LeafColumns> columns = new ArrayList<>();
  private final Map<Object, LeafColumns> bySegment = new HashMap<>();

  private Columns(IndexReader reader) {
    this.leaves = reader.leaves();
  }

  /** Those of {@code reader}, taking over from {@code before} what is still the same. */
  static Columns read(IndexReader reader, Map<Object, LeafColumns> before) throws IOException {
    Columns read = new Columns(reader);
    for (LeafReaderContext leaf : read.leaves) {
      Object segment = Objects.requireNonNull(leaf.reader().getReaderCacheHelper()).getKey();
      LeafColumns known = before.get(segment);
      LeafColumns its = known == null ? LeafColumns.read(leaf.reader()) : known;
      read.bySegment.put(segment, its);
      read.columns.add(its);
    }
    return read;
  }

  /** By segment, for the next reader. */
  Map<Object, LeafColumns> bySegment() {
    return bySegment;
  }

  LeafColumns leaf(int ordinal) {
    return columns.get(ordinal);
  }

  /** What an entry bears, by its number in the reader. */
  LeafColumns.Combination of(int document) {
    int leaf = ReaderUtil.subIndex(document, leaves);
    return columns.get(leaf).of(document - leaves.get(leaf).docBase);
  }
}
