package vn.vankien.search.rank;

import java.util.Arrays;

/** A hit that is weighed again: where its text has the words of the question. */
final class Candidate {

  /** Places that are read of one word in one text; the rest of a long text adds nothing. */
  static final int MOST_PLACES = 64;

  final int doc;
  final float score;

  /** Length in words, as rounded by the index. */
  int length;

  int titleLength;

  /** See {@link vn.vankien.index.Schema#FAMILY}; the candidate's own where it has no number. */
  long family;

  /** Year, or 0. */
  int year;

  /** How many words of the title the question has. */
  int titleHits;

  private long[] places = new long[32];
  private int count;

  Candidate(int doc, float score) {
    this.doc = doc;
    this.score = score;
    this.family = doc;
  }

  void add(int place, int word) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count] = ((long) place << Integer.SIZE) | word;
    count++;
  }

  /** To be called once all words are read. */
  void sort() {
    Arrays.sort(places, 0, count);
  }

  /** How many places there are. */
  int count() {
    return count;
  }

  /** The position in the text of the place {@code i}, counted in words. */
  int position(int i) {
    return (int) (places[i] >> Integer.SIZE);
  }

  /** The word there, by its index in {@link Asked#words}. */
  int word(int i) {
    return (int) places[i];
  }
}
