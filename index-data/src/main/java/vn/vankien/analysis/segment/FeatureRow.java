package vn.vankien.analysis.segment;

import java.util.Arrays;

/** Features as places in a table: a template and what it saw, hashed. */
final class FeatureRow {

  private static final int MOST = 64;

  private final int mask;
  private final int[] places = new int[MOST];
  private int count;

  /**
   * Features of a table.
   *
   * @param tableSize a power of two
   */
  FeatureRow(int tableSize) {
    this.mask = tableSize - 1;
  }

  void clear() {
    count = 0;
  }

  void add(int template, int x) {
    add(template, x, 0, 0);
  }

  void add(int template, int x, int y) {
    add(template, x, y, 0);
  }

  void add(int template, int x, int y, int z) {
    long hash = (x + template * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 31 ^ y) * 0x94D049BB133111EBL;
    hash = (hash ^ hash >>> 30 ^ z) * 0xD6E8FEB86659FD93L;
    places[count++] = (int) (hash >>> 36) & mask;
  }

  /** The sum of the weights of all features. */
  int score(byte[] table) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += table[places[i]];
    }
    return sum;
  }

  int[] copy() {
    return Arrays.copyOf(places, count);
  }
}
