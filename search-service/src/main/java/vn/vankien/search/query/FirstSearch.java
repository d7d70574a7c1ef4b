package vn.vankien.search.query;

/**
 * Settings of the search that finds the hits, beside the BM25 of the words themselves.
 *
 * @param title how much a word counts once more where the title has it
 * @param pairs how much two words side by side count, as in the question
 */
record FirstSearch(float title, float pairs) {

  /** As the tuning program chose. */
  static final FirstSearch CHOSEN = new FirstSearch(0.3f, 1.5f);
}
