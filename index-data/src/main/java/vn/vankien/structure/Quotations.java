package vn.vankien.structure;

import java.util.List;
import java.util.regex.Pattern;
import vn.vankien.document.Provision.Kind;

/**
 * Which lines stand in a quotation that goes over several: the new wording in a document that
 * amends another. What they number is the other's.
 */
final class Quotations {

  /** A quotation that is not closed within so many lines was a slip of the typist. */
  private static final int LONGEST = 600;

  private static final Pattern NUMBERED = Pattern.compile("(?:\\d{1,3}[a-zđ]?|[a-zđ]\\d?) ?[.)].*");

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
    boolean holdsArticles = holdsArticles(lines, from);
    int open = 0;
    for (int i = from; i < Math.min(lines.size(), from + LONGEST); i++) {
      Line line = lines.get(i);
      if (i > from && !holdsArticles && opensArticle(line)) {
        break;
      }
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

  /** The new wording of a clause or a point holds no article: the mark was not closed. */
  private static boolean holdsArticles(List<Line> lines, int from) {
    String first = lines.get(from).text().substring(1).strip();
    return first.isEmpty() || !NUMBERED.matcher(first).matches();
  }

  private static boolean opensArticle(Line line) {
    return Opening.read(line).filter(o -> o.kind() == Kind.ARTICLE && !o.bare()).isPresent();
  }
}
