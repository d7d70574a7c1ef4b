package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Which documents leave the index because their server no longer has them. Slowly, and never many
 * at once: a page is gone when it was missing on several nights, at most a twentieth of a source
 * leaves in a run, and where a fifth is missing a person decides. What leaves stays in the archive,
 * and the address is asked for again now and then.
 *
 * <p>A 404 has to be said on {@link CrawlSettings#goneAfter} nights. A 410 is "likely to be
 * permanent" (RFC 9110 section 15.5.11), and other crawlers drop the page at once; we let it be
 * said twice, because a deployment gone wrong answers 410 as readily as 404, and a night's patience
 * costs a reader nothing while a document lost costs him all.
 */
final class Departures {

  /** One in so many of a source's documents may leave in one run; of a few documents, one. */
  private static final long SHARE = 20;

  /** One in so many missing is no longer believed. */
  private static final long TOO_MANY = 5;

  private static final String HELD =
      " FROM entry WHERE source = ? AND role >= 3 AND capture IS NOT NULL";

  private final StateDatabase state;
  private final CrawlSettings settings;

  Departures(StateDatabase state, CrawlSettings settings) {
    this.state = state;
    this.settings = settings;
  }

  /**
   * What one run decided for a source.
   *
   * @param left documents that leave the index
   * @param waiting documents that are gone and may leave in a later run
   * @param missing documents that were missing at least once and have not left
   * @param stopped whether too many are missing to believe it
   */
  record Decision(long left, long waiting, long missing, boolean stopped) {

    static final Decision NOTHING = new Decision(0, 0, 0, false);
  }

  /** Decides for a source that gave answers in this run. */
  Decision decide(String source) throws IOException {
    return state.transaction(
        () -> {
          long held = state.number("SELECT COUNT(*)" + HELD + " AND gone = 0", source);
          long missing =
              state.number("SELECT COUNT(*)" + HELD + " AND gone = 0 AND misses > 0", source);
          long ripe =
              state.number(
                  "SELECT COUNT(*)" + HELD + " AND gone = 0 AND misses >= ?",
                  source,
                  settings.goneAfter());
          long allowed = Math.max(1, held / SHARE);
          boolean agreed = state.number("SELECT consent FROM source WHERE id = ?", source) == 1;
          if (missing > Math.max(allowed, held / TOO_MANY) && !agreed) {
            return new Decision(0, ripe, missing, true);
          }
          long left =
              state.update(
                  "UPDATE entry SET gone = 1, delivered = 0 WHERE id IN (SELECT id"
                      + HELD
                      + " AND gone = 0 AND misses >= ? ORDER BY missed, id LIMIT ?)",
                  source,
                  settings.goneAfter(),
                  allowed);
          if (left == ripe) {
            state.update("UPDATE source SET consent = 0 WHERE id = ?", source);
          }
          return new Decision(left, ripe - left, missing - left, false);
        });
  }

  /** What has to leave the index and has not been acknowledged yet, of any run. */
  List<Departed> undelivered(Collection<String> sources) throws IOException {
    return state
        .transaction(
            () ->
                state.rows(
                    "SELECT "
                        + Entry.COLUMNS
                        + " FROM entry WHERE gone = 1 AND "
                        + Agenda.among(sources)
                        + " ORDER BY id",
                    Entry::read))
        .stream()
        .map(entry -> new Departed(entry.url(), entry.source()))
        .toList();
  }

  /** Notes that the index has let go of these. */
  void acknowledge(Collection<Departed> departed) throws IOException {
    state.transaction(
        () -> {
          int marked = 0;
          for (Departed each : departed) {
            marked +=
                state.update(
                    "UPDATE entry SET gone = 2, delivered = 1 WHERE url = ? AND gone = 1",
                    each.url().toString());
          }
          return marked;
        });
  }
}
