package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The robots.txt files that we read, kept from run to run. */
final class RobotsMemory {

  private final StateDatabase state;
  private final Clock clock;

  RobotsMemory(StateDatabase state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /**
   * A robots.txt as it was.
   *
   * @param body one char a byte (ISO 8859-1); empty if the site has none
   */
  record Kept(Instant fetched, String body) {}

  Optional<Kept> find(String origin) throws IOException {
    return state.transaction(
        () ->
            state
                .rows(
                    "SELECT fetched, body FROM robots WHERE origin = ?",
                    row -> new Kept(Instant.ofEpochSecond(row.getLong(1)), row.getString(2)),
                    origin)
                .stream()
                .findFirst());
  }

  void keep(String origin, String body) throws IOException {
    state.transaction(
        () ->
            state.update(
                "INSERT OR REPLACE INTO robots(origin, fetched, body) VALUES (?, ?, ?)",
                origin,
                clock.instant().getEpochSecond(),
                body));
  }
}
