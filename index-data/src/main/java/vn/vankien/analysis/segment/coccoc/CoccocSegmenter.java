package vn.vankien.analysis.segment.coccoc;

import vn.vankien.analysis.segment.Segmenter;

/**
 * Words as coccoc-tokenizer sees them. Offsets are held to the contract whatever the library says:
 * a span that goes back, leaves the text or begins with a space is cut to size, and what no span
 * covers is a word of its own.
 */
final class CoccocSegmenter implements Segmenter {

  /** Longer texts are handed over in pieces, so that memory beyond the heap stays small. */
  static final int MOST = 50_000;

  private final String id;
  private final Spans spans;

  CoccocSegmenter(String id, Spans spans) {
    this.id = id;
    this.spans = spans;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void segment(CharSequence text, Words words) {
    int from = 0;
    while (from < text.length()) {
      int to = pieceEnd(text, from);
      String piece = text.subSequence(from, to).toString();
      if (!isSpace(piece, 0, piece.length())) {
        cut(piece, spans.of(piece), from, words);
      }
      from = to;
    }
  }

  /** Behind a space if there is one, else never between two surrogates. */
  private static int pieceEnd(CharSequence text, int from) {
    if (text.length() - from <= MOST) {
      return text.length();
    }
    int end = from + MOST;
    while (end > from && !isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      return end;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(from + MOST - 1));
    return from + MOST - (pair ? 1 : 0);
  }

  private static void cut(String piece, int[] found, int shift, Words words) {
    int last = 0;
    for (int i = 0; i + 1 < found.length; i += 2) {
      int start = Math.max(last, found[i]);
      int end = Math.min(piece.length(), found[i + 1]);
      while (start < end && isSpace(piece.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(piece.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        uncovered(piece, last, start, shift, words);
        words.accept(shift + start, shift + end);
        last = end;
      }
    }
    uncovered(piece, last, piece.length(), shift, words);
  }

  /** What the library passed over, parted at spaces. */
  private static void uncovered(String piece, int from, int to, int shift, Words words) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || isSpace(piece.charAt(i))) {
        if (i > start) {
          words.accept(shift + start, shift + i);
        }
        start = i + 1;
      }
    }
  }

  private static boolean isSpace(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0xA0 || c == 0x200B || c == 0xFEFF || Character.isWhitespace(c);
  }
}
