package vn.vankien.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Evidence;
import vn.vankien.document.LegalForce;
import vn.vankien.document.Metadata;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/** Reads what was found: a document that we hold, or a work of which others speak. */
final class HitReader {

  /** Sentences from which the snippets of a work are cut. */
  private static final int SENTENCES = 5;

  private final IndexSearcher searcher;
  private final Snippets snippets;

  HitReader(IndexSearcher searcher, Snippets snippets) {
    this.searcher = searcher;
    this.snippets = snippets;
  }

  Hit read(Document document, float score) throws IOException {
    float shown = Float.isNaN(score) ? 0 : score;
    return Schema.DOCUMENT.equals(document.get(Schema.ENTRY))
        ? held(LuceneDocuments.read(document), shown)
        : work(WorkDocuments.read(document), shown);
  }

  private Hit held(Held held, float score) throws IOException {
    return new Hit(
        held.id(),
        true,
        held.metadata(),
        legalForce(held.work()),
        held.url(),
        held.sourceId(),
        score,
        snippets.of(held.text()),
        List.of());
  }

  /** A document that is shown under a copy of it. */
  Hit.Copy copy(Document document) {
    String source = document.get(Schema.SOURCE);
    return new Hit.Copy(
        document.get(Schema.ID),
        document.get(Schema.TITLE),
        document.get(Schema.URL),
        source == null ? document.get(Schema.SOURCE_ID) : source);
  }

  private Hit work(WorkEntry entry, float score) throws IOException {
    Work work = entry.work();
    String sentences =
        entry.evidence().stream()
            .limit(SENTENCES)
            .map(Evidence::sentence)
            .distinct()
            .collect(Collectors.joining("\n"));
    Metadata metadata =
        new Metadata(
            work.number().isParty() ? DocumentKind.DIRECTIVE : DocumentKind.LAW,
            work.title().isEmpty() ? work.number().toString() : work.title(),
            Optional.of(work.number()),
            work.type(),
            work.issuer(),
            work.date(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    String force = entry.legalForce().status().wire();
    return new Hit(
        work.id(), false, metadata, force, "", "", score, snippets.of(sentences), List.of());
  }

  private String legalForce(Optional<String> work) throws IOException {
    if (work.isPresent()) {
      TermQuery byId = new TermQuery(new Term(Schema.ID, work.get()));
      ScoreDoc[] found = searcher.search(byId, 1).scoreDocs;
      if (found.length == 1) {
        Document document = searcher.storedFields().document(found[0].doc);
        return WorkDocuments.read(document).legalForce().status().wire();
      }
    }
    return LegalForce.Status.UNKNOWN.wire();
  }
}
