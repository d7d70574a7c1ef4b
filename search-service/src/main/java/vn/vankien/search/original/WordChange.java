package vn.vankien.search.original;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * A change in words, for a terminal: {@code … trước ngày 30 tháng [-6.-] {+9.+}}, as {@code git
 * diff --word-diff} writes it.
 */
public final class WordChange {

  /** Words that stay the same and are told beside what changed. */
  private static final int AROUND = 8;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder told = new StringBuilder();

  private WordChange(Comparison.Change change) {
    before = words(change.before());
    after = words(change.after());
  }

  /** One line, however long the paragraphs are that changed. */
  public static String of(Comparison.Change change) {
    return new WordChange(change).tell();
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }

  private String tell() {
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      same(at, delta.getSource().getPosition());
      marked("[-", delta.getSource().getLines(), "-]");
      marked("{+", delta.getTarget().getLines(), "+}");
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    same(at, before.size());
    return told.toString().strip();
  }

  /** Words that both have; of many only those beside a change. */
  private void same(int from, int to) {
    boolean first = from == 0;
    boolean last = to == before.size();
    int left = first ? 0 : AROUND;
    int right = last ? 0 : AROUND;
    if (to - from <= left + right) {
      words(from, to);
      return;
    }
    words(from, from + left);
    told.append("… ");
    words(to - right, to);
  }

  private void words(int from, int to) {
    before.subList(from, to).forEach(word -> told.append(word).append(' '));
  }

  private void marked(String open, List<String> words, String close) {
    if (!words.isEmpty()) {
      told.append(open).append(String.join(" ", words)).append(close).append(' ');
    }
  }
}
