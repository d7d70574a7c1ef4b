package vn.vankien.index;

import java.util.List;

/**
 * A part of a text that has many of the words asked for, close together.
 *
 * @param start of the first of them, an offset into the text
 * @param end of the last
 * @param weight of the different words in it, and half as much again where they stand side by side
 */
record Window(int start, int end, double weight) {

  private static final double SIDE_BY_SIDE = 0.5;

  /**
   * The one that weighs most, the first of equals.
   *
   * @param marks at least one, in the order of the text
   * @param weights by word
   */
  static Window best(String text, List<Marks.Mark> marks, double[] weights) {
    int[] inside = new int[weights.length];
    double[] joined = joined(text, marks, weights);
    Window best = new Window(marks.getFirst().start(), marks.getFirst().end(), -1);
    double weight = 0;
    int first = 0;
    for (int last = 0; last < marks.size(); last++) {
      Marks.Mark mark = marks.get(last);
      weight += inside[mark.word()]++ == 0 ? weights[mark.word()] : 0;
      weight += last > first ? joined[last] : 0;
      while (mark.end() - marks.get(first).start() > Passage.LENGTH && first < last) {
        int word = marks.get(first).word();
        weight -= --inside[word] == 0 ? weights[word] : 0;
        first++;
        weight -= joined[first];
      }
      if (weight > best.weight) {
        best = new Window(marks.get(first).start(), mark.end(), weight);
      }
    }
    return best;
  }

  /** By mark, what it adds for following the one before it. */
  private static double[] joined(String text, List<Marks.Mark> marks, double[] weights) {
    double[] joined = new double[marks.size()];
    for (int i = 1; i < joined.length; i++) {
      Marks.Mark before = marks.get(i - 1);
      Marks.Mark mark = marks.get(i);
      if (before.word() != mark.word()
          && before.end() < mark.start()
          && text.substring(before.end(), mark.start()).isBlank()) {
        joined[i] = SIDE_BY_SIDE * Math.min(weights[before.word()], weights[mark.word()]);
      }
    }
    return joined;
  }
}
