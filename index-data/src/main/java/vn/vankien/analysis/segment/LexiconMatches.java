package vn.vankien.analysis.segment;

import java.util.Arrays;

/** Which compounds of the lexicon stand where in a row of syllables, and which are words alone. */
final class LexiconMatches {

  /** Longer compounds do not count; {@code tư cách pháp nhân} has four syllables. */
  static final int LONGEST = 6;

  private static final int SLOTS = Syllables.CAPACITY + 2 * Syllables.EDGE;

  /** Bit {@code n} is set if a compound of {@code n} syllables begins at the slot. */
  final int[] lengths = new int[SLOTS];

  /** Syllables of the longest compound across the gap before the slot, and where it begins. */
  final int[] coverLength = new int[SLOTS];

  final int[] coverOffset = new int[SLOTS];

  /** Longest matching from the left joins the gap before the slot. */
  final boolean[] greedyJoin = new boolean[SLOTS];

  /** Kinds of word that the syllable is alone, as bits of {@code KINDS}; or what it is instead. */
  final int[] kinds = new int[SLOTS];

  /** A syllable that the lexicon has nowhere at the beginning: a foreign one, or a rare one. */
  private static final int UNKNOWN = 1 << 7;

  private static final int SIGN = 1 << 8;

  /** Ends of the shortest and the longest compound across the gap before the slot. */
  private final int[] nearestEnd = new int[SLOTS];

  private final int[] farthestEnd = new int[SLOTS];

  /** Where the last compound begins that lies across the gap before the slot. */
  private final int[] lastStart = new int[SLOTS];

  private final Lexicon lexicon;

  LexiconMatches(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Looks every syllable up; a compound counts if any of its flags is in {@code known}. */
  void find(Syllables row, int known) {
    int from = Syllables.EDGE;
    int to = from + row.count;
    Arrays.fill(lengths, 0, to + Syllables.EDGE, 0);
    Arrays.fill(kinds, 0, to + Syllables.EDGE, 0);
    Arrays.fill(coverLength, 0, to + Syllables.EDGE, 0);
    Arrays.fill(coverOffset, 0, to + Syllables.EDGE, 0);
    Arrays.fill(greedyJoin, 0, to + Syllables.EDGE, false);
    Arrays.fill(nearestEnd, 0, to + Syllables.EDGE, Integer.MAX_VALUE);
    Arrays.fill(farthestEnd, 0, to + Syllables.EDGE, 0);
    Arrays.fill(lastStart, 0, to + Syllables.EDGE, 0);
    int greedyEnd = from;
    for (int i = from; i < to; i++) {
      int longest = lookUp(row, i, to, known);
      if (i >= greedyEnd && longest > 1) {
        greedyEnd = i + longest;
        Arrays.fill(greedyJoin, i + 1, greedyEnd, true);
      }
    }
  }

  private int lookUp(Syllables row, int i, int to, int known) {
    long key = Lexicon.ROOT;
    int longest = 1;
    for (int n = 1; n <= LONGEST && i + n <= to; n++) {
      int slot = i + n - 1;
      if (row.shape[slot] == Shape.SIGN) {
        kinds[slot] = SIGN;
        break;
      }
      key = Lexicon.key(key, row.id[slot]);
      int flags = lexicon.flags(key);
      if (n == 1) {
        kinds[slot] = kinds(flags, row.shape[slot]);
      }
      if (n > 1 && (flags & known) != 0) {
        lengths[i] |= 1 << n;
        longest = n;
        lieAcross(i, i + n);
      }
      if (!Lexicon.begins(flags)) {
        break;
      }
    }
    for (int gap = i + 1; gap < i + longest; gap++) {
      if (longest > coverLength[gap]) {
        coverLength[gap] = longest;
        coverOffset[gap] = gap - i;
      }
    }
    return longest;
  }

  private static int kinds(int flags, int shape) {
    if (flags == 0 && shape != Shape.DIGITS && shape != Shape.NUMBER) {
      return UNKNOWN;
    }
    boolean capital = shape == Shape.CAPITALISED || shape == Shape.CAPITALS;
    return capital ? Lexicon.kinds(flags) : Lexicon.kinds(flags) & ~EmbeddedSegmenter.SURNAME;
  }

  private void lieAcross(int start, int end) {
    for (int gap = start + 1; gap < end; gap++) {
      nearestEnd[gap] = Math.min(nearestEnd[gap], end);
      farthestEnd[gap] = Math.max(farthestEnd[gap], end);
      lastStart[gap] = Math.max(lastStart[gap], start);
    }
  }

  boolean isCompound(int from, int size) {
    return size <= LONGEST && (lengths[from] >> size & 1) != 0;
  }

  /**
   * What a word in slots {@code from} to {@code to - 1} would do to compounds: break one on its
   * left (1), on its right (2), take a part of one (4).
   */
  int crossed(int from, int to) {
    int left = nearestEnd[from] < to ? 1 : 0;
    int right = lastStart[to] > from ? 2 : 0;
    boolean part = farthestEnd[from] >= to || lengths[from] >> (to - from + 1) != 0;
    return left | right | (part ? 4 : 0);
  }
}
