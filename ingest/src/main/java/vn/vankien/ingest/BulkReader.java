package vn.vankien.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads a bulk file in groups of numbered lines; gzip is known by its first bytes, not its name.
 */
final class BulkReader implements AutoCloseable {

  /** Lines of a group: enough to be worth a thread's while. */
  private static final int GROUP = 256;

  private final BufferedReader lines;
  private int number;

  BulkReader(InputStream bytes) throws IOException {
    this.lines =
        new BufferedReader(new InputStreamReader(unzipped(bytes), StandardCharsets.UTF_8), 1 << 16);
  }

  /** A line as it stands in the file. */
  record Line(int number, String text) {}

  /** The next lines, blank ones left out; empty at the end. */
  List<Line> next() throws IOException {
    List<Line> group = new ArrayList<>(GROUP);
    while (group.size() < GROUP) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      number++;
      if (!line.isBlank()) {
        group.add(new Line(number, line));
      }
    }
    return group;
  }

  private static InputStream unzipped(InputStream bytes) throws IOException {
    PushbackInputStream peek = new PushbackInputStream(bytes, 2);
    byte[] magic = peek.readNBytes(2);
    peek.unread(magic);
    boolean zipped = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return zipped ? new GZIPInputStream(peek, 1 << 16) : peek;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
