package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import vn.vankien.citation.EvidenceReader;
import vn.vankien.citation.Registry;
import vn.vankien.citation.WorkBook;
import vn.vankien.document.Evidence;
import vn.vankien.document.SourceDocument;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;

/**
 * The works of which documents written since the last commit speak. Before a commit they are built
 * anew from all that is said of them: in these documents, and in those that the index held before.
 * Safe for many threads.
 */
final class TouchedWorks {

  /** Documents read for one group of works; counts of the most cited ones stop growing here. */
  private static final int MOST_DOCUMENTS = 10_000;

  private final Map<String, List<Evidence>> byDocument = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  /** Touches every work of the registry, as a new index must. */
  synchronized void addRegistry() {
    for (Work work : Registry.bundled().works()) {
      groups.add(WorkGroup.of(work.id()));
    }
  }

  /** Takes what {@code document} says, instead of what an earlier version of it said. */
  List<Evidence> add(SourceDocument document) {
    List<Evidence> evidence = EvidenceReader.read(document);
    synchronized (this) {
      byDocument.put(document.id(), evidence);
      evidence.forEach(said -> groups.add(WorkGroup.of(said.work())));
    }
    return evidence;
  }

  /** Forgets what the document said before; {@code groups} are those it spoke of. */
  synchronized void forget(String documentId, Set<String> formerGroups) {
    byDocument.put(documentId, List.of());
    groups.addAll(formerGroups);
  }

  /** The groups whose works are no longer what the index says. */
  synchronized Set<String> groups() {
    return Set.copyOf(groups);
  }

  /**
   * The works of those groups, as all evidence has them now.
   *
   * @param held the documents of the last commit
   */
  synchronized List<WorkEntry> entries(IndexSearcher held) throws IOException {
    if (groups.isEmpty()) {
      return List.of();
    }
    WorkBook book = new WorkBook(Registry.bundled());
    byDocument.values().forEach(evidence -> evidence.forEach(book::add));
    if (held.getIndexReader().numDocs() > 0) {
      for (String group : groups) {
        former(held, group).forEach(book::add);
      }
    }
    List<WorkEntry> entries = new ArrayList<>();
    for (WorkEntry entry : book.entries()) {
      if (groups.contains(WorkGroup.of(entry.work().id()))) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private List<Evidence> former(IndexSearcher held, String group) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    StoredFields stored = held.storedFields();
    Set<String> wanted = Set.of(Schema.ID, Schema.EVIDENCE);
    TermQuery speaks = new TermQuery(new Term(Schema.SPEAKS_OF, group));
    for (ScoreDoc hit : held.search(speaks, MOST_DOCUMENTS).scoreDocs) {
      Document document = stored.document(hit.doc, wanted);
      if (byDocument.containsKey(document.get(Schema.ID))) {
        continue; // a newer version speaks for it
      }
      for (String line : document.getValues(Schema.EVIDENCE)) {
        Evidence said = EvidenceCodec.read(line);
        if (WorkGroup.of(said.work()).equals(group)) {
          evidence.add(said);
        }
      }
    }
    return evidence;
  }

  /** Begins anew, after a commit. */
  synchronized void clear() {
    byDocument.clear();
    groups.clear();
  }
}
