package vn.vankien.analysis.segment;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a trainer learned: one byte for each hashed feature, and the compounds that its corpus
 * showed.
 *
 * <pre>
 *   "VKSG" | version 2 | bits of the table
 *   deflated: table (2^bits bytes) | length | compounds in UTF-8, one on a line
 * </pre>
 */
final class Weights {

  private static final int MAGIC = 0x564B5347;
  private static final int VERSION = 2;
  private static final int MOST_BITS = 22;

  /** One weight for each hashed feature, in steps; a power of two long. */
  final byte[] table;

  /** The compounds that the corpus showed, one on a line. */
  final String words;

  Weights(byte[] table, String words) {
    this.table = table;
    this.words = words;
  }

  void write(OutputStream file) throws IOException {
    DataOutputStream head = new DataOutputStream(file);
    head.writeInt(MAGIC);
    head.writeByte(VERSION);
    head.writeByte(Integer.numberOfTrailingZeros(table.length));
    head.flush();
    DeflaterOutputStream deflated = new DeflaterOutputStream(file);
    DataOutputStream body = new DataOutputStream(deflated);
    body.write(table);
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    body.writeInt(utf8.length);
    body.write(utf8);
    body.flush();
    deflated.finish();
  }

  static Weights read(byte[] file) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(file);
    DataInputStream head = new DataInputStream(bytes);
    if (head.readInt() != MAGIC || head.readByte() != VERSION) {
      throw new IOException("no weights of version " + VERSION);
    }
    int bits = head.readByte();
    if (bits < 1 || bits > MOST_BITS) {
      throw new IOException("weights with a table of 2^" + bits);
    }
    DataInputStream body = new DataInputStream(new InflaterInputStream(bytes));
    byte[] table = new byte[1 << bits];
    body.readFully(table);
    byte[] words = new byte[body.readInt()];
    body.readFully(words);
    return new Weights(table, new String(words, StandardCharsets.UTF_8));
  }
}
