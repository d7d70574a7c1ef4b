package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Of a date in a sitemap nobody knows the hour or the zone. */
  private static final Duration DATE_BLUR = Duration.ofDays(1);

  /**
   * Whether an address is to be asked for now: not settled, not postponed, and not answered for. A
   * sitemap's date answers for a page that we saw well after it; and what has long not changed is
   * asked for less often. Lists, feeds and sitemaps without a date are always asked for.
   */
  private static final String DUE =
      """
       round < ? AND retry_at <= ? AND gone = 0
       AND NOT (checked IS NOT NULL AND role <> 2 AND (
         (told IS NOT NULL AND told + ? < checked)
         OR (role >= 3 AND checked + MIN(MAX(?, (? - COALESCE(changed, checked)) / 10), ?) > ?)))
      """;

  private final StateDatabase state;
  private final Clock clock;
  private final CrawlSettings settings;

  /** Addresses of each source; only touched inside transactions. */
  private final Map<String, Long> sizes = new HashMap<>();

  private volatile long round;
  private volatile boolean resumed;

  Frontier(StateDatabase state, CrawlSettings settings, Clock clock) {
    this.state = state;
    this.settings = settings;
    this.clock = clock;
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
            state.update("UPDATE entry SET tries = 0, retry_at = 0 WHERE tries + retry_at > 0");
          }
          return round;
        });
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
        () -> insert(source, new Link(url, role, Optional.empty()), Optional.empty(), 0, 0));
  }

  private int insert(String source, Link link, Optional<URI> via, int depth, int hops)
      throws SQLException {
    int inserted =
        state.update(
            """
            INSERT OR IGNORE INTO entry(url, authority, source, role, via, depth, hops)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            link.url().toString(),
            CanonicalUrl.authority(link.url()),
            source,
            link.role().rank(),
            via.map(URI::toString).orElse(null),
            depth,
            hops);
    if (inserted > 0) {
      sizes.merge(source, 1L, Long::sum);
    }
    if (link.modified().isPresent()) {
      state.update(
          "UPDATE entry SET told = ? WHERE url = ?",
          link.modified().get().getEpochSecond(),
          link.url().toString());
    }
    return inserted;
  }

  private void insertAll(Entry from, List<Link> links) throws SQLException {
    int depth = from.depth() + (from.role() == Role.LIST ? 1 : 0);
    for (Link link : links) {
      if (!link.url().equals(from.url()) && isBounded(from.source(), link, depth)) {
        insert(from.source(), link, Optional.of(from.url()), depth, 0);
      }
    }
  }

  /**
   * Whether a link is no trap: not one of too many, not too deep, not an endless list's variant.
   */
  private boolean isBounded(String source, Link link, int depth) throws SQLException {
    if (!sizes.containsKey(source)) {
      sizes.put(source, state.number("SELECT COUNT(*) FROM entry WHERE source = ?", source));
    }
    if (link.role() != Role.LIST && sizes.getOrDefault(source, 0L) < settings.maxAddresses()) {
      return true;
    }
    String url = link.url().toString();
    if (state.number("SELECT id FROM entry WHERE url = ?", url) > 0) {
      return true;
    }
    String path = url.split("\\?", 2)[0];
    return sizes.getOrDefault(source, 0L) < settings.maxAddresses()
        && depth <= settings.maxListDepth()
        // '@' is the sign after '?'
        && state.number(
                "SELECT COUNT(*) FROM entry WHERE source = ? AND role = 2 AND url >= ? AND url < ?",
                source,
                path + "?",
                path + "@")
            < settings.maxListVariants();
  }

  /** Servers that have something unsettled. */
  List<String> unsettledAuthorities(Collection<String> sources) throws IOException {
    return state.transaction(
        () ->
            state.rows(
                "SELECT DISTINCT authority FROM entry WHERE round < ? AND " + among(sources),
                row -> row.getString(1),
                round));
  }

  /** The next due addresses of a server, all of one role; none if nothing is due now. */
  List<Entry> due(String authority, Collection<String> sources, int limit) throws IOException {
    long now = now();
    long millis = clock.millis();
    List<Entry> found =
        state.transaction(
            () ->
                state.rows(
                    "SELECT "
                        + Entry.COLUMNS
                        + " FROM entry WHERE authority = ? AND "
                        + among(sources)
                        + " AND "
                        + DUE
                        + " ORDER BY role, id LIMIT ?",
                    Entry::read,
                    authority,
                    round,
                    millis,
                    DATE_BLUR.toSeconds(),
                    settings.recheckAfter().toSeconds(),
                    now,
                    settings.recheckAtMost().toSeconds(),
                    now,
                    limit));
    return found.stream().takeWhile(e -> e.role() == found.getFirst().role()).toList();
  }

  /** Addresses of a source that this run should have asked for and did not. */
  long leftOver(String source) throws IOException {
    long now = now();
    return state.transaction(
        () ->
            state.number(
                "SELECT COUNT(*) FROM entry WHERE source = ? AND " + DUE,
                source,
                round,
                Long.MAX_VALUE,
                DATE_BLUR.toSeconds(),
                settings.recheckAfter().toSeconds(),
                now,
                settings.recheckAtMost().toSeconds(),
                now));
  }

  /** When the earliest postponed address of a server may be tried again. */
  Optional<Instant> nextRetry(String authority, Collection<String> sources) throws IOException {
    return state.transaction(
        () -> {
          long at =
              state.number(
                  "SELECT MIN(retry_at) FROM entry WHERE authority = ? AND round < ?"
                      + " AND gone = 0 AND retry_at > ? AND "
                      + among(sources),
                  authority,
                  round,
                  clock.millis());
          return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        });
  }

  /** Source ids are checked to be letters, digits and hyphens when a definition is read. */
  static String among(Collection<String> sources) {
    return "source IN ('" + String.join("','", sources) + "')";
  }

  /** Settles an address with a payload that is new to us, and adds what it leads to. */
  void settleArchived(
      Entry entry, Capture capture, Validators validators, List<Link> links, boolean deliver)
      throws IOException {
    state.transaction(
        () -> {
          long now = now();
          insertAll(entry, links);
          return state.update(
              "UPDATE entry SET round = ?, tries = 0, retry_at = 0, checked = ?, changed = ?,"
                  + " etag = ?, modified = ?, capture = ?, misses = 0, gone = 0, delivered = ?"
                  + " WHERE id = ?",
              round,
              now,
              now,
              validators.etag().orElse(null),
              validators.lastModified().orElse(null),
              capture.toCdxj(),
              deliver ? 0 : 1,
              entry.id());
        });
  }

  /** Takes over what the archive holds of an address that this state does not remember. */
  Entry adopt(Entry entry, Capture held, Validators validators, List<Link> links, boolean deliver)
      throws IOException {
    return state.transaction(
        () -> {
          insertAll(entry, links);
          state.update(
              "UPDATE entry SET changed = ?, etag = ?, modified = ?, capture = ?, delivered = ?"
                  + " WHERE id = ?",
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

  /** Settles an address whose payload is still what we hold. */
  void settleUnchanged(Entry entry, Validators validators) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET round = ?, tries = 0, retry_at = 0, checked = ?, etag = ?,"
                    + " modified = ?, misses = 0, gone = 0 WHERE id = ?",
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
              "UPDATE entry SET round = ?, tries = 0, checked = ? WHERE id = ?",
              round,
              now(),
              entry.id());
          return insert(
              entry.source(), target, Optional.of(entry.url()), entry.depth(), entry.hops() + 1);
        });
  }

  /** Settles an address that has nothing; says whether content of ours counts as gone since now. */
  boolean settleMissing(Entry entry, boolean forGood) throws IOException {
    return state.transaction(
        () -> {
          state.update(
              "UPDATE entry SET round = ?, tries = 0, misses = misses + 1,"
                  + " gone = (? OR misses + 1 >= ?) WHERE id = ?",
              round,
              forGood ? 1 : 0,
              settings.goneAfter(),
              entry.id());
          return entry.held().isPresent()
              && entry.role().isContent()
              && state.number("SELECT gone FROM entry WHERE id = ?", entry.id()) == 1;
        });
  }

  /** Settles an address for this run without an answer; what we hold of it stays. */
  void settleFailed(Entry entry) throws IOException {
    state.transaction(
        () ->
            state.update("UPDATE entry SET round = ?, tries = 0 WHERE id = ?", round, entry.id()));
  }

  /** Leaves an address for another attempt in this run. */
  void postpone(Entry entry, Instant until) throws IOException {
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET tries = tries + 1, retry_at = ? WHERE id = ?",
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
