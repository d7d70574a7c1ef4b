package vn.vankien.search.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions that were never asked before, as many as are wanted: each of a list with one of its
 * words left out, then with two, then with a number behind it. What was answered before helps none
 * of them.
 */
final class Variations {

  private final List<String> questions;

  Variations(List<String> questions) {
    this.questions = List.copyOf(questions);
  }

  /** The {@code i}th, from 0. */
  String get(int i) {
    String question = questions.get(i % questions.size()).strip();
    List<String> words = new ArrayList<>(List.of(question.split("\\s+")));
    int round = i / questions.size();
    int count = words.size();
    if (count <= 3) {
      return question + ' ' + round;
    }
    if (round < count) {
      words.remove(round);
      return String.join(" ", words);
    }
    int pair = round - count;
    for (int later = 1; later < count; later++) {
      if (pair < later) {
        words.remove(later);
        words.remove(pair);
        return String.join(" ", words);
      }
      pair -= later;
    }
    return question + ' ' + round;
  }
}
