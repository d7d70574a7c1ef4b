package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vankien.document.LegalForce;

/**
 * What the entries of one segment bear. Facet values, legal force and kind of entry come in few
 * combinations, and each entry has the number of its own: so a match is counted in one step, for
 * all facets together.
 */
final class LeafColumns {

  private final int[] bearing;
  private final List<Combination> combinations;

  private LeafColumns(int[] bearing, List<Combination> combinations) {
    this.bearing = bearing;
    this.combinations = List.copyOf(combinations);
  }

  /** A value of a facet, by the facet's name in {@link Schema#COUNTED}. */
  record Value(String facet, String label) {}

  /**
   * What some entries have in common.
   *
   * @param entry as in {@link Schema#ENTRY}; empty for what is none, such as the notes of a crawl
   * @param status of the work whose text it is
   */
  record Combination(String entry, LegalForce.Status status, List<Value> values) {}

  static LeafColumns read(LeafReader reader) throws IOException {
    SortedSetDocValues facets = reader.getSortedSetDocValues(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    List<Value> labels = labels(facets);
    NumericDocValues forces = reader.getNumericDocValues(Schema.FORCE);
    List<String> entries = new ArrayList<>();
    byte[] entry = entries(reader, entries);
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<Combination> combinations = new ArrayList<>();
    int[] bearing = new int[reader.maxDoc()];
    List<Integer> key = new ArrayList<>();
    for (int doc = 0; doc < bearing.length; doc++) {
      key.clear();
      key.add((int) entry[doc]);
      key.add(forces != null && forces.advanceExact(doc) ? (int) forces.longValue() : -1);
      if (facets != null && facets.advanceExact(doc)) {
        for (int i = 0; i < facets.docValueCount(); i++) {
          key.add((int) facets.nextOrd());
        }
      }
      Integer number = numbers.get(key);
      if (number == null) {
        number = combinations.size();
        numbers.put(List.copyOf(key), number);
        combinations.add(combination(key, entries, labels));
      }
      bearing[doc] = number;
    }
    return new LeafColumns(bearing, combinations);
  }

  private static Combination combination(
      List<Integer> key, List<String> entries, List<Value> labels) {
    List<Value> values = new ArrayList<>();
    int force = key.get(1);
    if (force >= 0) {
      values.add(new Value(Schema.FORCE, Schema.FORCES.get(force).wire()));
    }
    LegalForce.Status status = force >= 0 ? Schema.FORCES.get(force) : LegalForce.Status.UNKNOWN;
    key.subList(2, key.size()).forEach(ordinal -> values.add(labels.get(ordinal)));
    return new Combination(entries.get(key.getFirst()), status, List.copyOf(values));
  }

  private static List<Value> labels(@Nullable SortedSetDocValues facets) throws IOException {
    List<Value> labels = new ArrayList<>();
    for (long i = 0; facets != null && i < facets.getValueCount(); i++) {
      String[] path = FacetsConfig.stringToPath(facets.lookupOrd(i).utf8ToString());
      labels.add(new Value(path[0], String.join("/", Arrays.asList(path).subList(1, path.length))));
    }
    return labels;
  }

  /** By entry, the place of its kind in {@code kinds}, which is filled here. */
  private static byte[] entries(LeafReader reader, List<String> kinds) throws IOException {
    byte[] entry = new byte[reader.maxDoc()];
    kinds.add("");
    Terms terms = reader.terms(Schema.ENTRY);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef kind = each.next(); kind != null; kind = each.next()) {
        PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
        for (int doc = documents.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = documents.nextDoc()) {
          entry[doc] = (byte) kinds.size();
        }
        kinds.add(kind.utf8ToString());
      }
    }
    return entry;
  }

  /** The combinations, in the order of their numbers. */
  List<Combination> combinations() {
    return combinations;
  }

  /** The number of the combination that {@code doc} bears. */
  int bearing(int doc) {
    return bearing[doc];
  }

  /** What {@code doc} bears. */
  Combination of(int doc) {
    return combinations.get(bearing[doc]);
  }

  /** By combination, whether its entries may be hits. */
  boolean[] allowed(Ranking ranking) {
    boolean[] allowed = new boolean[combinations.size()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = !ranking.leftOut().contains(combinations.get(i).entry());
    }
    return allowed;
  }
}
