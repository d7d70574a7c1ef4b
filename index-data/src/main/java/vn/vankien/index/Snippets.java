package vn.vankien.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Cuts the passages of a text that show best why it matched. */
final class Snippets {

  /** Passages of one text. */
  private static final int MOST = 2;

  /** Characters of a passage, about two lines on a wide page. */
  private static final int LENGTH = 180;

  /** Texts are shown from their first megabyte; longer ones are rare and their beginning tells. */
  private static final int LONGEST = 1 << 20;

  private static final Analyzer ANALYZER = IndexAnalyzer.create();

  private static final UnifiedHighlighter WHOLE =
      UnifiedHighlighter.builderWithoutSearcher(ANALYZER)
          .withFormatter(new Runs())
          .withMaxLength(LONGEST)
          .withMaxNoHighlightPassages(0)
          .withBreakIterator(WholeBreakIterator::new)
          .build();

  private final UnifiedHighlighter accented = highlighter(0);
  private final UnifiedHighlighter folded = highlighter(1);
  private final Query shown;

  Snippets(Query shown) {
    this.shown = shown;
  }

  private static UnifiedHighlighter highlighter(int unmatched) {
    return UnifiedHighlighter.builderWithoutSearcher(ANALYZER)
        .withFormatter(new Runs())
        .withMaxLength(LONGEST)
        .withMaxNoHighlightPassages(unmatched)
        .withBreakIterator(
            () ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getWordInstance(Locale.ROOT), LENGTH, 0.4f))
        .build();
  }

  /**
   * The best passages of a text, in its order: with the words as they were typed, else with the
   * same words without accents, else its beginning.
   */
  List<Hit.Snippet> of(String text) throws IOException {
    List<Hit.Snippet> asTyped =
        snippets(accented.highlightWithoutSearcher(Schema.TEXT, shown, text, MOST));
    return asTyped.isEmpty()
        ? snippets(folded.highlightWithoutSearcher(Schema.FOLDED, shown, text, MOST))
        : asTyped;
  }

  /**
   * The whole text as one passage, its matches marked; empty if nothing matches.
   *
   * <p>Of a text longer than {@link #LONGEST} the beginning is looked at.
   */
  static Optional<Hit.Snippet> whole(String text, Query shown) throws IOException {
    for (String field : List.of(Schema.TEXT, Schema.FOLDED)) {
      Object passages = WHOLE.highlightWithoutSearcher(field, shown, text, 1);
      List<Hit.Snippet> found = snippets(passages);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  private static List<Hit.Snippet> snippets(@Nullable Object passages) {
    return passages instanceof List<?> found
        ? found.stream().map(Hit.Snippet.class::cast).toList()
        : List.of();
  }

  /** Keeps passages as runs of plain text, so that markup is made where it is shown. */
  private static final class Runs extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<Hit.Snippet> snippets = new ArrayList<>(passages.length);
      for (Passage passage : passages) {
        snippets.add(new Hit.Snippet(runs(passage, content)));
      }
      return snippets;
    }

    private static List<Hit.Snippet.Run> runs(Passage passage, String content) {
      List<Hit.Snippet.Run> runs = new ArrayList<>();
      int at = passage.getStartOffset();
      for (Marked marked : marked(passage, content)) {
        add(runs, content, at, marked.start, false);
        add(runs, content, marked.start, marked.end, true);
        at = marked.end;
      }
      add(runs, content, at, passage.getEndOffset(), false);
      return runs;
    }

    /** What to mark, offsets into the text. */
    private record Marked(int start, int end) {

      /** Several syllables, or a number: what a syllable alone is not, a word. */
      boolean isSure(String content) {
        return content
            .substring(start, end)
            .chars()
            .anyMatch(c -> Character.isWhitespace(c) || Character.isDigit(c));
      }
    }

    /**
     * Matches side by side as one. Where words match, a syllable alone is chance: the Bộ of Bộ
     * Chính trị is none of cán bộ.
     */
    private static List<Marked> marked(Passage passage, String content) {
      List<Marked> all = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(passage.getStartOffset(), passage.getMatchStarts()[i]);
        int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
        if (!all.isEmpty()
            && content.substring(Math.min(all.getLast().end, start), start).isBlank()) {
          Marked before = all.removeLast();
          all.add(new Marked(before.start, Math.max(before.end, end)));
        } else if (start < end) {
          all.add(new Marked(start, end));
        }
      }
      List<Marked> sure = all.stream().filter(marked -> marked.isSure(content)).toList();
      return sure.isEmpty() ? all : sure;
    }

    private static void add(
        List<Hit.Snippet.Run> runs, String content, int start, int end, boolean matched) {
      if (start < end) {
        runs.add(new Hit.Snippet.Run(content.substring(start, end), matched));
      }
    }
  }
}
