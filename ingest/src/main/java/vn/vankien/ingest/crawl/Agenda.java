package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What a run has still to ask for, of all that the {@link Frontier} knows. */
final class Agenda {

  /** Of a date in a sitemap nobody knows the hour or the zone. */
  private static final Duration DATE_BLUR = Duration.ofDays(1);

  /**
   * Whether an address is to be asked for now: not settled, not postponed, and not answered for. A
   * sitemap's date answers for a page that we saw well after it; and what has long not changed is
   * asked for less often, what is gone least often of all. Lists, feeds and sitemaps without a date
   * are always asked for.
   */
  private static final String DUE =
      """
       round < ? AND retry_at <= ? AND (gone = 0 OR checked IS NULL OR checked + ? <= ?)
       AND NOT (checked IS NOT NULL AND role <> 2 AND (
         (told IS NOT NULL AND told + ? < checked)
         OR (role >= 3 AND checked + MIN(MAX(?, (? - COALESCE(changed, checked)) / 10), ?) > ?)))
      """;

  private final StateDatabase state;
  private final CrawlSettings settings;
  private final Clock clock;
  private final LongSupplier round;

  /**
   * The agenda of whatever run is under way.
   *
   * @param round the number of that run
   */
  Agenda(StateDatabase state, CrawlSettings settings, Clock clock, LongSupplier round) {
    this.state = state;
    this.settings = settings;
    this.clock = clock;
    this.round = round;
  }

  /** Servers that have something unsettled. */
  List<String> unsettledAuthorities(Collection<String> sources) throws IOException {
    return state.transaction(
        () ->
            state.rows(
                "SELECT DISTINCT authority FROM entry WHERE round < ? AND " + among(sources),
                row -> row.getString(1),
                round.getAsLong()));
  }

  /** The next due addresses of a server, all of one role; none if nothing is due then. */
  List<Entry> due(String authority, Collection<String> sources, int limit, Instant when)
      throws IOException {
    long now = when.getEpochSecond();
    long millis = when.toEpochMilli();
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
                        // what a kill interrupted comes last, so that the next kill misses it;
                        // refused ones first: a quarantined source is tried on them
                        + " ORDER BY asked, role, refused DESC, id LIMIT ?",
                    Entry::read,
                    authority,
                    round.getAsLong(),
                    millis,
                    settings.recheckAtMost().toSeconds(),
                    now,
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
    long now = clock.instant().getEpochSecond();
    return state.transaction(
        () ->
            state.number(
                "SELECT COUNT(*) FROM entry WHERE source = ? AND " + DUE,
                source,
                round.getAsLong(),
                Long.MAX_VALUE,
                settings.recheckAtMost().toSeconds(),
                now,
                DATE_BLUR.toSeconds(),
                settings.recheckAfter().toSeconds(),
                now,
                settings.recheckAtMost().toSeconds(),
                now));
  }

  /**
   * When the earliest postponed address of a server may be tried again.
   *
   * @param after the moment at which nothing was {@link #due}; with a later one an address whose
   *     time came in between would be in neither answer
   */
  Optional<Instant> nextRetry(String authority, Collection<String> sources, Instant after)
      throws IOException {
    return state.transaction(
        () -> {
          long at =
              state.number(
                  "SELECT MIN(retry_at) FROM entry WHERE authority = ? AND round < ?"
                      + " AND gone = 0 AND retry_at > ? AND "
                      + among(sources),
                  authority,
                  round.getAsLong(),
                  after.toEpochMilli());
          return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        });
  }

  /** Source ids are checked to be letters, digits and hyphens when a definition is read. */
  static String among(Collection<String> sources) {
    return "source IN ('" + String.join("','", sources) + "')";
  }
}
