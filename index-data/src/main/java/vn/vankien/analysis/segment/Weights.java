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
 * What a trainer learned: one byte for each hashed feature, two scores for neighbouring gaps, and
 * the compounds that its corpus showed.
 *
 * <pre>
 *   "VKSG" | version 1 | bits of the table | step (float) | after part, after join (float)
 *   deflated: table (2^bits bytes, score = byte * step) | length | compounds in UTF-8, one on a line
 * </pre>
 */
final class Weights {

  private static final int MAGIC = 0x564B5347;
  private static final int VERSION = 1;
  private static final int MOST_BITS = 22;

  /** One weight for each hashed feature, in steps; a power of two long. */
  final byte[] table;

  final float step;

  /** Score of joining a gap whose left neighbour parts, and of one whose left neighbour joins. */
  final float joinAfterPart;

  final float joinAfterJoin;

  /** The compounds that the corpus showed, one on a line. */
  final String words;

  Weights(byte[] table, float step, float joinAfterPart, float joinAfterJoin, String words) {
    this.table = table;
    this.step = step;
    this.joinAfterPart = joinAfterPart;
    this.joinAfterJoin = joinAfterJoin;
    this.words = words;
  }

  void write(OutputStream file) throws IOException {
    DataOutputStream head = new DataOutputStream(file);
    head.writeInt(MAGIC);
    head.writeByte(VERSION);
    head.writeByte(Integer.numberOfTrailingZeros(table.length));
    head.writeFloat(step);
    head.writeFloat(joinAfterPart);
    head.writeFloat(joinAfterJoin);
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
    float step = head.readFloat();
    float joinAfterPart = head.readFloat();
    float joinAfterJoin = head.readFloat();
    DataInputStream body = new DataInputStream(new InflaterInputStream(bytes));
    byte[] table = new byte[1 << bits];
    body.readFully(table);
    byte[] words = new byte[body.readInt()];
    body.readFully(words);
    return new Weights(
        table, step, joinAfterPart, joinAfterJoin, new String(words, StandardCharsets.UTF_8));
  }
}
