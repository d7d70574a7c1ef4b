package vn.vankien.index;

import java.util.List;

/**
 * A piece of a text to be shown: whole sentences where they are short enough, whole words always.
 *
 * @param start offset into the text, inclusive
 * @param end offset, exclusive
 * @param weight of what it has of the question
 * @param marks the words of the question in it
 */
record Passage(int start, int end, double weight, List<Marks.Mark> marks) {

  /** Characters, about two lines on a wide page. */
  static final int LENGTH = 180;

  /** A passage that ends with a sentence may be that much shorter. */
  private static final int SHORTEST = LENGTH / 2;

  Passage {
    marks = List.copyOf(marks);
  }

  /**
   * The passage around {@code from} to {@code until}.
   *
   * @param low where it may begin at the earliest
   * @param marks of the whole text
   */
  static Passage around(String text, int low, int from, int until, List<Marks.Mark> marks) {
    int begin = Math.max(low, from);
    int last = Math.max(begin, until);
    int start = start(text, low, begin, Math.max(0, LENGTH - (last - begin)));
    int end = end(text, start, last);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int first = start;
    return new Passage(
        start,
        end,
        0,
        marks.stream().filter(mark -> mark.end() > first && mark.start() < end).toList());
  }

  Passage weighing(double much) {
    return new Passage(start, end, much, marks);
  }

  private static int start(String text, int low, int from, int spare) {
    int earliest = Math.max(low, from - spare);
    for (int at = from; at > earliest; at--) {
      if (isSentenceEnd(text, at - 1)) {
        return at;
      }
    }
    if (earliest == low) {
      return low;
    }
    int at = Math.max(low, from - spare / 3);
    while (at < from && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int start, int until) {
    int latest = Math.min(text.length(), Math.max(until, start + LENGTH));
    if (latest == text.length()) {
      return latest;
    }
    for (int at = latest; at >= Math.max(until, start + SHORTEST) && at > start; at--) {
      if (isSentenceEnd(text, at - 1)) {
        return at;
      }
    }
    int at = latest;
    while (at > until && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** Whether a sentence, or a line, ends with the character at {@code at}. */
  private static boolean isSentenceEnd(String text, int at) {
    char c = text.charAt(at);
    boolean before = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || (before && (c == '.' || c == ';' || c == '!' || c == '?'));
  }

  /** Whether it begins in the middle of a sentence of {@code text}. */
  boolean beginsWithin(String text) {
    int at = start;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      if (text.charAt(at - 1) == '\n') {
        return false;
      }
      at--;
    }
    return at > 0 && !isSentenceEnd(text, at - 1);
  }

  /** Whether it ends in the middle of a sentence of {@code text}. */
  boolean endsWithin(String text) {
    return end < text.length()
        && end > start
        && !isSentenceEnd(text, end - 1)
        && text.charAt(end) != '\n';
  }
}
