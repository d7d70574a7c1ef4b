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
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.TermQuery;
import vn.vankien.analysis.QueryPart;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.index.IndexAnalyzer;
import vn.vankien.index.Schema;
import vn.vankien.search.rank.Reranker;

/**
 * Words as a query: syllables, and the abbreviations of the trade in full, decide what matches,
 * pairs of syllables and the title what comes first. Accents count where they were typed.
 */
final class WordQueries {

  private final Analyzer analyzer = IndexAnalyzer.create();
  private final FirstSearch settings;

  WordQueries(FirstSearch settings) {
    this.settings = settings;
  }

  WordQueries() {
    this(FirstSearch.CHOSEN);
  }

  /** What matches {@code words}; says nothing of their order. Manners of asking are not needed. */
  Query matching(String words) {
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(words);
    Set<QueryPart> parts = new LinkedHashSet<>(parts(Task.of(words).words(), accented));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part(Schema.TEXT, part, accented), Occur.SHOULD));
    return any.setMinimumNumberShouldMatch(required(parts.size())).build();
  }

  /**
   * What of {@link #matching} comes first; of a long question it matches more than that. All parts
   * stand side by side, so that documents that cannot come first are passed over.
   */
  Query scoring(String words) {
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(words);
    Set<QueryPart> parts = new LinkedHashSet<>(parts(words, accented));
    Set<QueryPart> named = new LinkedHashSet<>(parts(Task.of(words).words(), accented));
    boolean all = required(named.size()) == named.size();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryPart part : parts) {
      Occur occur = all && named.contains(part) ? Occur.MUST : Occur.SHOULD;
      query.add(part(Schema.TEXT, part, accented), occur);
    }
    optional(query, Schema.BIGRAMS, terms(Schema.BIGRAMS, words), settings.pairs());
    if (accented && settings.title() > 0) {
      optional(query, Schema.TITLE, terms(Schema.TITLE, words), settings.title());
    }
    return query.build();
  }

  /** Weighs the best hits for {@code words} again. */
  Rescorer again(String words) {
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(words);
    return new Reranker(parts(words, accented), accented);
  }

  private static List<QueryPart> parts(String words, boolean accented) {
    return VietnameseAnalysis.queryParts(words, !accented);
  }

  /** One way or another of saying it; of a way of several terms, every one. */
  static Query part(String field, QueryPart part, boolean accented) {
    if (part.isTerm()) {
      return term(field, part.alternatives().getFirst().getFirst(), accented);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (List<String> way : part.alternatives()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      way.forEach(term -> all.add(term(field, term, accented), Occur.MUST));
      either.add(all.build(), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query term(String field, String term, boolean accented) {
    return accented ? new TermQuery(new Term(field, term)) : new UnaccentedTermQuery(field, term);
  }

  private static void optional(
      BooleanQuery.Builder query, String field, List<String> terms, float boost) {
    for (String term : new LinkedHashSet<>(terms)) {
      query.add(new BoostQuery(new TermQuery(new Term(field, term)), boost), Occur.SHOULD);
    }
  }

  /** The words next to each other, in title or text. */
  Query phrase(String words) {
    return new DisjunctionMaxQuery(
        List.of(phrase(Schema.TITLE, words), phrase(Schema.TEXT, words)), 0.1f);
  }

  /** What to mark where {@code words} matched: typed without accents, whatever they may mean. */
  Query marks(String words) {
    BooleanQuery.Builder marks = new BooleanQuery.Builder();
    List<String> fields =
        VietnameseAnalysis.hasVietnameseAccents(words)
            ? List.of(Schema.TEXT, Schema.FOLDED)
            : List.of(Schema.FOLDED);
    for (String field : fields) {
      new LinkedHashSet<>(terms(field, words))
          .forEach(term -> marks.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    }
    return marks.build();
  }

  /**
   * How many of {@code parts} a document must have: all of a few, fewer of a long question, where
   * most words are only manners of asking.
   */
  private static int required(int parts) {
    return parts <= 4 ? parts : Math.max(3, parts / 4);
  }

  private Query phrase(String field, String words) {
    return new PhraseQuery(2, field, terms(field, words).toArray(String[]::new));
  }

  List<String> terms(String field, String words) {
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
