package vn.vankien.analysis.segment;

/**
 * A stretch of a text as a row of syllables, numbers and signs, with what is asked about each.
 * Slots before the first and behind the last are edges, so neighbours can be asked without looking.
 */
final class Syllables {

  /** A longer stretch is cut: memory stays small, whatever the text. */
  static final int CAPACITY = 512;

  /** Empty slots on each side. */
  static final int EDGE = 2;

  private static final int SLOTS = CAPACITY + 2 * EDGE;

  /** Filled slots are {@code EDGE} to {@code EDGE + count - 1}. */
  int count;

  final int[] start = new int[SLOTS];
  final int[] end = new int[SLOTS];

  /** Identity: equal for equal syllables whatever their case and the place of the tone mark. */
  final int[] id = new int[SLOTS];

  final int[] onset = new int[SLOTS];
  final int[] rhyme = new int[SLOTS];
  final int[] tone = new int[SLOTS];
  final int[] shape = new int[SLOTS];

  /** One where a sentence begins, else zero. */
  final int[] first = new int[SLOTS];

  /** No space stands before it: such syllables are never joined. */
  final boolean[] glued = new boolean[SLOTS];

  void clear() {
    for (int edge = 0; edge < EDGE; edge++) {
      empty(edge);
    }
    count = 0;
  }

  boolean isFull() {
    return count == CAPACITY;
  }

  /** Puts edges behind the last syllable. */
  void close() {
    for (int edge = 0; edge < EDGE; edge++) {
      empty(EDGE + count + edge);
    }
  }

  private void empty(int slot) {
    id[slot] = 1;
    onset[slot] = 0;
    rhyme[slot] = 0;
    tone[slot] = 0;
    shape[slot] = Shape.EDGE;
    first[slot] = 0;
    glued[slot] = true;
  }
}
