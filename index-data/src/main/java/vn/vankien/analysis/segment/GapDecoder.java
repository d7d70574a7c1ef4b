package vn.vankien.analysis.segment;

/** Finds the best row of joins for scores of gaps and of neighbouring decisions (Viterbi). */
final class GapDecoder {

  private static final int SLOTS = Syllables.CAPACITY + 2 * Syllables.EDGE;

  /** Scores at and below this part whatever the neighbours say. */
  static final float NEVER = -1e6f;

  /** Score of joining the gap before the slot. */
  final float[] score = new float[SLOTS];

  /** The answer: whether the gap before the slot joins. */
  final boolean[] join = new boolean[SLOTS];

  private final boolean[] partCameFromJoin = new boolean[SLOTS];
  private final boolean[] joinCameFromJoin = new boolean[SLOTS];

  /** Decides the gaps before slots {@code from} to {@code to - 1}. */
  void decide(int from, int to, float joinAfterPart, float joinAfterJoin) {
    float part = 0;
    float joined = NEVER;
    for (int i = from; i < to; i++) {
      partCameFromJoin[i] = joined > part;
      float nextPart = Math.max(part, joined);
      float fromPart = part + joinAfterPart;
      float fromJoin = joined + joinAfterJoin;
      joinCameFromJoin[i] = fromJoin > fromPart;
      joined = Math.max(fromPart, fromJoin) + score[i];
      part = nextPart;
    }
    boolean state = joined > part;
    for (int i = to - 1; i >= from; i--) {
      join[i] = state;
      state = state ? joinCameFromJoin[i] : partCameFromJoin[i];
    }
  }
}
