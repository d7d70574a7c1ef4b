package vn.vankien.analysis.segment;

/**
 * Finds the best row of words: each word scores for itself and for every gap that it joins
 * (Viterbi).
 */
final class WordDecoder {

  /** Syllables of the longest word that is looked for. */
  static final int LONGEST = 8;

  /** A gap that scores less (in steps of the weights) parts, whatever the word around it says. */
  private static final int HOPELESS = -220;

  private static final int SLOTS = Syllables.CAPACITY + 2 * Syllables.EDGE;
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** The answer: where the word that ends before the slot begins. */
  private final int[] begin = new int[SLOTS];

  /** The answer from the left: where the word that begins at the slot ends. */
  final int[] end = new int[SLOTS];

  private final int[] best = new int[SLOTS];
  private final int[] gap = new int[SLOTS];
  private final byte[] table;
  private final FeatureRow features;

  WordDecoder(byte[] table) {
    this.table = table;
    this.features = new FeatureRow(table.length);
  }

  /** Decides the slots of a row in which compounds have been found. */
  void decide(Syllables row, LexiconMatches found) {
    int from = Syllables.EDGE;
    int to = from + row.count;
    for (int i = from; i < to; i++) {
      best[i + 1] = NEVER;
      gap[i] = NEVER;
      if (i > from && !row.glued[i]) {
        GapFeatures.read(row, found, i, features);
        gap[i] = features.score(table);
      }
    }
    best[from] = 0;
    for (int i = from; i < to; i++) {
      int score = best[i];
      for (int next = i + 1; next <= Math.min(to, i + LONGEST); next++) {
        WordFeatures.read(row, found, i, next, features);
        int whole = score + features.score(table);
        if (whole > best[next]) {
          best[next] = whole;
          begin[next] = i;
        }
        if (gap[next] < HOPELESS) {
          break;
        }
        score += gap[next];
      }
    }
    for (int i = to; i > from; i = begin[i]) {
      end[begin[i]] = i;
    }
  }
}
