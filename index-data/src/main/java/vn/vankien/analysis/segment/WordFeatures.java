package vn.vankien.analysis.segment;

/**
 * What is known about a row of syllables as one word: whether the lexicon has it, which compounds
 * of the lexicon it would break or leave, how it is written, and what its first and last syllable
 * and its neighbours do alone.
 */
final class WordFeatures {

  private static final int ALONE = 2;
  private static final int LONG = 5;

  private WordFeatures() {}

  /** Writes the features of the word in slots {@code from} to {@code to - 1}. */
  static void read(Syllables row, LexiconMatches found, int from, int to, FeatureRow out) {
    int size = to - from;
    int last = to - 1;
    int status = size == 1 ? ALONE : found.isCompound(from, size) ? 1 : 0;
    int kind = status << 3 | Math.min(size, LONG);
    int crossed = found.crossed(from, to);
    int look = look(row, from, to);
    int first = found.kinds[from];
    int end = found.kinds[last];
    out.clear();
    out.add(101, kind, look, row.first[from]);
    out.add(102, kind, first, end);
    out.add(103, kind, found.kinds[from - 1], found.kinds[to]);
    out.add(104, kind, row.id[from]);
    out.add(105, kind, row.id[last]);
    out.add(106, kind, crossed, look);
    out.add(107, kind << 3 | crossed, first, end);
    out.add(108, kind, row.shape[from - 1] << 4 | row.shape[to], look);
  }

  /** The shape of the first syllable, and how the others compare. */
  private static int look(Syllables row, int from, int to) {
    int first = row.shape[from];
    int look = first << 4 | 3;
    for (int i = from; i < to; i++) {
      int shape = row.shape[i];
      look &= shape == first ? ~0 : ~1;
      look &= i == from || shape == Shape.LOWER ? ~0 : ~2;
      look |= shape == Shape.SIGN ? 4 : 0;
      look |= shape == Shape.DIGITS || shape == Shape.NUMBER ? 8 : 0;
    }
    return look;
  }
}
