package vn.vankien.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring words of a line that may all have come from bytes in one way. A word with other
 * characters, such as {@code ạ}, was never misread and ends the run.
 */
record Run(int start, int end) {

  String of(String line) {
    return line.substring(start, end);
  }

  /** Those with characters beyond ASCII. */
  static List<Run> of(String line, Repertoire repertoire) {
    List<Run> runs = new ArrayList<>();
    int start = -1;
    int end = -1;
    boolean western = false;
    int word = 0;
    while (word < line.length()) {
      int next = word;
      boolean fits = true;
      boolean beyond = false;
      while (next < line.length() && !isSpace(line.charAt(next))) {
        char c = line.charAt(next);
        fits &= repertoire.byteOf(c) >= 0;
        beyond |= c >= 0x80 || (c < ' ');
        next++;
      }
      if (next > word && fits) {
        start = start < 0 ? word : start;
        end = next;
        western |= beyond;
      } else if (next > word && start >= 0) {
        if (western) {
          runs.add(new Run(start, end));
        }
        start = -1;
        western = false;
      }
      word = next + 1;
    }
    if (start >= 0 && western) {
      runs.add(new Run(start, end));
    }
    return runs;
  }

  /** From the first word that is none to the last: what stands around them may well be right. */
  Run narrowed(String line) {
    int from = -1;
    int to = end;
    int word = start;
    while (word < end) {
      int next = word;
      while (next < end && !isSpace(line.charAt(next))) {
        next++;
      }
      if (next > word && Reading.of(line.substring(word, next)).bad() > 0) {
        from = from < 0 ? word : from;
        to = next;
      }
      word = next + 1;
    }
    return from < 0 ? this : new Run(from, to);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || c == '\uFFFD';
  }
}
