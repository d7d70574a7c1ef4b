package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.vankien.ingest.archive.DiskFullException;
import vn.vankien.language.Say;

/**
 * The crawl's memory: one SQLite file, chosen over a log of our own because "which addresses of
 * this host are due, sitemaps first" is a query, and because its write-ahead log has been killed in
 * more ways than we could test.
 *
 * <p>A transaction is in the kernel's hands when it returns, so a kill at any instant loses none; a
 * power failure may lose the last ones, never half of one. Any thread may call.
 */
final class StateDatabase implements AutoCloseable {

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

  /**
   * What was added to the schema since its first day, in order; SQLite's {@code user_version}
   * counts what a file has had.
   */
  private static final List<String> CHANGES =
      List.of(
          """
          ALTER TABLE entry ADD COLUMN born INTEGER;
          ALTER TABLE entry ADD COLUMN missed INTEGER;
          ALTER TABLE entry ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
          ALTER TABLE entry ADD COLUMN shape INTEGER;
          ALTER TABLE entry ADD COLUMN length INTEGER;
          CREATE TABLE source(
            id TEXT PRIMARY KEY,
            quarantined INTEGER,
            reason TEXT,
            consent INTEGER NOT NULL DEFAULT 0);
          CREATE INDEX entry_withdrawn ON entry(id) WHERE gone = 1;
          """,
          "ALTER TABLE entry ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;");

  private final Connection connection;

  /** Parsed once each; there are as many as there are sentences of SQL in this package. */
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private final ReentrantLock lock = new ReentrantLock();

  StateDatabase(Path file) throws IOException {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = NORMAL");
        // each checkpoint waits for the disk twice: one for some thousand visits, not for two
        // hundred
        statement.execute("PRAGMA wal_autocheckpoint = 8000");
        statement.executeUpdate(SCHEMA);
      }
      connection.setAutoCommit(false);
      change(file);
    } catch (SQLException e) {
      throw failure("crawl state cannot be opened: " + file, e);
    }
  }

  /** Brings an older file to the schema of today, all of it or nothing. */
  private void change(Path file) throws SQLException, IOException {
    int had = Math.toIntExact(number("PRAGMA user_version"));
    if (had > CHANGES.size()) {
      throw new IOException(
          Say.that("trí nhớ thu thập %s thuộc phiên bản mới hơn chương trình: %d", file, had));
    }
    try (Statement statement = connection.createStatement()) {
      for (String change : CHANGES.subList(had, CHANGES.size())) {
        statement.executeUpdate(change);
      }
      statement.execute("PRAGMA user_version = " + CHANGES.size());
    }
    connection.commit();
  }

  /** A full disk is told from all else that may befall a database. */
  private static IOException failure(String what, SQLException e) {
    boolean full =
        e instanceof SQLiteException lite && lite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    return full ? new DiskFullException(e) : new IOException(what + ": " + e.getMessage(), e);
  }

  /** What one transaction does. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException, IOException;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does all of it or nothing. */
  <T> T transaction(Work<T> work) throws IOException {
    lock.lock();
    try {
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw rolledBack(failure("crawl state", e));
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
      beginAgain(failure);
    }
    return failure;
  }

  /** A full disk makes SQLite end the transaction by itself, and the driver begin none after it. */
  private void beginAgain(Exception failure) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Rows changed; to be called inside a transaction, as are the two below. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    return prepared(sql, values).executeUpdate();
  }

  <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet row = prepared(sql, values).executeQuery()) {
      while (row.next()) {
        found.add(reader.read(row));
      }
    }
    return found;
  }

  /** The first column of the first row; 0 if there is none. */
  long number(String sql, @Nullable Object... values) throws SQLException {
    List<Long> found = rows(sql, row -> row.getLong(1), values);
    return found.isEmpty() ? 0 : found.getFirst();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("crawl state", e);
    } finally {
      lock.unlock();
    }
  }
}
