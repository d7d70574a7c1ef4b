package vn.vankien.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.index.IndexAnalyzer;
import vn.vankien.index.Schema;

/**
 * Words as a query: syllables decide what matches, pairs of syllables and the title what comes
 * first. Accents count where they were typed.
 */
final class WordQueries {

  private static final float TITLE = Float.parseFloat(System.getProperty("t", "0.5"));
  private static final float BIGRAM = Float.parseFloat(System.getProperty("b", "1"));

  private final Analyzer analyzer = IndexAnalyzer.create();

  /** What matches {@code words}. */
  Query words(String words) {
    String field = VietnameseAnalysis.hasVietnameseAccents(words) ? Schema.TEXT : Schema.FOLDED;
    Set<String> syllables = new LinkedHashSet<>(terms(field, words));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String syllable : syllables) {
      any.add(new TermQuery(new Term(field, syllable)), Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(required(syllables.size()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(any.build(), Occur.MUST);
    optional(query, Schema.BIGRAMS, new LinkedHashSet<>(terms(Schema.BIGRAMS, words)), BIGRAM);
    if (field.equals(Schema.TEXT)) {
      optional(query, Schema.TITLE, syllables, TITLE);
    }
    return query.build();
  }

  private static void optional(
      BooleanQuery.Builder query, String field, Set<String> terms, float boost) {
    for (String term : terms) {
      query.add(new BoostQuery(new TermQuery(new Term(field, term)), boost), Occur.SHOULD);
    }
  }

  /** The words next to each other, in title or text. */
  Query phrase(String words) {
    return new DisjunctionMaxQuery(
        List.of(phrase(Schema.TITLE, words), phrase(Schema.TEXT, words)), 0.1f);
  }

  /** What to mark where {@code words} matched. */
  Query marks(String words) {
    BooleanQuery.Builder marks = new BooleanQuery.Builder();
    for (String field : List.of(Schema.TEXT, Schema.FOLDED)) {
      new LinkedHashSet<>(terms(field, words))
          .forEach(term -> marks.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    }
    return marks.build();
  }

  /**
   * How many of {@code syllables} a document must have: all of a few, fewer of a long question,
   * where most words are only manners of asking.
   */
  private static int required(int syllables) {
    return syllables <= 4
        ? syllables
        : Math.max(3, (int) (syllables * Float.parseFloat(System.getProperty("m", "0.4"))));
  }

  private Query phrase(String field, String words) {
    return new PhraseQuery(2, field, terms(field, words).toArray(String[]::new));
  }

  private List<String> terms(String field, String words) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, words)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading a string does no input
    }
    return terms;
  }
}
