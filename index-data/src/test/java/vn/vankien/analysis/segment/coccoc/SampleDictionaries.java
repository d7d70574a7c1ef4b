package vn.vankien.analysis.segment.coccoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Seven files in the layouts that the library reads, as small as they can be. */
final class SampleDictionaries {

  private SampleDictionaries() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {"alphabetic", "d_and_gi.txt", "i_and_y.txt", "numeric"}) {
      Files.writeString(folder.resolve(name), "a\n");
    }
    Files.write(folder.resolve("multiterm_trie.dump"), trie());
    Files.write(folder.resolve("syllable_trie.dump"), trie());
    Files.write(folder.resolve("nontone_pair_freq_map.dump"), pairs());
    return folder;
  }

  /** Two letters, three nodes. */
  private static byte[] trie() {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * 4 + 8 + 3 * 16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(2).putInt('a').putInt('b').putLong(3);
    for (int node = 0; node < 3; node++) {
      bytes.putInt(node == 0 ? 1 : 0).putInt(node - 1).putLong(0);
    }
    return bytes.array();
  }

  /** Two rows, the first empty, the second with one pair among 32 slots. */
  private static byte[] pairs() {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 12 + 12 + 4 + 8);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(2).order(ByteOrder.BIG_ENDIAN);
    bytes.putInt(0x24687531).putInt(0).putInt(0);
    bytes.putInt(0x24687531).putInt(32).putInt(1).putInt(0x10).putLong(7);
    return bytes.array();
  }
}
