package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import vn.vankien.ingest.archive.Capture;

/**
 * Content that is archived and that nobody has said to have indexed yet. A kill between archive and
 * index thus costs a second delivery, never a document.
 */
final class Outbox {

  private final StateDatabase state;

  Outbox(StateDatabase state) {
    this.state = state;
  }

  /** What was archived and not acknowledged, oldest first. */
  List<Entry> undelivered(Collection<String> sources) throws IOException {
    return state.transaction(
        () ->
            state.rows(
                "SELECT "
                    + Entry.COLUMNS
                    + " FROM entry WHERE delivered = 0 AND gone = 0 AND capture IS NOT NULL AND "
                    + Agenda.among(sources)
                    + " ORDER BY id",
                Entry::read));
  }

  /** Marks captures as safe; one that has been replaced meanwhile stays undelivered. */
  void acknowledge(Collection<Capture> captures) throws IOException {
    state.transaction(
        () -> {
          int marked = 0;
          for (Capture capture : captures) {
            marked +=
                state.update(
                    "UPDATE entry SET delivered = 1 WHERE url = ? AND capture = ?",
                    capture.url().toString(),
                    capture.toCdxj());
          }
          return marked;
        });
  }
}
