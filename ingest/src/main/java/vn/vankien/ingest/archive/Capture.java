package vn.vankien.ingest.archive;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * One response in the archive: a line of the CDXJ index.
 *
 * <pre>
 * vn,tinhmau)/tin-tuc/1 20261101020000 {"url":…,"mime":…,"status":"200","digest":…,"length":…,"offset":…,"filename":…}
 * ^ urlkey              ^ timestamp
 * </pre>
 *
 * @param url as it was asked for
 * @param timestamp when the response began, in whole seconds as CDXJ counts them
 * @param mime Content-Type without its parameters; empty if the server gave none; {@link #REVISIT}
 *     for a record that only points at an earlier one
 * @param status of HTTP; 200 for a file that was handed to us
 * @param digest {@code sha256:…} of the payload, decoded
 * @param filename of the WARC file, inside the archive's folder
 * @param offset of the record in that file, in bytes
 * @param length of the record in that file, compressed, in bytes
 */
public record Capture(
    URI url,
    Instant timestamp,
    String mime,
    int status,
    String digest,
    String filename,
    long offset,
    long length) {

  /** What CDX writes for a record without a payload of its own. */
  public static final String REVISIT = "warc/revisit";

  /** By time; within a second, in the order in which they were written. */
  public static final Comparator<Capture> OLDEST_FIRST =
      Comparator.comparing(Capture::timestamp)
          .thenComparing(Capture::filename)
          .thenComparingLong(Capture::offset);

  public Capture {
    timestamp = timestamp.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether the record only says that an earlier payload was still the same. */
  public boolean isRevisit() {
    return mime.equals(REVISIT);
  }

  /** The line of the CDXJ index that says the same. */
  public String toCdxj() {
    return Cdxj.line(this);
  }

  /** Reads a line that {@link #toCdxj} wrote. */
  public static Capture ofCdxj(String line) {
    return Cdxj.capture(line);
  }

  /** Whether the record holds a payload that a reader would want: a 200 or a file. */
  public boolean hasPayload() {
    return status == 200 && !isRevisit();
  }
}
