package vn.vankien.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** The words of a question, and where they stand in texts. */
final class Marks {

  private static final Analyzer ANALYZER = IndexAnalyzer.create();

  /** A word where it stands: offsets into the text, and its place in {@link #weight}. */
  record Mark(int start, int end, int word) {}

  /** Words as they were typed, and without accents: by the term, its place among the weights. */
  private final CharArrayMap<Integer> typed = new CharArrayMap<>(16, false);

  private final CharArrayMap<Integer> folded = new CharArrayMap<>(16, false);
  private final List<Double> weights = new ArrayList<>();

  private Marks() {}

  /** The words of {@code shown}, all alike. */
  static Marks of(Query shown) {
    Marks marks = new Marks();
    for (Term term : terms(shown)) {
      marks.add(term, 1);
    }
    return marks;
  }

  /** The words of {@code shown}; those that few texts have weigh more. */
  static Marks of(IndexReader reader, Query shown) throws IOException {
    Marks marks = new Marks();
    for (Term term : terms(shown)) {
      int frequency = term.field().equals(Schema.TEXT) ? reader.docFreq(term) : 0;
      double weight =
          frequency == 0
              ? 1
              : Math.log(1 + (reader.maxDoc() - frequency + 0.5) / (frequency + 0.5));
      marks.add(term, weight);
    }
    return marks;
  }

  private static Set<Term> terms(Query shown) {
    Set<Term> terms = new LinkedHashSet<>();
    shown.visit(QueryVisitor.termCollector(terms));
    return terms;
  }

  private void add(Term term, double weight) {
    CharArrayMap<Integer> words =
        switch (term.field()) {
          case Schema.TEXT -> typed;
          case Schema.FOLDED -> folded;
          default -> new CharArrayMap<>(1, false); // asked of other fields, not seen in a text
        };
    words.put(term.text(), weights.size());
    weights.add(weight);
  }

  /** How much a word tells, above 0. */
  double weight(int word) {
    return weights.get(word);
  }

  /** The most that a passage can weigh that has all words as typed. */
  double all() {
    return typed.values().stream().mapToDouble(word -> weights.get(word)).sum();
  }

  int words() {
    return weights.size();
  }

  /** Where words stand in a text, in its order: as they were typed, else without accents. */
  List<Mark> find(String text) throws IOException {
    List<Mark> found = find(Schema.TEXT, typed, text);
    return found.isEmpty() ? find(Schema.FOLDED, folded, text) : found;
  }

  private static List<Mark> find(String field, CharArrayMap<Integer> words, String text)
      throws IOException {
    List<Mark> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    try (TokenStream stream = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Integer word = words.get(term.buffer(), 0, term.length());
        if (word != null) {
          found.add(new Mark(offset.startOffset(), offset.endOffset(), word));
        }
      }
      stream.end();
    }
    return found;
  }
}
