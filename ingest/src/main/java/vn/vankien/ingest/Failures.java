package vn.vankien.ingest;

import java.util.ArrayList;
import java.util.List;
import vn.vankien.language.Say;

/**
 * What went wrong while the rest went on: every failure is counted, the first ones are kept to be
 * listed. Safe for many threads.
 */
final class Failures {

  /** Sentences kept; a file of a million bad lines is told by its first ones and the count. */
  private static final int KEPT = 100;

  private final List<String> sentences = new ArrayList<>();
  private long count;

  synchronized void add(String sentence) {
    count++;
    if (sentences.size() < KEPT) {
      sentences.add(sentence);
    }
  }

  synchronized long count() {
    return count;
  }

  /** The kept sentences, and a last one for those that were not. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>(sentences);
    if (count > KEPT) {
      lines.add(Say.that("… và %d lỗi khác", count - KEPT));
    }
    return lines;
  }
}
