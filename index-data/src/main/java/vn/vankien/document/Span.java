package vn.vankien.document;

/**
 * A stretch of a text, from {@code start} up to but not including {@code end}.
 *
 * @param start in UTF-16 units, 0 or more
 * @param end in UTF-16 units, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The words under this span. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** The same stretch counted in Unicode code points, as our JSON counts it. */
  public Span inCodePoints(CharSequence text) {
    int first = Character.codePointCount(text, 0, start);
    return new Span(first, first + Character.codePointCount(text, start, end));
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
