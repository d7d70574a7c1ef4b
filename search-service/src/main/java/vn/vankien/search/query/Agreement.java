package vn.vankien.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.vankien.document.Evidence;
import vn.vankien.document.WorkEntry;

/**
 * How much of a task a work is about: the part of the task's pairs of syllables that its title has,
 * or one sentence about it. Scores of words scattered over many sentences say nothing of that.
 */
final class Agreement {

  /** A title is what a document is about; a sentence only speaks of it. */
  private static final double SAID = 0.7;

  private final Function<String, List<String>> pairs;
  private final List<Set<String>> ways = new ArrayList<>();

  /**
   * With a task.
   *
   * @param pairs the pairs of syllables in a text, without accents
   */
  Agreement(Task task, Function<String, List<String>> pairs) {
    this.pairs = pairs;
    ways.add(Set.copyOf(pairs.apply(task.words())));
    task.restated().forEach(restated -> ways.add(Set.copyOf(pairs.apply(restated))));
  }

  /** From 0, of something else, to 1, of just that; 1 for a task of one syllable. */
  double of(WorkEntry entry) {
    double best = in(entry.work().title());
    for (WorkEntry.Tally title : entry.titles()) {
      best = Math.max(best, in(title.value()));
    }
    for (Evidence said : entry.evidence()) {
      best = best < SAID ? Math.max(best, SAID * in(said.sentence())) : best;
    }
    return best;
  }

  private double in(String text) {
    Set<String> its = new HashSet<>(pairs.apply(text));
    double best = 0;
    for (Set<String> way : ways) {
      double shared = way.stream().filter(its::contains).count();
      best = Math.max(best, way.isEmpty() ? 1 : shared / way.size());
    }
    return best;
  }
}
