package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vankien.document.OpenCitation;

/** Reads the {@link Ledger} of one commit. */
final class LedgerReader {

  private final IndexSearcher searcher;

  LedgerReader(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Ledger read(int most) throws IOException {
    return new Ledger(wanted(most), open(most));
  }

  private List<Ledger.Wanted> wanted(int most) throws IOException {
    Sort mostCited = new Sort(new SortField(Schema.CITATIONS, SortField.Type.LONG, true));
    TermQuery unheld = new TermQuery(new Term(Schema.ENTRY, Schema.WORK));
    List<Ledger.Wanted> wanted = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(unheld, most, mostCited).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      wanted.add(new Ledger.Wanted(WorkDocuments.read(document), citations(hit.doc)));
    }
    return wanted;
  }

  private long citations(int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues counts = leaf.reader().getNumericDocValues(Schema.CITATIONS);
    return counts != null && counts.advanceExact(doc - leaf.docBase) ? counts.longValue() : 0;
  }

  /** A label and the documents that have it; deleted ones count until their segment is merged. */
  private record Label(String name, int documents) {}

  private List<Ledger.Open> open(int most) throws IOException {
    Terms labels = MultiTerms.getTerms(searcher.getIndexReader(), Schema.OPEN);
    if (labels == null) {
      return List.of();
    }
    Comparator<Label> rarest =
        Comparator.comparingInt(Label::documents)
            .thenComparing(Label::name, Comparator.reverseOrder());
    PriorityQueue<Label> best = new PriorityQueue<>(rarest);
    TermsEnum each = labels.iterator();
    for (BytesRef label = each.next(); label != null; label = each.next()) {
      best.add(new Label(label.utf8ToString(), each.docFreq()));
      if (best.size() > 2 * most) {
        best.remove();
      }
    }
    List<Ledger.Open> open = new ArrayList<>();
    for (Label label : best) {
      TermQuery having = new TermQuery(new Term(Schema.OPEN, label.name()));
      int documents = searcher.count(having);
      if (documents > 0) {
        Document first =
            searcher.storedFields().document(searcher.search(having, 1).scoreDocs[0].doc);
        open.add(new Ledger.Open(said(first, label.name()), documents, first.get(Schema.ID)));
      }
    }
    return open.stream()
        .sorted(
            Comparator.comparingInt((Ledger.Open citation) -> -citation.documents())
                .thenComparing(citation -> citation.citation().label()))
        .limit(most)
        .toList();
  }

  private static OpenCitation said(Document document, String label) {
    return Arrays.stream(document.getValues(Schema.STORED_OPEN))
        .map(EvidenceCodec::readOpen)
        .filter(open -> open.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("label without its sentence: " + label));
  }
}
