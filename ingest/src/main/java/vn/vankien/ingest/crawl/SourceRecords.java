package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the crawl's state knows of a source as a whole. */
final class SourceRecords {

  private final StateDatabase state;
  private final Clock clock;

  SourceRecords(StateDatabase state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** Since when a source's documents are left alone, and why. */
  record Quarantine(Instant since, String reason) {}

  /**
   * How the pages that we hold of a source look.
   *
   * @param medianLength of their bodies, in characters
   */
  record Baseline(long pages, long titles, long bodies, long published, long medianLength) {}

  Baseline baseline(String source) throws IOException {
    String held = " FROM entry WHERE source = ? AND role = 3 AND gone = 0 AND shape IS NOT NULL";
    return state.transaction(
        () -> {
          long pages = state.number("SELECT COUNT(*)" + held, source);
          return new Baseline(
              pages,
              state.number("SELECT SUM(shape & 1)" + held, source),
              state.number("SELECT SUM(shape >> 1 & 1)" + held, source),
              state.number("SELECT SUM(shape >> 2 & 1)" + held, source),
              state.number(
                  "SELECT length" + held + " ORDER BY length LIMIT 1 OFFSET ?", source, pages / 2));
        });
  }

  Optional<Quarantine> quarantine(String source) throws IOException {
    return state.transaction(
        () ->
            state
                .rows(
                    "SELECT quarantined, reason FROM source WHERE id = ? AND quarantined IS NOT NULL",
                    row -> new Quarantine(Instant.ofEpochSecond(row.getLong(1)), row.getString(2)),
                    source)
                .stream()
                .findFirst());
  }

  void quarantine(String source, String reason) throws IOException {
    write(
        source,
        "UPDATE source SET quarantined = ?, reason = ? WHERE id = ?",
        clock.instant().getEpochSecond(),
        reason,
        source);
  }

  void lift(String source) throws IOException {
    write(source, "UPDATE source SET quarantined = NULL, reason = NULL WHERE id = ?", source);
  }

  /**
   * A person looked: the pages are right as they are now, and what is missing may leave. What the
   * pages looked like before counts no more.
   */
  void accept(String source) throws IOException {
    write(
        source,
        "UPDATE source SET quarantined = NULL, reason = NULL, consent = 1 WHERE id = ?",
        source);
    state.transaction(
        () ->
            state.update(
                "UPDATE entry SET shape = NULL, length = NULL, refused = 0 WHERE source = ?",
                source));
  }

  private void write(String source, String sql, Object... values) throws IOException {
    state.transaction(
        () -> {
          state.update("INSERT OR IGNORE INTO source(id) VALUES (?)", source);
          return state.update(sql, values);
        });
  }

  /** When the newest document of a source came to us. */
  Optional<Instant> newest(String source) throws IOException {
    return time("SELECT MAX(COALESCE(born, changed))", source);
  }

  /** When the document was last asked for that has waited longest. */
  Optional<Instant> oldest(String source) throws IOException {
    return time("SELECT MIN(checked)", source);
  }

  /** Documents and files of a source that can be found. */
  long held(String source) throws IOException {
    return state.transaction(() -> content("SELECT COUNT(*)", source));
  }

  private Optional<Instant> time(String column, String source) throws IOException {
    long at = state.transaction(() -> content(column, source));
    return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
  }

  private long content(String what, String source) throws SQLException {
    List<Long> found =
        state.rows(
            what
                + " FROM entry WHERE source = ? AND role >= 3 AND capture IS NOT NULL AND gone = 0",
            row -> row.getLong(1),
            source);
    return found.getFirst();
  }
}
