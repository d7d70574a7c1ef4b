package vn.vankien.search.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.TermQuery;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.LegalForce;
import vn.vankien.index.Ranking;
import vn.vankien.index.Schema;
import vn.vankien.index.SearchRequest;
import vn.vankien.language.Say;

/** The Lucene query for what was understood, within the limits that the reader set. */
final class QueryBuilder {

  /** A document that bears the number stands before all that merely name it. */
  private static final float OWN_NUMBER = 1000;

  private static final float NAMES_NUMBER = 20;

  private final WordQueries words;

  QueryBuilder(WordQueries words) {
    this.words = words;
  }

  QueryBuilder() {
    this(new WordQueries());
  }

  /** What a question finds, within the limits that the reader set, and in which order. */
  Ranking ranking(Understood understood, SearchRequest request) {
    Query matches = query(understood, request);
    return understood.namesDocuments() || !understood.hasWords()
        ? new Ranking(matches, matches, Optional.empty(), leftOut(understood))
        : new Ranking(
            matches, limited(scoring(understood), request), again(understood), leftOut(understood));
  }

  /**
   * A work whose text we hold is found as that document; one of which nothing speaks is found by
   * its number alone.
   */
  private static Set<String> leftOut(Understood understood) {
    return understood.namesDocuments()
        ? Set.of(Schema.HELD_WORK)
        : Set.of(Schema.HELD_WORK, Schema.KNOWN_WORK);
  }

  /** The same of documents that we hold, without limits. */
  Ranking documents(Understood understood) {
    Query what = what(understood);
    return understood.namesDocuments() || !understood.hasWords()
        ? Ranking.of(held(what))
        : new Ranking(held(what), held(scoring(understood)), again(understood), Set.of());
  }

  /** The documents that have {@code words}. */
  Query documents(String words) {
    return held(this.words.matching(words));
  }

  private static Query held(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)), Occur.FILTER)
        .build();
  }

  /** What matches, within the limits. */
  Query query(Understood understood, SearchRequest request) {
    return limited(what(understood), request);
  }

  private static Query limited(Query what, SearchRequest request) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    limit(query, request);
    BooleanQuery limits = query.build();
    return limits.clauses().isEmpty() ? what : query.add(what, Occur.MUST).build();
  }

  /**
   * By facet that the reader has limited, the query without that limit; years are counted without
   * any limit of time, so that a histogram shows what lies beside the chosen period.
   */
  Map<String, Query> sideways(Understood understood, SearchRequest request) {
    Map<String, Query> sideways = new LinkedHashMap<>();
    for (String facet : Schema.COUNTED) {
      SearchRequest without = Requests.without(facet, request);
      if (!without.equals(request)) {
        sideways.put(facet, query(understood, without));
      }
    }
    return sideways;
  }

  /** What snippets mark: the words and the numbers, without limits. */
  Query shown(Understood understood) {
    BooleanQuery.Builder shown = new BooleanQuery.Builder();
    shown.add(words.marks(understood.words()), Occur.SHOULD);
    understood.phrases().forEach(phrase -> shown.add(words.marks(phrase), Occur.SHOULD));
    for (DocumentNumber number : understood.numbers()) {
      shown.add(new TermQuery(new Term(Schema.TEXT, Schema.numberKey(number))), Occur.SHOULD);
    }
    for (Understood.ShortNumber number : understood.shortNumbers()) {
      String said = number.type().vietnamese() + " " + number.serial();
      shown.add(words.marks(said), Occur.SHOULD);
    }
    return shown.build();
  }

  private Query what(Understood understood) {
    if (!understood.namesDocuments()) {
      return understood.hasWords() ? said(understood) : MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(named(understood), Occur.MUST);
    if (understood.hasWords()) {
      query.add(scoring(understood), Occur.SHOULD);
    }
    return query.build();
  }

  private Query said(Understood understood) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (understood.asksForWords()) {
      query.add(words.matching(understood.words()), Occur.MUST);
    }
    understood.phrases().forEach(phrase -> query.add(words.phrase(phrase), Occur.MUST));
    return query.build();
  }

  private Query scoring(Understood understood) {
    if (understood.phrases().isEmpty()) {
      return words.scoring(understood.words());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (understood.asksForWords()) {
      query.add(words.scoring(understood.words()), Occur.MUST);
    }
    understood.phrases().forEach(phrase -> query.add(words.phrase(phrase), Occur.MUST));
    return query.build();
  }

  private Optional<Rescorer> again(Understood understood) {
    String all = understood.words() + ' ' + String.join(" ", understood.phrases());
    return Optional.of(words.again(all.strip()));
  }

  private static Query named(Understood understood) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    reasons(understood).values().forEach(reason -> any.add(reason, Occur.SHOULD));
    return any.build();
  }

  /** What numbers find, by the sentence that says why. */
  static Map<String, Query> reasons(Understood understood) {
    Map<String, Query> reasons = new LinkedHashMap<>();
    for (DocumentNumber number : understood.numbers()) {
      String key = Schema.numberKey(number);
      reasons.put(Say.that("mang đúng số %s", number), keyword(Schema.NUMBER, key, OWN_NUMBER));
      reasons.put(Say.that("dẫn chiếu số %s", number), keyword(Schema.CITES, key, NAMES_NUMBER));
      // How often and how prominently it is named tells the documents that name it apart.
      reasons.put(Say.that("nhắc số %s", number), new TermQuery(new Term(Schema.TEXT, key)));
      reasons.put(
          Say.that("nhắc số %s trong tiêu đề", number),
          new BoostQuery(new TermQuery(new Term(Schema.TITLE, key)), 3));
    }
    for (Understood.ShortNumber number : understood.shortNumbers()) {
      String key = Schema.shortKey(number.type(), number.serial());
      String said = number.name();
      reasons.put(Say.that("là %s", said), keyword(Schema.SHORT_NUMBER, key, OWN_NUMBER));
      reasons.put(Say.that("dẫn chiếu %s", said), keyword(Schema.SHORT_CITES, key, NAMES_NUMBER));
    }
    return reasons;
  }

  private static Query keyword(String field, String key, float boost) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, key))), boost);
  }

  private static void limit(BooleanQuery.Builder query, SearchRequest request) {
    anyFacet(query, Schema.TYPE_FACET, Types.names(request.types()));
    anyFacet(query, Schema.YEAR_FACET, request.years());
    anyFacet(query, Schema.SOURCE_FACET, request.sources());
    anyFacet(query, Schema.KIND_FACET, request.kinds());
    force(query, request.forces());
    any(
        query,
        request.issuers().stream()
            .map(issuer -> new Term(Schema.ISSUER, Schema.issuerKey(issuer)))
            .toList());
    if (request.from().isPresent() || request.until().isPresent()) {
      long from = request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long until = request.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      query.add(LongPoint.newRangeQuery(Schema.DATE, from, until), Occur.FILTER);
    }
  }

  private static void force(BooleanQuery.Builder query, Set<String> forces) {
    if (forces.isEmpty()) {
      return;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LegalForce.Status status : LegalForce.Status.values()) {
      if (forces.contains(status.wire())) {
        any.add(
            NumericDocValuesField.newSlowExactQuery(Schema.FORCE, Schema.forceKey(status)),
            Occur.SHOULD);
      }
    }
    query.add(any.build(), Occur.FILTER);
  }

  private static void anyFacet(BooleanQuery.Builder query, String dimension, Set<String> values) {
    any(query, values.stream().map(value -> Schema.facetTerm(dimension, value)).toList());
  }

  private static void any(BooleanQuery.Builder query, Collection<Term> terms) {
    if (!terms.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
      query.add(any.build(), Occur.FILTER);
    }
  }
}
