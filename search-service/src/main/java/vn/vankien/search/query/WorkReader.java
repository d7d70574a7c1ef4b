package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Evidence;
import vn.vankien.document.Metadata;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Work;
import vn.vankien.document.WorkEntry;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.DocumentSearcher.RankedWork;
import vn.vankien.index.Held;
import vn.vankien.index.Schema;

/** Gathers what is known of one work: from its own text, and from those that speak of it. */
final class WorkReader {

  /** Works that may bear one number or be replaced by one work. */
  private static final int MOST = 50;

  private final WorkQueries queries = new WorkQueries();
  private final WorkViews views;

  WorkReader(WorkViews views) {
    this.views = views;
  }

  Optional<WorkView> read(DocumentSearcher searcher, String id) throws IOException {
    Optional<WorkEntry> entry = searcher.work(id);
    return entry.isPresent() ? Optional.of(read(searcher, entry.get())) : Optional.empty();
  }

  private WorkView read(DocumentSearcher searcher, WorkEntry entry) throws IOException {
    Work work = entry.work();
    List<WorkName> replaced = replacedBy(searcher, work.id());
    Optional<Held> text =
        entry.heldAs().isPresent() ? searcher.document(entry.heldAs().get()) : Optional.empty();
    return new WorkView(
        views.withEvidence(entry, replaced.stream().map(WorkName::work).toList()),
        work.type().map(DocumentType::vietnamese).orElse(""),
        work.number().isParty() ? "directive" : "law",
        work.term().map(vn.vankien.document.Term::roman).orElse(""),
        entry.titles(),
        entry.issuers(),
        entry.dates(),
        replaced,
        names(searcher, entry.replacedBy().map(List::of).orElse(List.of())),
        text.isPresent() ? cites(searcher, text.get()) : List.of(),
        citedBy(searcher, entry),
        entry.citations(),
        searcher.texts(work.id()));
  }

  /** The works that bear a number, newest first. */
  List<WorkName> bearing(DocumentSearcher searcher, Understood understood) throws IOException {
    return searcher.works(queries.bearing(understood), MOST).stream()
        .map(RankedWork::entry)
        .sorted(Comparator.comparing((WorkEntry e) -> WorkViews.date(e.work())).reversed())
        .map(WorkReader::name)
        .toList();
  }

  /** The works of those ids, as far as they are known. */
  List<WorkName> names(DocumentSearcher searcher, List<String> ids) throws IOException {
    List<WorkName> names = new ArrayList<>();
    for (String id : ids) {
      searcher.work(id).map(WorkReader::name).ifPresent(names::add);
    }
    return names;
  }

  private static List<WorkName> replacedBy(DocumentSearcher searcher, String id)
      throws IOException {
    return searcher.works(new TermQuery(new Term(Schema.REPLACED_BY, id)), MOST).stream()
        .map(ranked -> name(ranked.entry()))
        .sorted(Comparator.comparing(WorkName::date).reversed())
        .toList();
  }

  private static WorkName name(WorkEntry entry) {
    Work work = entry.work();
    return new WorkName(
        work.id(),
        work.number().toString(),
        work.type().map(DocumentType::code).orElse(""),
        work.type().map(DocumentType::vietnamese).orElse(""),
        WorkViews.issuer(work),
        WorkViews.date(work),
        work.title(),
        entry.legalForce().status().wire(),
        entry.heldAs().isPresent());
  }

  /** Each work once, under the relation that says most. */
  private static List<WorkView.Cited> cites(DocumentSearcher searcher, Held text)
      throws IOException {
    Map<String, Evidence> best = new LinkedHashMap<>();
    for (Evidence said : text.speaksOf()) {
      best.merge(said.work(), said, (a, b) -> says(b) > says(a) ? b : a);
    }
    List<WorkView.Cited> cited = new ArrayList<>();
    for (Evidence said : best.values()) {
      Optional<WorkEntry> entry = searcher.work(said.work());
      if (entry.isPresent()) {
        cited.add(new WorkView.Cited(name(entry.get()), relation(said), said.sentence()));
      }
    }
    return cited;
  }

  private static int says(Evidence said) {
    return said.relation().filter(kind -> kind != RelationKind.CITES).isPresent() ? 1 : 0;
  }

  private static List<WorkView.Citing> citedBy(DocumentSearcher searcher, WorkEntry entry)
      throws IOException {
    Map<String, Evidence> best = new LinkedHashMap<>();
    for (Evidence said : entry.evidence()) {
      if (!said.isOwnText()) {
        best.merge(said.documentId(), said, (a, b) -> says(b) > says(a) ? b : a);
      }
    }
    Map<String, Metadata> documents = searcher.metadata(best.keySet());
    List<WorkView.Citing> citing = new ArrayList<>();
    for (Evidence said : best.values()) {
      Metadata metadata =
          documents.getOrDefault(
              said.documentId(), Metadata.titled(DocumentKind.OTHER, said.documentTitle()));
      citing.add(
          new WorkView.Citing(
              said.documentId(),
              metadata.kind().name().toLowerCase(Locale.ROOT),
              metadata.number().map(DocumentNumber::toString).orElse(""),
              said.documentTitle(),
              said.url(),
              said.documentDate().map(Object::toString).orElse(""),
              relation(said),
              said.sentence()));
    }
    citing.sort(Comparator.comparing(WorkView.Citing::date).reversed());
    return citing;
  }

  private static String relation(Evidence said) {
    return said.relation().map(RelationKind::wire).orElse("self");
  }
}
