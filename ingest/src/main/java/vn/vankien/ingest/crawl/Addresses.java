package vn.vankien.ingest.crawl;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an address comes into the frontier, and which ones do not. Only inside transactions. */
final class Addresses {

  private final StateDatabase state;
  private final CrawlSettings settings;

  /** Addresses of each source. */
  private final Map<String, Long> sizes = new HashMap<>();

  Addresses(StateDatabase state, CrawlSettings settings) {
    this.state = state;
    this.settings = settings;
  }

  /** Adds an address unless it is known; says how many were added. */
  int insert(String source, Link link, Optional<URI> via, int depth, int hops) throws SQLException {
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

  /** Adds what a page leads to, but for traps. */
  void insertAll(Entry from, List<Link> links) throws SQLException {
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
}
