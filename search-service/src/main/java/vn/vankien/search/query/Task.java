package vn.vankien.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.analysis.VietnameseFolding;

/**
 * The task in a question: what remains when the manners of asking are taken away.
 *
 * @param words as asked: {@code cách đánh số văn bản}
 * @param restated as titles of directives put it, each for one phrase of the words: {@code cách thể
 *     thức văn bản}; empty where people and titles say the same
 */
record Task(String words, List<String> restated) {

  private static final PhraseTable NOISE = PhraseTable.read("question-noise.txt");
  private static final PhraseTable RESTATEMENTS = PhraseTable.read("restatements.txt");

  Task {
    restated = List.copyOf(restated);
  }

  /**
   * {@code tinh giản biên chế theo văn bản nào?} is {@code tinh giản biên chế}. A question of
   * nothing but manners stays as it is.
   */
  static Task of(String question) {
    List<String> kept = named(question);
    return String.join("", kept).isBlank()
        ? new Task(question.strip(), List.of())
        : new Task(String.join(" ", kept).strip(), restated(kept.toArray(String[]::new)));
  }

  /** Whether a question names nothing. */
  static boolean isOnlyManners(String question) {
    return String.join("", named(question)).isBlank();
  }

  private static List<String> named(String question) {
    String[] words = question.strip().replaceAll("[?!.;]+", " ").split("\\s+");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.length; ) {
      Optional<PhraseTable.Found> noise = NOISE.at(words, i);
      if (noise.isEmpty()) {
        kept.add(words[i]);
      }
      i += noise.map(PhraseTable.Found::length).orElse(1);
    }
    return kept;
  }

  /** All words by which a sentence can be held against the task. */
  String everyWord() {
    return words + ' ' + String.join(" ", restated);
  }

  private static List<String> restated(String[] words) {
    List<String> restated = new ArrayList<>();
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(String.join(" ", words));
    for (int i = 0; i < words.length; ) {
      Optional<PhraseTable.Found> phrase = RESTATEMENTS.at(words, i);
      if (phrase.isPresent()) {
        String before = String.join(" ", List.of(words).subList(0, i));
        int end = i + phrase.get().length();
        String after = String.join(" ", List.of(words).subList(end, words.length));
        String title = phrase.get().meaning();
        String meaning = accented ? title : VietnameseFolding.stripAccents(title);
        restated.add((before + ' ' + meaning + ' ' + after).strip());
      }
      i += phrase.map(PhraseTable.Found::length).orElse(1);
    }
    return restated;
  }
}
