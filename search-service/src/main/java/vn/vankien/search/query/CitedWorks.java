package vn.vankien.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Evidence;
import vn.vankien.document.RelationKind;
import vn.vankien.document.WorkEntry;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.DocumentSearcher.RankedWork;
import vn.vankien.index.Held;

/** Follows the citations of works, both ways. */
final class CitedWorks {

  /** Works that may bear one number; more than that and the number is no number. */
  private static final int MOST = 50;

  private final WorkQueries queries = new WorkQueries();
  private final WorkViews views;

  CitedWorks(WorkViews views) {
    this.views = views;
  }

  CitedResponse of(DocumentSearcher searcher, String number, Understood understood)
      throws IOException {
    List<WorkEntry> entries =
        new ArrayList<>(
            searcher.works(queries.bearing(understood), MOST).stream()
                .map(RankedWork::entry)
                .toList());
    entries.sort(
        Comparator.comparing((WorkEntry entry) -> WorkViews.date(entry.work())).reversed());
    List<CitedResponse.CitedWork> works = new ArrayList<>();
    for (WorkEntry entry : entries) {
      works.add(
          new CitedResponse.CitedWork(views.facts(entry), cites(searcher, entry), citedBy(entry)));
    }
    return new CitedResponse(number, works);
  }

  private static List<CitedResponse.Cites> cites(DocumentSearcher searcher, WorkEntry entry)
      throws IOException {
    Optional<Held> text =
        entry.heldAs().isPresent() ? searcher.document(entry.heldAs().get()) : Optional.empty();
    return text.map(held -> held.speaksOf().stream().map(CitedWorks::cites).toList())
        .orElse(List.of());
  }

  private static CitedResponse.Cites cites(Evidence said) {
    return new CitedResponse.Cites(
        said.work(),
        said.said().number().map(DocumentNumber::toString).orElse(said.said().serial()),
        said.relation().map(RelationKind::wire).orElse(""),
        said.sentence());
  }

  private static List<GovernResponse.Proof> citedBy(WorkEntry entry) {
    return entry.evidence().stream()
        .filter(said -> !said.isOwnText())
        .map(WorkViews::proof)
        .toList();
  }
}
