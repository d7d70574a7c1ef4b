package vn.vankien.search.original;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an address gave at a time: one line of the archive's CDXJ index.
 *
 * @param mime Content-Type without its parameters; empty if nobody said
 * @param digest of the payload; two versions of one digest are the same
 * @param filename of the WARC file, inside the archive's folder
 * @param offset of the record in that file, in bytes
 */
public record Version(
    String url, Instant fetched, String mime, String digest, String filename, long offset) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The time as archives write it in addresses: {@code 20261101020000}. */
  public String stamp() {
    return STAMP.format(fetched);
  }

  static Instant instant(String stamp) {
    return Instant.from(STAMP.parse(stamp));
  }

  public boolean isPdf() {
    return mime.equals("application/pdf");
  }

  /** Whether its words can be read without a parser for files. */
  public boolean isText() {
    return mime.equals("text/html")
        || mime.equals("text/plain")
        || mime.equals("application/xhtml+xml");
  }
}
