package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;

/**
 * Every address we know, and what became of it: a table in SQLite, chosen over a log of our own
 * because "which addresses of this host are due, sitemaps first" is a query, and because its
 * write-ahead log has been killed in more ways than we could test.
 *
 * <p>Each method is one transaction, on disk in the kernel's hands when it returns, so a kill at
 * any instant loses no settled address. The archive is written first: a capture that the table
 * knows is in the archive, except after a power failure, which {@link #forgetLostCaptures} repairs.
 *
 * <p>A run has a number, the round; an address is settled when its round is the current one. A run
 * that was cut off is gone on with under its own number.
 */
final class Frontier implements AutoCloseable {

  /** Of a date in a sitemap nobody knows the hour or the zone. */
  private static final Duration DATE_BLUR = Duration.ofDays(1);

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS entry(
        id INTEGER PRIMARY KEY,
        url TEXT NOT NULL UNIQUE,
        authority TEXT NOT NULL,
        source TEXT NOT NULL,
        role INTEGER NOT NULL,
        via TEXT,
        depth INTEGER NOT NULL,
        hops INTEGER NOT NULL,
        round INTEGER NOT NULL DEFAULT 0,
        tries INTEGER NOT NULL DEFAULT 0,
        retry_at INTEGER NOT NULL DEFAULT 0,
        told INTEGER,
        checked INTEGER,
        changed INTEGER,
        etag TEXT,
        modified TEXT,
        capture TEXT,
        alias TEXT,
        misses INTEGER NOT NULL DEFAULT 0,
        gone INTEGER NOT NULL DEFAULT 0,
        delivered INTEGER NOT NULL DEFAULT 1);
      CREATE INDEX IF NOT EXISTS entry_due ON entry(authority, round, role, id);
      CREATE INDEX IF NOT EXISTS entry_source ON entry(source);
      CREATE INDEX IF NOT EXISTS entry_undelivered ON entry(id) WHERE delivered = 0;
      CREATE TABLE IF NOT EXISTS run(
        round INTEGER PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER);
      CREATE TABLE IF NOT EXISTS robots(
        origin TEXT PRIMARY KEY, fetched INTEGER NOT NULL, body TEXT NOT NULL);
      """;

  private static final String COLUMNS =
      "id, url, source, role, via, depth, hops, tries, etag, modified, capture";

  /** Seconds until a settled address of content is due again, from what we know of its changes. */
  private static final String DUE =
      """
       round < ? AND retry_at <= ? AND gone = 0
       AND NOT (checked IS NOT NULL AND role <> 2 AND (
         (told IS NOT NULL AND told + ? < checked)
         OR (role >= 3 AND checked + MIN(MAX(?, (? - COALESCE(changed, checked)) / 10), ?) > ?)))
      """;

  private final Connection connection;
  private final Clock clock;
  private final CrawlSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private long round;
  private boolean resumed;

  Frontier(Path file, CrawlSettings settings, Clock clock) throws IOException {
    this.clock = clock;
    this.settings = settings;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = NORMAL");
        statement.executeUpdate(SCHEMA);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IOException("crawl state cannot be opened: " + file, e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException, IOException;
  }

  private <T> T transaction(Work<T> work) throws IOException {
    lock.lock();
    try {
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw rolledBack(new IOException("crawl state: " + e.getMessage(), e));
    } catch (IOException e) {
      throw rolledBack(e);
    } catch (RuntimeException e) {
      throw rolledBack(e);
    } finally {
      lock.unlock();
    }
  }

  private <E extends Exception> E rolledBack(E failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private int update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private List<Entry> entries(String sql, @Nullable Object... values) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new Entry(
                  row.getLong(1),
                  URI.create(row.getString(2)),
                  row.getString(3),
                  Role.ofRank(row.getInt(4)),
                  Optional.ofNullable(row.getString(5)).map(URI::create),
                  row.getInt(6),
                  row.getInt(7),
                  row.getInt(8),
                  new Validators(
                      Optional.ofNullable(row.getString(9)),
                      Optional.ofNullable(row.getString(10))),
                  Optional.ofNullable(row.getString(11)).map(Capture::ofCdxj)));
        }
      }
    }
    return found;
  }

  private long number(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /** Begins a run, or goes on with the one that was cut off. */
  void begin() throws IOException {
    transaction(
        () -> {
          round = number("SELECT MAX(round) FROM run WHERE ended IS NULL");
          resumed = round > 0;
          if (!resumed) {
            round = number("SELECT MAX(round) FROM run") + 1;
            update("INSERT INTO run(round, began) VALUES (?, ?)", round, now());
            update("UPDATE entry SET tries = 0, retry_at = 0 WHERE tries > 0 OR retry_at > 0");
          }
          return round;
        });
  }

  boolean resumed() {
    return resumed;
  }

  void end() throws IOException {
    transaction(() -> update("UPDATE run SET ended = ? WHERE round = ?", now(), round));
  }

  /** Forgets captures whose record never reached the disk, so that they are asked for again. */
  void forgetLostCaptures(WarcArchive archive) throws IOException {
    transaction(
        () -> {
          int lost = 0;
          // only the newest records can be missing, and they are the last ones of the journal
          for (Entry entry :
              entries(
                  "SELECT "
                      + COLUMNS
                      + " FROM entry WHERE capture IS NOT NULL"
                      + " ORDER BY changed DESC LIMIT 10000")) {
            if (!archive.holds(entry.held().orElseThrow())) {
              lost +=
                  update(
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
    transaction(
        () -> insert(source, new Link(url, role, Optional.empty()), Optional.empty(), 0, 0));
  }

  private int insert(String source, Link link, Optional<URI> via, int depth, int hops)
      throws SQLException {
    return update(
        """
        INSERT INTO entry(url, authority, source, role, via, depth, hops, told)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(url) DO UPDATE SET told = excluded.told WHERE excluded.told IS NOT NULL
        """,
        link.url().toString(),
        CanonicalUrl.authority(link.url()),
        source,
        link.role().rank(),
        via.map(URI::toString).orElse(null),
        depth,
        hops,
        link.modified().map(Instant::getEpochSecond).orElse(null));
  }

  /** Servers that have something due. */
  List<String> dueAuthorities(Collection<String> sources) throws IOException {
    return transaction(
        () -> {
          List<String> found = new ArrayList<>();
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT DISTINCT authority FROM entry WHERE round < ? AND " + among(sources))) {
            statement.setLong(1, round);
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                found.add(row.getString(1));
              }
            }
          }
          return found;
        });
  }

  /** The next due addresses of a server, all of one role; none if nothing is due now. */
  List<Entry> due(String authority, Collection<String> sources, int limit) throws IOException {
    return transaction(
        () -> {
          long now = now();
          List<Entry> found =
              entries(
                  "SELECT "
                      + COLUMNS
                      + " FROM entry WHERE authority = ? AND "
                      + among(sources)
                      + " AND "
                      + DUE
                      + " ORDER BY role, id LIMIT ?",
                  authority,
                  round,
                  now,
                  DATE_BLUR.toSeconds(),
                  settings.recheckAfter().toSeconds(),
                  now,
                  settings.recheckAtMost().toSeconds(),
                  now,
                  limit);
          return found.stream().takeWhile(e -> e.role() == found.getFirst().role()).toList();
        });
  }

  /** When the earliest postponed address of a server may be tried again. */
  Optional<Instant> nextRetry(String authority, Collection<String> sources) throws IOException {
    return transaction(
        () -> {
          long at =
              number(
                  "SELECT MIN(retry_at) FROM entry WHERE authority = ? AND round < ?"
                      + " AND gone = 0 AND retry_at > ? AND "
                      + among(sources),
                  authority,
                  round,
                  now());
          return at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
        });
  }

  /** Source ids are checked to be letters, digits and hyphens when a definition is read. */
  private static String among(Collection<String> sources) {
    return "source IN ('" + String.join("','", sources) + "')";
  }

  /** Settles an address with a payload that is new to us, and adds what it leads to. */
  void settleArchived(
      Entry entry, Capture capture, Validators validators, List<Link> links, boolean deliver)
      throws IOException {
    transaction(
        () -> {
          long now = now();
          update(
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
          return addAll(entry, links);
        });
  }

  private int addAll(Entry from, List<Link> links) throws SQLException {
    int depth = from.depth() + (from.role() == Role.LIST ? 1 : 0);
    int added = 0;
    for (Link link : links) {
      if (!link.url().equals(from.url()) && isBounded(from.source(), link, depth)) {
        added += insert(from.source(), link, Optional.of(from.url()), depth, 0);
      }
    }
    return added;
  }

  /**
   * Whether a link is no trap: not too deep, not one of endless variants of a list, not too many.
   */
  private boolean isBounded(String source, Link link, int depth) throws SQLException {
    if (number("SELECT id FROM entry WHERE url = ?", link.url().toString()) > 0) {
      return true;
    }
    if (number("SELECT COUNT(*) FROM entry WHERE source = ?", source) >= settings.maxAddresses()) {
      return false;
    }
    if (link.role() != Role.LIST) {
      return true;
    }
    String path = link.url().toString().split("\\?", 2)[0];
    return depth <= settings.maxListDepth()
        && number(
                "SELECT COUNT(*) FROM entry WHERE source = ? AND role = 2 AND url >= ? AND url < ?",
                source,
                path + "?",
                path + "@")
            < settings.maxListVariants();
  }

  /** Takes over what the archive holds of an address that this state does not remember. */
  Entry adopt(Entry entry, Capture held, Validators validators, List<Link> links, boolean deliver)
      throws IOException {
    return transaction(
        () -> {
          update(
              "UPDATE entry SET changed = ?, etag = ?, modified = ?, capture = ?, delivered = ?"
                  + " WHERE id = ?",
              held.timestamp().getEpochSecond(),
              validators.etag().orElse(null),
              validators.lastModified().orElse(null),
              held.toCdxj(),
              deliver ? 0 : 1,
              entry.id());
          addAll(entry, links);
          return entries("SELECT " + COLUMNS + " FROM entry WHERE id = ?", entry.id()).getFirst();
        });
  }

  /** Settles an address whose payload is still what we hold. */
  void settleUnchanged(Entry entry, Validators validators) throws IOException {
    transaction(
        () ->
            update(
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
    transaction(
        () -> {
          update(
              "UPDATE entry SET round = ?, tries = 0, checked = ? WHERE id = ?",
              round,
              now(),
              entry.id());
          return insert(
              entry.source(), target, Optional.of(entry.url()), entry.depth(), entry.hops() + 1);
        });
  }

  /** Settles an address that has nothing; says whether it counts as gone since now. */
  boolean settleMissing(Entry entry, boolean forGood) throws IOException {
    return transaction(
        () -> {
          update(
              "UPDATE entry SET round = ?, tries = 0, misses = misses + 1, gone ="
                  + " (? OR misses + 1 >= ?) WHERE id = ?",
              round,
              forGood ? 1 : 0,
              settings.goneAfter(),
              entry.id());
          return number("SELECT gone FROM entry WHERE id = ?", entry.id()) == 1
              && entry.held().isPresent();
        });
  }

  /** Settles an address for this run without an answer; what we hold of it stays. */
  void settleFailed(Entry entry) throws IOException {
    transaction(
        () -> update("UPDATE entry SET round = ?, tries = 0 WHERE id = ?", round, entry.id()));
  }

  /** Leaves an address for another attempt in this run. */
  void postpone(Entry entry, Instant until) throws IOException {
    transaction(
        () ->
            update(
                "UPDATE entry SET tries = tries + 1, retry_at = ? WHERE id = ?",
                until.plusMillis(999).getEpochSecond(),
                entry.id()));
  }

  /** Notes that a page names another as the one to keep; false if that one names this one. */
  boolean alias(Entry entry, URI canonical) throws IOException {
    return transaction(
        () -> {
          long circle =
              number(
                  "SELECT COUNT(*) FROM entry WHERE url = ? AND alias = ?",
                  canonical.toString(),
                  entry.url().toString());
          if (circle == 0) {
            update("UPDATE entry SET alias = ? WHERE id = ?", canonical.toString(), entry.id());
          }
          return circle == 0;
        });
  }

  /** Content that was archived and not yet acknowledged. */
  List<Entry> undelivered(Collection<String> sources) throws IOException {
    return transaction(
        () ->
            entries(
                "SELECT "
                    + COLUMNS
                    + " FROM entry WHERE delivered = 0 AND capture IS NOT NULL AND "
                    + among(sources)
                    + " ORDER BY id"));
  }

  void acknowledge(Collection<Capture> captures) throws IOException {
    transaction(
        () -> {
          int marked = 0;
          for (Capture capture : captures) {
            marked +=
                update(
                    "UPDATE entry SET delivered = 1 WHERE url = ? AND capture = ?",
                    capture.url().toString(),
                    capture.toCdxj());
          }
          return marked;
        });
  }

  /** A robots.txt that we read before. */
  record StoredRobots(Instant fetched, String body) {}

  Optional<StoredRobots> robots(String origin) throws IOException {
    return transaction(
        () -> {
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT fetched, body FROM robots WHERE origin = ?")) {
            statement.setString(1, origin);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new StoredRobots(Instant.ofEpochSecond(row.getLong(1)), row.getString(2)))
                  : Optional.empty();
            }
          }
        });
  }

  void keepRobots(String origin, String body) throws IOException {
    transaction(
        () ->
            update(
                "INSERT OR REPLACE INTO robots(origin, fetched, body) VALUES (?, ?, ?)",
                origin,
                now(),
                body));
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("crawl state: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }
}
