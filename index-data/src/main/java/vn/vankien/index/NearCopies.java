package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Documents that say nearly the same: the reprint of a report, the clone of a site. Those that bear
 * different numbers are different documents, however little else is different in them.
 */
final class NearCopies {

  /** With so many of those that share a part a document is compared; more share a form's frame. */
  private static final int FORM = 64;

  private record Sketched(int document, Sketch sketch, long number) {

    boolean isCopyOf(Sketched other) {
      return number == other.number && sketch.isLike(other.sketch);
    }
  }

  private NearCopies() {}

  /** Joins those that are alike. */
  static void join(IndexReader reader, Groups groups) throws IOException {
    List<Sketched> documents = read(reader);
    for (int band = 0; band < Sketch.BANDS; band++) {
      long[] places = new long[documents.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = (long) documents.get(i).sketch.band(band) << Integer.SIZE | i;
      }
      Arrays.sort(places);
      for (int i = 1; i < places.length; i++) {
        for (int j = i - 1; j >= Math.max(0, i - FORM) && sameBand(places[i], places[j]); j--) {
          Sketched one = documents.get((int) places[j]);
          Sketched other = documents.get((int) places[i]);
          if (other.isCopyOf(one)) {
            groups.join(one.document, other.document);
            break;
          }
        }
      }
    }
  }

  private static boolean sameBand(long one, long other) {
    return one >> Integer.SIZE == other >> Integer.SIZE;
  }

  private static List<Sketched> read(IndexReader reader) throws IOException {
    List<Sketched> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues sketches = leaf.reader().getBinaryDocValues(Schema.SKETCH);
      if (sketches == null) {
        continue;
      }
      NumericDocValues numbers = leaf.reader().getNumericDocValues(Schema.FAMILY);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = sketches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = sketches.nextDoc()) {
        if (live == null || live.get(doc)) {
          long number = numbers != null && numbers.advanceExact(doc) ? numbers.longValue() : 0;
          documents.add(
              new Sketched(leaf.docBase + doc, Sketch.ofBytes(sketches.binaryValue()), number));
        }
      }
    }
    return documents;
  }
}
