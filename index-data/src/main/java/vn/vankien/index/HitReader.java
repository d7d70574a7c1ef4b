package vn.vankien.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Evidence;
import vn.vankien.document.Metadata;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/** Reads what was found: a document that we hold, or a work of which others speak. */
final class HitReader {

  /** Sentences from which the snippets of a work are cut. */
  private static final int SENTENCES = 5;

  /** What is shown of a document; the sentences that it says of works are not. */
  private static final Set<String> SHOWN =
      Stream.concat(StoredDocuments.METADATA.stream(), Stream.of(Schema.TEXT))
          .collect(Collectors.toUnmodifiableSet());

  private final Columns columns;
  private final StoredFields stored;
  private final Snippets snippets;

  HitReader(IndexSearcher searcher, Columns columns, Snippets snippets) throws IOException {
    this.columns = columns;
    this.stored = searcher.storedFields();
    this.snippets = snippets;
  }

  Hit read(int document, float score) throws IOException {
    float shown = Float.isNaN(score) ? 0 : score;
    LeafColumns.Combination bears = columns.of(document);
    return bears.entry().equals(Schema.DOCUMENT)
        ? held(stored.document(document, SHOWN), bears.status().wire(), shown)
        : work(WorkDocuments.read(stored.document(document)), shown);
  }

  private Hit held(Document document, String legalForce, float score) throws IOException {
    Metadata metadata = StoredDocuments.metadata(document);
    return new Hit(
        document.get(Schema.ID),
        true,
        metadata,
        legalForce,
        document.get(Schema.URL),
        document.get(Schema.SOURCE_ID),
        score,
        snippets.of(metadata.title(), document.get(Schema.TEXT)),
        List.of());
  }

  /** A document that is shown under a copy of it. */
  Hit.Copy copy(int copy) throws IOException {
    Document document = stored.document(copy, StoredDocuments.METADATA);
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
        work.id(), false, metadata, force, "", "", score, snippets.of("", sentences), List.of());
  }
}
