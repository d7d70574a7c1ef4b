package vn.vankien.search.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.search.query.GovernResponse.Answer;
import vn.vankien.search.query.GovernResponse.Proof;
import vn.vankien.search.query.WorkName;
import vn.vankien.search.query.WorkView;

/**
 * The work that governs a task, as a card above the hits: what it is, and the sentence that proves
 * it.
 */
record GovernCard(Frame frame, Answer answer, WorkView view) {

  /** Answers shown, the first at length. */
  static final int SHOWN = 3;

  /** A question of fewer words is too wide to be governed by one work. */
  private static final int FEWEST_WORDS = 2;

  /** So much of the question must be found in the title and the sentences of a work. */
  private static final double COVERED = 0.6;

  /** Whether the answer speaks of what was asked; a card that does not is worse than none. */
  static boolean fits(String question, Answer answer) {
    Set<String> asked = words(question);
    if (asked.size() < FEWEST_WORDS) {
      return false;
    }
    Set<String> said = words(answer.title());
    answer.evidence().forEach(proof -> said.addAll(words(proof.sentence())));
    long found = asked.stream().filter(said::contains).count();
    return found >= COVERED * asked.size();
  }

  private static Set<String> words(String text) {
    String folded = VietnameseFolding.stripAccents(VietnameseFolding.fold(text)).toString();
    Set<String> words =
        new HashSet<>(List.of(folded.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
    words.remove("");
    return words;
  }

  String link() {
    return frame.work(answer.work());
  }

  String title() {
    return answer.title().isEmpty() ? name() : frame.texts().title(answer.title());
  }

  String name() {
    return (type() + ' ' + answer.number()).strip();
  }

  String type() {
    return view.typeName().isEmpty() ? "" : frame.texts().type(view.typeName());
  }

  String force() {
    return frame.texts().force(answer.legalForce());
  }

  Optional<Proof> proof() {
    return answer.evidence().stream().findFirst();
  }

  /** The works whose place it took. */
  List<WorkName> replaced() {
    return view.replaced();
  }

  Optional<WorkName> successor() {
    return view.successor().stream().findFirst();
  }

  /** The page of a work in the language of this one. */
  String link(WorkName work) {
    return frame.work(work.work());
  }
}
