package vn.vankien.analysis.segment.coccoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import vn.vankien.analysis.segment.SegmenterUnavailableException;

/**
 * The seven files that the library reads, read here first: it believes them, and one that is cut
 * short or of another kind ends the JVM. Layouts are those of coccoc-tokenizer 1.5, 64 bit.
 *
 * <pre>
 *   *_trie.dump   count (i32 le) | letters (u32 le each) | nodes (u64 le) | 16 bytes for each node:
 *                 first child less its letter (i32) | parent (i32) | ...
 *   nontone_...   rows (i32 le) | for each: 24687531 | slots | filled (u32 be each)
 *                 | a bit for each slot, in groups of 32 | 8 bytes for each that is filled
 *   the others    text
 * </pre>
 */
final class Dictionaries {

  private static final List<String> TEXTS =
      List.of("alphabetic", "d_and_gi.txt", "i_and_y.txt", "numeric");

  private static final List<String> TRIES = List.of("multiterm_trie.dump", "syllable_trie.dump");

  private static final String PAIRS = "nontone_pair_freq_map.dump";

  private static final int MOST_LETTERS = 0x10000;
  private static final int PAIRS_MAGIC = 0x24687531;

  private Dictionaries() {}

  /**
   * Reads every file.
   *
   * @return a checksum of them all: other dictionaries cut otherwise
   * @throws SegmenterUnavailableException naming the file that is missing or damaged
   */
  static long check(Path folder) throws SegmenterUnavailableException {
    CRC32 checksum = new CRC32();
    for (String name : TEXTS) {
      read(folder, name, checksum);
    }
    for (String name : TRIES) {
      require(isTrie(read(folder, name, checksum)), folder.resolve(name));
    }
    require(isPairs(read(folder, PAIRS, checksum)), folder.resolve(PAIRS));
    return checksum.getValue();
  }

  private static ByteBuffer read(Path folder, String name, CRC32 checksum)
      throws SegmenterUnavailableException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new SegmenterUnavailableException("thiếu tệp " + file);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      require(channel.size() > 0 && channel.size() <= Integer.MAX_VALUE, file);
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      checksum.update(bytes.duplicate());
      return bytes.order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new SegmenterUnavailableException("không đọc được tệp " + file, e);
    }
  }

  private static void require(boolean sound, Path file) throws SegmenterUnavailableException {
    if (!sound) {
      throw new SegmenterUnavailableException("tệp từ điển hỏng " + file);
    }
  }

  /** Every node stays inside the table, whatever letter is looked up. */
  private static boolean isTrie(ByteBuffer bytes) {
    if (bytes.remaining() < Integer.BYTES) {
      return false;
    }
    int letters = bytes.getInt();
    if (letters < 1
        || letters > MOST_LETTERS
        || bytes.remaining() < letters * Integer.BYTES + Long.BYTES) {
      return false;
    }
    int before = -1;
    for (int i = 0; i < letters; i++) {
      int letter = bytes.getInt();
      if (letter <= before || letter > Character.MAX_CODE_POINT) {
        return false;
      }
      before = letter;
    }
    long nodes = bytes.getLong();
    if (nodes < letters || nodes * 16 != bytes.remaining()) {
      return false;
    }
    for (int node = 0; node < nodes; node++) {
      int at = bytes.position() + node * 16;
      int base = bytes.getInt(at);
      int parent = bytes.getInt(at + Integer.BYTES);
      if (base < 0 || base > nodes - letters || parent < -1 || parent >= nodes) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPairs(ByteBuffer bytes) {
    if (bytes.remaining() < Integer.BYTES) {
      return false;
    }
    int rows = bytes.getInt();
    bytes.order(ByteOrder.BIG_ENDIAN);
    for (int row = 0; row < rows; row++) {
      if (bytes.remaining() < 3 * Integer.BYTES || bytes.getInt() != PAIRS_MAGIC) {
        return false;
      }
      long groups = (Integer.toUnsignedLong(bytes.getInt()) + 31) / 32;
      long filled = Integer.toUnsignedLong(bytes.getInt());
      if (groups * Integer.BYTES + filled * Long.BYTES > bytes.remaining()) {
        return false;
      }
      long bits = 0;
      for (int group = 0; group < groups; group++) {
        bits += Integer.bitCount(bytes.getInt());
      }
      if (bits != filled) {
        return false;
      }
      bytes.position(bytes.position() + (int) filled * Long.BYTES);
    }
    return rows >= 0 && !bytes.hasRemaining();
  }
}
