package vn.vankien.index;

import java.util.ArrayList;
import java.util.List;
import vn.vankien.index.Hit.Snippet.Run;

/** Texts as runs that did or did not match, so that markup is made where they are shown. */
final class Runs {

  private static final String MORE = "…";

  /** What to mark, offsets into the text. */
  private record Marked(int start, int end) {

    /** Several syllables, or a number: what a syllable alone is not, a word. */
    boolean isSure(String text) {
      return text.substring(start, end)
          .chars()
          .anyMatch(c -> Character.isWhitespace(c) || Character.isDigit(c));
    }
  }

  private Runs() {}

  /** A passage of {@code text}, with an ellipsis where a sentence was cut. */
  static List<Run> cut(Passage passage, String text) {
    List<Run> runs = new ArrayList<>();
    if (passage.beginsWithin(text)) {
      runs.add(new Run(MORE + ' ', false));
    }
    runs.addAll(runs(text, passage.start(), passage.end(), passage.marks()));
    if (passage.endsWithin(text)) {
      runs.add(new Run(' ' + MORE, false));
    }
    return runs;
  }

  /** A whole text. */
  static List<Run> all(String text, List<Marks.Mark> marks) {
    return runs(text, 0, text.length(), marks);
  }

  private static List<Run> runs(String text, int start, int end, List<Marks.Mark> marks) {
    List<Run> runs = new ArrayList<>();
    int at = start;
    for (Marked marked : marked(text, start, end, marks)) {
      add(runs, text, at, marked.start, false);
      add(runs, text, marked.start, marked.end, true);
      at = marked.end;
    }
    add(runs, text, at, end, false);
    return runs;
  }

  /**
   * Matches side by side as one. Where words match, a syllable alone is chance: the Bộ of Bộ Chính
   * trị is none of cán bộ.
   */
  private static List<Marked> marked(String text, int from, int until, List<Marks.Mark> marks) {
    List<Marked> all = new ArrayList<>();
    for (Marks.Mark mark : marks) {
      int start = Math.max(from, mark.start());
      int end = Math.min(mark.end(), until);
      if (!all.isEmpty() && text.substring(Math.min(all.getLast().end, start), start).isBlank()) {
        Marked before = all.removeLast();
        all.add(new Marked(before.start, Math.max(before.end, end)));
      } else if (start < end) {
        all.add(new Marked(start, end));
      }
    }
    List<Marked> sure = all.stream().filter(marked -> marked.isSure(text)).toList();
    return sure.isEmpty() ? all : sure;
  }

  private static void add(List<Run> runs, String text, int start, int end, boolean matched) {
    if (start < end) {
      runs.add(new Run(text.substring(start, end), matched));
    }
  }
}
