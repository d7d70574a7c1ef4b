package vn.vankien.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vn.vankien.analysis.QueryPart;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.index.Schema;

/**
 * The words of a question and how much each tells, in one index.
 *
 * @param words each once; the index of a word here is its name elsewhere
 * @param order the question, as indexes of words
 * @param pairs words that follow each other in the question, each once
 */
record Asked(List<Word> words, List<Integer> order, List<Pair> pairs) {

  /** Longer questions are read so far: the best hits are weighed in milliseconds. */
  private static final int MOST_WORDS = 100;

  /**
   * A word.
   *
   * @param typed as asked
   * @param terms what says it: itself, its accented forms, an abbreviation that has it
   * @param weight inverse document frequency; 0 if no text has it
   */
  record Word(String typed, List<String> terms, double weight) {}

  /** Two words, and the inverse document frequency of their standing side by side. */
  record Pair(int first, int second, double weight) {}

  /** The weight of all words. */
  double total() {
    return words.stream().mapToDouble(Word::weight).sum();
  }

  static Asked of(IndexReader reader, List<QueryPart> parts, boolean accented) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    List<Word> words = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (QueryPart part : parts) {
      List<String> longest = longest(part);
      for (String word : longest) {
        if (!names.containsKey(word) && names.size() < MOST_WORDS) {
          names.put(word, names.size());
          List<String> terms = new ArrayList<>(accented ? List.of(word) : variants(reader, word));
          if (longest.size() > 1) {
            abbreviations(part).stream().filter(is -> !terms.contains(is)).forEach(terms::add);
          }
          words.add(new Word(word, List.copyOf(terms), weight(reader, terms)));
        }
        if (names.containsKey(word)) {
          order.add(names.get(word));
        }
      }
    }
    return new Asked(words, order, pairs(reader, order, List.copyOf(names.keySet())));
  }

  private static List<String> longest(QueryPart part) {
    return part.alternatives().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
  }

  /** Single terms that stand for all words of the part, so for each of them. */
  private static List<String> abbreviations(QueryPart part) {
    return part.alternatives().stream().filter(way -> way.size() == 1).map(List::getFirst).toList();
  }

  private static List<String> variants(IndexReader reader, String bare) throws IOException {
    return UnaccentedTermQuery.variants(reader, Schema.TEXT, bare);
  }

  private static double weight(IndexReader reader, List<String> terms) throws IOException {
    int most = 0;
    for (String term : terms) {
      most = Math.max(most, reader.docFreq(new Term(Schema.TEXT, term)));
    }
    return inverse(reader, most);
  }

  private static List<Pair> pairs(IndexReader reader, List<Integer> order, List<String> names)
      throws IOException {
    Map<List<Integer>, Pair> pairs = new LinkedHashMap<>();
    for (int i = 0; i + 1 < order.size(); i++) {
      int first = order.get(i);
      int second = order.get(i + 1);
      List<Integer> both = List.of(first, second);
      if (!pairs.containsKey(both)) {
        String pair = names.get(first) + '_' + names.get(second);
        Term term = new Term(Schema.BIGRAMS, VietnameseFolding.stripAccents(pair));
        pairs.put(both, new Pair(first, second, inverse(reader, reader.docFreq(term))));
      }
    }
    return List.copyOf(pairs.values());
  }

  private static double inverse(IndexReader reader, int frequency) {
    return frequency == 0
        ? 0
        : Math.log(1 + (reader.numDocs() - frequency + 0.5) / (frequency + 0.5));
  }
}
