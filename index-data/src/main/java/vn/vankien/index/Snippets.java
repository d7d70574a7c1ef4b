package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Cuts the passages of a text that show best why it matched. */
final class Snippets {

  /** Passages of one text. */
  private static final int MOST = 2;

  /** Characters of a long text that are read first; most have what is asked for there. */
  private static final int BEGINNING = 20_000;

  /** Texts are looked at in their first megabyte; longer ones are rare. */
  private static final int LONGEST = 1 << 20;

  /** With so much of what is asked for, a passage need not be bettered. */
  private static final double ENOUGH = 0.8;

  /** A word that an earlier passage shows counts that much in the next. */
  private static final double SHOWN_BEFORE = 0.1;

  private final Marks marks;

  Snippets(IndexReader reader, Query shown) throws IOException {
    this.marks = Marks.of(reader, shown);
  }

  private Snippets(Marks marks) {
    this.marks = marks;
  }

  /** Of every text its beginning, for who asked for no words. */
  static Snippets beginnings() {
    return new Snippets(Marks.of(MatchNoDocsQuery.INSTANCE));
  }

  /**
   * The best passages of a text, in its order: with the words as they were typed, else with the
   * same words without accents, else its beginning.
   *
   * @param title is not shown again where the text begins with it
   */
  List<Hit.Snippet> of(String title, String text) throws IOException {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    List<Passage> best = best(title, beginning);
    double found = best.stream().mapToDouble(Passage::weight).max().orElse(0);
    if (text.length() > BEGINNING && marks.words() > 0 && found < ENOUGH * marks.all()) {
      best = best(title, text.substring(0, Math.min(text.length(), LONGEST)));
    }
    if (best.isEmpty()) {
      best = List.of(Passage.around(text, afterTitle(title, text), 0, 0, List.of()));
    }
    return best.stream()
        .sorted(Comparator.comparingInt(Passage::start))
        .map(passage -> new Hit.Snippet(Runs.cut(passage, text)))
        .toList();
  }

  private static int afterTitle(String title, String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean again = !title.isBlank() && text.startsWith(title, at);
    return again && text.length() > at + title.length() ? at + title.length() : 0;
  }

  private List<Passage> best(String title, String text) throws IOException {
    List<Marks.Mark> all = marks.find(text);
    int after = afterTitle(title, text);
    List<Marks.Mark> open = all.stream().filter(mark -> mark.start() >= after).toList();
    if (open.isEmpty()) {
      open = all;
    }
    int low = open.size() == all.size() ? 0 : after;
    double[] weights = new double[marks.words()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = marks.weight(i);
    }
    List<Passage> best = new ArrayList<>();
    while (best.size() < MOST && !open.isEmpty()) {
      Window window = Window.best(text, open, weights);
      Passage passage =
          Passage.around(text, low, window.start(), window.end(), all).weighing(window.weight());
      best.add(passage);
      passage.marks().forEach(mark -> weights[mark.word()] *= SHOWN_BEFORE);
      open =
          open.stream()
              .filter(mark -> mark.end() <= passage.start() || mark.start() >= passage.end())
              .toList();
    }
    return best;
  }

  /**
   * The whole text as one passage, its matches marked; empty if nothing matches.
   *
   * <p>Of a text longer than {@link #LONGEST} the beginning is looked at.
   */
  static Optional<Hit.Snippet> whole(String text, Query shown) throws IOException {
    List<Marks.Mark> found =
        Marks.of(shown).find(text.substring(0, Math.min(text.length(), LONGEST)));
    return found.isEmpty() ? Optional.empty() : Optional.of(new Hit.Snippet(Runs.all(text, found)));
  }
}
