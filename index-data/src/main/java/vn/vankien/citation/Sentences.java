package vn.vankien.citation;

import java.util.Arrays;
import java.util.Set;
import vn.vankien.document.Span;

/**
 * The sentences of a text. A full stop ends none after an abbreviation (TP., T.Ư), inside a number
 * or a date, or after the number of a list; a line end always does.
 */
final class Sentences {

  /** Folded words that are printed with a full stop. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "q", "p", "h", "x", "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "nxb",
          "tr", "st", "vd", "mr", "ms", "dr", "no", "đ", "ubnd", "hdnd");

  /** Longer evidence is cut to this many characters on either side of its citation. */
  private static final int LONGEST_SIDE = 700;

  private final int[] ends;
  private final int length;

  Sentences(FoldedText text) {
    int[] found = new int[64];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsAt(text, i)) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i + 1;
      }
    }
    this.ends = Arrays.copyOf(found, n);
    this.length = text.length();
  }

  private static boolean endsAt(FoldedText text, int i) {
    char c = text.at(i);
    if (c == '\n') {
      return true;
    }
    if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
      return false;
    }
    char next = text.at(i + 1);
    boolean gap = next == ' ' || next == 0 || next == '"' || next == '\u201D' || next == '\n';
    if (!gap) {
      return false;
    }
    return c != '.' || !isAbbreviation(text, i);
  }

  private static boolean isAbbreviation(FoldedText text, int stop) {
    int start = stop;
    while (start > 0
        && stop - start < 6
        && (text.isLetterAt(start - 1) || text.isDigitAt(start - 1))) {
      start--;
    }
    if (start == stop) {
      return false;
    }
    if (text.isDigitAt(start)) {
      // "1. Mục tiêu" begins a line; "năm 2020. Tiếp theo" ends a sentence
      int before = text.skipBlanksBack(start);
      return before == 0 || text.isLineEndAt(before - 1);
    }
    boolean initial = stop - start == 1;
    boolean capital = text.isUpperAt(start);
    if (initial && capital) {
      return text.at(start - 1) != '.' || text.isLetterAt(text.skipBlanks(stop + 1));
    }
    return capital && ABBREVIATIONS.contains(FoldedText.foldAll(text.substring(start, stop)));
  }

  /** Where the sentence of this place begins, folded. */
  int startBefore(int place) {
    int at = Arrays.binarySearch(ends, place);
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? 0 : ends[index];
  }

  /** Where the sentence of this place ends, folded. */
  int endAfter(int place) {
    int at = Arrays.binarySearch(ends, place);
    int index = at >= 0 ? at : -at - 1;
    return index >= ends.length ? length : ends[index];
  }

  /** The evidence for a citation: its sentence, or a stretch of one that is too long to read. */
  Span around(FoldedText text, int start, int end) {
    int first = Math.max(startBefore(start), start - LONGEST_SIDE);
    int last = Math.min(endAfter(end - 1), end + LONGEST_SIDE);
    while (first < start && (text.isBlankAt(first) || text.isLineEndAt(first))) {
      first++;
    }
    while (last > end && (text.isBlankAt(last - 1) || text.isLineEndAt(last - 1))) {
      last--;
    }
    Span whole = text.span(start, end);
    Span sentence = text.span(first, Math.max(last, end));
    return new Span(
        Math.min(sentence.start(), whole.start()), Math.max(sentence.end(), whole.end()));
  }
}
