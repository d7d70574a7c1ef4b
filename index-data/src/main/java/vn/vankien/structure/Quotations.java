package vn.vankien.structure;

import java.util.List;

/**
 * Which lines stand in a quotation that goes over several: the new wording in a document that
 * amends another. What they number is the other's.
 */
final class Quotations {

  /** A quotation that is not closed within so many lines was a slip of the typist. */
  private static final int LONGEST = 600;

  private Quotations() {}

  /** One entry for each line; the line that opens a quotation stands in it too. */
  static boolean[] of(List<Line> lines, CharSequence text) {
    boolean[] quoted = new boolean[lines.size()];
    for (int i = 0; i < quoted.length; i++) {
      char first = lines.get(i).text().charAt(0);
      if (first != '“' && first != '"' && first != '«') {
        continue;
      }
      int end = end(lines, i, text, first);
      for (int k = i; k <= end; k++) {
        quoted[k] = true;
      }
      i = Math.max(i, end);
    }
    return quoted;
  }

  /** The line that closes the quotation; the one before {@code from} if none does. */
  private static int end(List<Line> lines, int from, CharSequence text, char opening) {
    int open = 0;
    for (int i = from; i < Math.min(lines.size(), from + LONGEST); i++) {
      Line line = lines.get(i);
      for (int at = line.span().start(); at < line.span().end(); at++) {
        char c = text.charAt(at);
        if (opening == '"') {
          open = c == '"' ? 1 - open : open;
        } else if (c == '“' || c == '«') {
          open++;
        } else if (c == '”' || c == '»') {
          open--;
        }
      }
      if (open <= 0) {
        return i;
      }
    }
    return from - 1;
  }
}
