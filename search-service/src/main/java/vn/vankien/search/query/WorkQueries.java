package vn.vankien.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vankien.analysis.QueryPart;
import vn.vankien.analysis.VietnameseAnalysis;
import vn.vankien.document.DocumentNumber;
import vn.vankien.index.Schema;

/** A task as a query for works: what is said to be their title counts most, then every sentence. */
final class WorkQueries {

  private static final float TITLE = 1;
  private static final float TITLE_PAIR = 2;
  private static final float SAID = 0.3f;
  private static final float SAID_PAIR = 0.6f;

  private final WordQueries words = new WordQueries();

  Query about(String task) {
    boolean accented = VietnameseAnalysis.hasVietnameseAccents(task);
    Set<QueryPart> parts = new LinkedHashSet<>(VietnameseAnalysis.queryParts(task, !accented));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryPart part : parts) {
      any.add(
          new BooleanQuery.Builder()
              .add(
                  boosted(WordQueries.part(Schema.SAID_TITLE, part, accented), TITLE), Occur.SHOULD)
              .add(boosted(WordQueries.part(Schema.SAID, part, accented), SAID), Occur.SHOULD)
              .build(),
          Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(Math.max(1, parts.size() / 2));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    for (String pair : new LinkedHashSet<>(words.terms(Schema.SAID_PAIRS, task))) {
      query.add(boosted(term(Schema.SAID_TITLE_PAIRS, pair), TITLE_PAIR), Occur.SHOULD);
      query.add(boosted(term(Schema.SAID_PAIRS, pair), SAID_PAIR), Occur.SHOULD);
    }
    return query.build();
  }

  /** The works that bear one of the numbers. */
  Query bearing(Understood understood) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (DocumentNumber number : understood.numbers()) {
      any.add(term(Schema.NUMBER, Schema.numberKey(number)), Occur.SHOULD);
    }
    for (Understood.ShortNumber number : understood.shortNumbers()) {
      any.add(
          term(Schema.SHORT_NUMBER, Schema.shortKey(number.type(), number.serial())), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  /** Every pair of the task's syllables, by which a sentence can be held against it. */
  List<String> pairs(String task) {
    return words.terms(Schema.SAID_PAIRS, task);
  }
}
