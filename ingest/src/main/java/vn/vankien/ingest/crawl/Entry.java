package vn.vankien.ingest.crawl;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;

/**
 * One address that a source has, as the frontier knows it.
 *
 * @param via the page that led here
 * @param depth list pages between a seed and this address
 * @param hops redirects that led here
 * @param tries requests in this run that failed
 * @param held the newest capture with a payload
 * @param shape of the page that we hold, if it was one
 * @param gone whether it has been taken out of the index
 */
record Entry(
    long id,
    URI url,
    String source,
    Role role,
    Optional<URI> via,
    int depth,
    int hops,
    int tries,
    Validators validators,
    Optional<Capture> held,
    Optional<PageShape> shape,
    boolean gone) {

  /** What {@link #read} expects of a row. */
  static final String COLUMNS =
      "id, url, source, role, via, depth, hops, tries, etag, modified, capture, shape,"
          + " length, gone";

  /** An address that stands alone, outside the frontier. */
  static Entry of(URI url, String source, Role role) {
    return new Entry(
        0,
        url,
        source,
        role,
        Optional.empty(),
        0,
        0,
        0,
        Validators.NONE,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        URI.create(row.getString(2)),
        row.getString(3),
        Role.ofRank(row.getInt(4)),
        Optional.ofNullable(row.getString(5)).map(URI::create),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        new Validators(
            Optional.ofNullable(row.getString(9)), Optional.ofNullable(row.getString(10))),
        Optional.ofNullable(row.getString(11)).map(Capture::ofCdxj),
        shape(row),
        row.getInt(14) != 0);
  }

  private static Optional<PageShape> shape(ResultSet row) throws SQLException {
    int bits = row.getInt(12);
    return row.wasNull() ? Optional.empty() : Optional.of(PageShape.of(bits, row.getInt(13)));
  }
}
