package vn.vankien.search.query;

import java.util.ArrayList;
import java.util.List;
import vn.vankien.document.Span;

/** A text in the paragraphs that pages show: its lines without the blanks around them. */
final class Paragraphs {

  /** A stretch of one paragraph, counted in code points as our JSON counts. */
  record Place(int paragraph, int start, int end) {}

  private final String text;
  private final List<Span> spans = new ArrayList<>();

  Paragraphs(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = start;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        spans.add(new Span(from, to));
      }
      start = end + 1;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  List<String> texts() {
    return spans.stream().map(span -> span.in(text)).toList();
  }

  /** Where a stretch of the text stands; in two places if it goes on in the next paragraph. */
  List<Place> places(Span span) {
    List<Place> places = new ArrayList<>();
    for (int i = at(span.start()); i < spans.size() && spans.get(i).start() < span.end(); i++) {
      Span paragraph = spans.get(i);
      int start = Math.max(span.start(), paragraph.start());
      int end = Math.min(span.end(), paragraph.end());
      if (start < end) {
        int before = text.codePointCount(paragraph.start(), start);
        places.add(new Place(i, before, before + text.codePointCount(start, end)));
      }
    }
    return places;
  }

  /** The first paragraph that ends after {@code offset}. */
  int at(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
