package vn.vankien.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import vn.vankien.index.DocumentSearcher.Arrivals;

/** Reads what came to one commit, and when. */
final class ArrivalReader {

  /** Documents counted by the day they came; a first crawl may bring more. */
  private static final int MOST_ARRIVALS = 100_000;

  private final IndexSearcher searcher;
  private final Columns columns;

  ArrivalReader(IndexSearcher searcher, Columns columns) {
    this.searcher = searcher;
    this.columns = columns;
  }

  List<Hit> of(LocalDate day, String source, ZoneId zone, int most) throws IOException {
    long from = day.atStartOfDay(zone).toEpochSecond();
    long until = day.plusDays(1).atStartOfDay(zone).toEpochSecond() - 1;
    Query query =
        new BooleanQuery.Builder()
            .add(LongField.newRangeQuery(Schema.FETCHED, from, until), Occur.FILTER)
            .add(new TermQuery(Schema.facetTerm(Schema.SOURCE_FACET, source)), Occur.FILTER)
            .build();
    HitReader reader = new HitReader(searcher, columns, Snippets.beginnings());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most, new Sort(Schema.byDate(true))).scoreDocs) {
      hits.add(reader.read(hit.doc, 0));
    }
    return hits;
  }

  List<Arrivals> since(Instant since, ZoneId zone) throws IOException {
    Query newer = LongField.newRangeQuery(Schema.FETCHED, since.getEpochSecond(), Long.MAX_VALUE);
    Map<Arrivals, Long> counts = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    Set<String> wanted = Set.of(Schema.FETCHED, Schema.SOURCE_ID);
    for (ScoreDoc hit : searcher.search(newer, MOST_ARRIVALS).scoreDocs) {
      Document document = stored.document(hit.doc, wanted);
      long second = document.getField(Schema.FETCHED).numericValue().longValue();
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
      counts.merge(new Arrivals(day, document.get(Schema.SOURCE_ID), 0), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .map(e -> new Arrivals(e.getKey().day(), e.getKey().source(), e.getValue()))
        .sorted(Comparator.comparing(Arrivals::day).reversed().thenComparing(Arrivals::source))
        .toList();
  }
}
