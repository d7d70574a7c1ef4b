package vn.vankien.search.query;

import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import vn.vankien.analysis.UnaccentedTermQuery;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.index.Schema;

/**
 * Words on their way from the keyboard: all but the last are whole, and the last may be only begun.
 *
 * @param words terms without accents; who types fast leaves them out, and a letter half typed has
 *     another accent than the one it will have
 * @param begun whether the last of them may go on
 */
record Typed(List<String> words, boolean begun) {

  Typed {
    words = List.copyOf(words);
  }

  static Typed of(String typed, WordQueries analysis) {
    List<String> words =
        analysis.terms(Schema.FOLDED, typed).stream()
            .map(term -> VietnameseFolding.stripAccents(term).toString())
            .toList();
    boolean ended = !typed.isEmpty() && Character.isWhitespace(typed.charAt(typed.length() - 1));
    return new Typed(words, !ended);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether {@code term}, without accents, is the word at {@code place} or goes on from it. */
  boolean fits(int place, String term) {
    return (begun && place == words.size() - 1)
        ? term.startsWith(words.get(place))
        : term.equals(words.get(place));
  }

  /** All the words, the whole ones in a row; whether the begun one follows, who reads it sees. */
  Query inARow(String field) {
    int whole = begun ? words.size() - 1 : words.size();
    if (whole < 2) {
      return all(field);
    }
    IntervalsSource[] row = new IntervalsSource[whole];
    for (int i = 0; i < whole; i++) {
      CompiledAutomaton variants = new CompiledAutomaton(UnaccentedTermQuery.whole(words.get(i)));
      row[i] = Intervals.multiterm(variants, words.get(i));
    }
    return new BooleanQuery.Builder()
        .add(all(field), Occur.MUST)
        .add(new IntervalQuery(field, Intervals.phrase(row)), Occur.FILTER)
        .build();
  }

  /** All the words, wherever they stand. */
  Query all(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      all.add(
          begun && i == words.size() - 1
              ? UnaccentedTermQuery.prefix(field, words.get(i))
              : new UnaccentedTermQuery(field, words.get(i)),
          Occur.MUST);
    }
    return all.build();
  }
}
