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

  /** Kinds of word that the syllable is alone, as bits; {@link #SIGN} for a sign. */
  final int[] kinds = new int[SLOTS];

  private static final int SIGN = 1 << 8;

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
        kinds[slot] = Lexicon.kinds(flags);
      }
      if (n > 1 && (flags & known) != 0) {
        lengths[i] |= 1 << n;
        longest = n;
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
}
