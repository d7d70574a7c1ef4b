package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;

/**
 * Every address we know, and what became of it. A run has a number, the round; an address is
 * settled when its round is the current one. A run that was cut off is gone on with under its own
 * number.
 *
 * <p>The archive is written first: a capture known here is in the archive, except after a power
 * failure, which {@link #forgetLostCaptures} repairs.
 */
final class Frontier {

  private final StateDatabase state;
  private final Clock clock;
  private final CrawlSettings settings;

  private final Addresses addresses;
  private final Agenda agenda;

  private volatile long round;
  private volatile boolean resumed;

  Frontier(StateDatabase state, CrawlSettings settings, Clock clock) {
    this.state = state;
    this.settings = settings;
    this.clock = clock;
    this.addresses = new Addresses(state, settings);
    this.agenda = new Agenda(state, settings, clock, () -> round);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /** Begins a run, or goes on with the one that was cut off. */
  void begin() throws IOException {
    state.transaction(
        () -> {
          round = state.number("SELECT MAX(round) FROM run WHERE ended IS NULL");
          resumed = round > 0;
          if (!resumed) {
            round = state.number("SELECT MAX(round) FROM run") + 1;
            state.update("INSERT INTO run(round, began) VALUES (?, ?)", round, now());
            state.update(
                "UPDATE entry SET tries = 0, retry_at = 0, asked = 0"
                    + " WHERE tries + retry_at + asked > 0");
          }
          return round;
        });
  }

  /** What this run has still to ask for. */
  Agenda agenda() {
    return agenda;
  }

  boolean resumed() {
    return resumed;
  }

  void end() throws IOException {
    state.transaction(() -> state.update("UPDATE run SET ended = ? WHERE round = ?", now(), round));
  }

  /** Forgets captures whose record never reached the disk, so that they are asked for again. */
  void forgetLostCaptures(WarcArchive archive) throws IOException {
    state.transaction(
        () -> {
          int lost = 0;
          // only the newest records can be missing: what is older was synced long ago
          for (Entry entry :
              state.rows(
                  "SELECT "
                      + Entry.COLUMNS
                      + " FROM entry WHERE capture IS NOT NULL"
                      + " ORDER BY changed DESC LIMIT 10000",
                  Entry::read)) {
            if (!archive.holds(entry.held().orElseThrow())) {
              lost +=
                  state.update(
                      "UPDATE entry SET capture = NULL, etag = NULL, modified = NULL, round = 0,"
                          + " checked = NULL WHERE id = ?",
                      entry.id());
            }
          }
          return lost;
        });
  }

  /** Adds an address that a source begins with. */
  void seed(String source, URI url, Role role) throws IOException {
    state.transaction(
        () ->
            addresses.insert(
                source, new Link(url, role, Optional.empty()), Optional.empty(), 0, 0));
  }

  /** Settles an address with a payload that is new to us, and adds what it leads to. */
  void settleArchived(
      Entry entry, FetchOutcome.Archived archived, List<Link> links, boolean deliver)
      throws IOException {
    state.transaction(
        () -> {
          long now = now();
          addresses.insertAll(entry, links);
          return state.update(
              "UPDATE entry SET round = ?, asked = 0, tries = 0, retry_at = 0, checked = ?, changed = ?,"
                  + " etag = ?, modified = ?, capture = ?, misses = 0, missed = NULL, gone = 0,"
                  + " refused = 0, born = COALESCE(born, ?), shape = ?, length = ?, delivered = ?"
                  + " WHERE id = ?",
              round,
              now,
              now,
              archived.validators().etag().orElse(null),
              archived.validators().lastModified().orElse(null),
              archived.capture().toCdxj(),
              now,
              archived.shape().map(PageShape::bits).orElse(null),
              archived.shape().map(PageShape::length).orElse(null),
              deliver ? 0 : 1,
              entry.id());
        });
  }

  /** Takes over what the archive holds of an address that this state does not remember. */
  Entry adopt(Entry entry, Capture held, Validators validators, List<Link> links, boolean deliver)
      throws IOException {
    return state.transaction(
        () -> {
          addresses.insertAll(entry, links);
          state.update(
              "UPDATE entry SET changed = ?, born = ?, etag = ?, modified = ?, capture = ?,"
                  + " delivered = ? WHERE id = ?",
              held.timestamp().getEpochSecond(),
              held.timestamp().getEpochSecond(),
              validators.etag().orElse(null),
              validators.lastModified().orElse(null),
              held.toCdxj(),
              deliver ? 0 : 1,
              entry.id());
          return state
              .rows("SELECT " + Entry.COLUMNS + " FROM entry WHERE id = ?", Entry::read, entry.id())
              .getFirst();
        });
  }

  /**
   * Settles an address whose payload is still what we hold; one that had been taken out of the
   * index is to be delivered again.
   */
  void settleUnchanged(Entry entry, Validators validators) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET round = ?, asked = 0, tries = 0, retry_at = 0, checked = ?, etag = ?,"
                    + " modified = ?, misses = 0, missed = NULL, refused = 0,"
                    + " delivered = CASE WHEN gone > 0 THEN 0 ELSE delivered END, gone = 0"
                    + " WHERE id = ?",
                round,
                now(),
                validators.etag().orElse(null),
                validators.lastModified().orElse(null),
                entry.id()));
  }

  /** Settles an address that sends us to another. */
  void settleRedirected(Entry entry, Link target) throws IOException {
    state.transaction(
        () -> {
          state.update(
              "UPDATE entry SET round = ?, asked = 0, tries = 0, checked = ? WHERE id = ?",
              round,
              now(),
              entry.id());
          return addresses.insert(
              entry.source(), target, Optional.of(entry.url()), entry.depth(), entry.hops() + 1);
        });
  }

  /** Settles an address that has nothing; {@link Departures} decides what follows from it. */
  void settleMissing(Entry entry, boolean forGood) throws IOException {
    long now = now();
    state.transaction(
        () -> {
          state.update(
              "UPDATE entry SET round = ?, asked = 0, tries = 0, checked = CASE WHEN gone > 0 THEN ? ELSE"
                  + " checked END WHERE id = ?",
              round,
              now,
              entry.id());
          return state.update(
              "UPDATE entry SET missed = ?, misses = MAX(misses + 1, ?) WHERE id = ?"
                  + " AND (missed IS NULL OR missed + ? <= ?)",
              now,
              // "gone" said in so many words needs to be said once more, not twice: see Departures
              forGood ? settings.goneAfter() - 1 : 0,
              entry.id(),
              settings.goneNightsApart().toSeconds(),
              now);
        });
  }

  /** Settles an address for this run without an answer; what we hold of it stays. */
  void settleFailed(Entry entry) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET round = ?, asked = 0, tries = 0 WHERE id = ?",
                round,
                entry.id()));
  }

  /**
   * As {@link #settleFailed}, for an answer in place of a document: it is tried first next time.
   */
  void settleRefused(Entry entry) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET round = ?, asked = 0, tries = 0, refused = 1 WHERE id = ?",
                round,
                entry.id()));
  }

  /** Notes that an address is about to be asked for; whatever settles it takes the note back. */
  void ask(Entry entry) throws IOException {
    state.transaction(
        () -> state.update("UPDATE entry SET asked = asked + 1 WHERE id = ?", entry.id()));
  }

  /** Leaves an address for another attempt in this run. */
  void postpone(Entry entry, Instant until) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET asked = 0, tries = tries + 1, retry_at = ? WHERE id = ?",
                until.toEpochMilli(),
                entry.id()));
  }

  /** Notes that a page names another as the one to keep; false if that one names this one. */
  boolean alias(Entry entry, URI canonical) throws IOException {
    return state.transaction(
        () -> {
          long circle =
              state.number(
                  "SELECT COUNT(*) FROM entry WHERE url = ? AND alias = ?",
                  canonical.toString(),
                  entry.url().toString());
          return circle == 0
              && state.update(
                      "UPDATE entry SET alias = ? WHERE id = ?", canonical.toString(), entry.id())
                  > 0;
        });
  }
}
