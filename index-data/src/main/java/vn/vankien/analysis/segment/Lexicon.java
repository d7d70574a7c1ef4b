package vn.vankien.analysis.segment;

/**
 * A set of words, asked syllable by syllable: a key stands for the syllables so far, and its flags
 * say whether they are a compound or begin one, and what a single syllable does alone.
 */
final class Lexicon {

  /** The compound is ours and always known. */
  static final int WRITTEN = 1 << 30;

  private static final int BEGINS = 1 << 31;

  private static final int KINDS_SHIFT = 20;

  private long[] keys = new long[1 << 10];
  private int[] flags = new int[1 << 10];
  private int size;

  /** The key of nothing. */
  static final long ROOT = 0x51ED270B2F1B4A35L;

  /** The key of what has been read and one more syllable; never zero. */
  static long key(long before, int syllable) {
    long mixed = (before ^ syllable) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 29) | 1;
  }

  /** Adds the syllables of a row as a compound, with flags of the caller in bits 0 to 19 and 30. */
  private void add(Syllables row, int added) {
    long key = ROOT;
    for (int i = 0; i < row.count; i++) {
      key = key(key, row.id[Syllables.EDGE + i]);
      flag(key, i + 1 == row.count ? added : BEGINS);
    }
  }

  /** Adds every compound, one on a line. */
  void addLines(CharSequence text, int added) {
    Syllables row = new Syllables();
    SyllableReader reader = new SyllableReader(text, row);
    while (reader.next()) {
      add(row, added);
    }
  }

  /** Adds the syllables of a text as words alone, of the kinds whose bits (0 to 7) are set. */
  void addAlone(CharSequence text, int kinds) {
    Syllables row = new Syllables();
    SyllableReader reader = new SyllableReader(text, row);
    while (reader.next()) {
      for (int i = 0; i < row.count; i++) {
        flag(key(ROOT, row.id[Syllables.EDGE + i]), kinds << KINDS_SHIFT);
      }
    }
  }

  /** The kinds of word that a single syllable is alone; none if it lives in compounds. */
  static int kinds(int flags) {
    return flags >> KINDS_SHIFT & 0xFF;
  }

  /** The flags of a key; zero if nothing begins so. */
  int flags(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return flags[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  static boolean begins(int flags) {
    return flags < 0;
  }

  private void flag(long key, int added) {
    if (2 * size >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    size += keys[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    flags[slot] |= added;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFlags = flags;
    keys = new long[2 * oldKeys.length];
    flags = new int[2 * oldKeys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        flag(oldKeys[i], oldFlags[i]);
      }
    }
  }
}
