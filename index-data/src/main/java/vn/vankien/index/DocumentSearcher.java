package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import vn.vankien.citation.WorkIds;
import vn.vankien.document.Metadata;
import vn.vankien.document.WorkEntry;

/**
 * One of many readers of an index. Every answer is of the newest commit, also when another process
 * made it; an answer under way keeps the commit it began with.
 */
public final class DocumentSearcher implements AutoCloseable {

  /** More works than that share no type and number. */
  private static final int MOST_HOMONYMS = 200;

  private final Commits commits;

  private DocumentSearcher(Commits commits) {
    this.commits = commits;
  }

  /**
   * Opens the index in {@code folder}.
   *
   * @throws IndexMissingException if there is none
   * @throws IndexMismatchException if it was written with another schema or analysis
   */
  public static DocumentSearcher open(Path folder) throws IOException {
    return new DocumentSearcher(Commits.open(folder));
  }

  /**
   * The page of hits that {@code request} asks for.
   *
   * @param ranking what matches and, unless the request sorts by date, in which order
   * @param shown what snippets mark; may be smaller than what matches
   * @param sideways by facet, the query without the limit that the reader set there: its other
   *     values are counted over that
   */
  public Hits search(
      Ranking ranking, Query shown, SearchRequest request, Map<String, Query> sideways)
      throws IOException {
    return commits.look(
        (searcher, state) ->
            new PageSearch(searcher, state).search(ranking, shown, request, sideways));
  }

  /** The page of hits that {@code request} asks for, its facets counted over what matched. */
  public Hits search(Query query, Query shown, SearchRequest request) throws IOException {
    return search(Ranking.of(query), shown, request, Map.of());
  }

  /**
   * The ids and scores of the best {@code size} documents, without snippets or facets: for runs
   * over thousands of queries.
   */
  public List<Ranked> rank(Ranking ranking, int size) throws IOException {
    return commits.look(
        (searcher, state) -> {
          Matching matching = Matching.asked(searcher, ranking);
          List<ScoreDoc> best =
              new RankedHits(searcher, state.columns(), ranking, matching).best(size).hits();
          StoredFields stored = searcher.storedFields();
          List<Ranked> ranked = new ArrayList<>(size);
          for (ScoreDoc hit : best.subList(0, Math.min(size, best.size()))) {
            String id = stored.document(hit.doc, Set.of(Schema.ID)).get(Schema.ID);
            ranked.add(new Ranked(id, hit.score));
          }
          return ranked;
        });
  }

  /**
   * Why documents stand where they do, by id.
   *
   * @param named what may have been asked for by name, by the sentence that says so
   */
  public Map<String, List<Reason>> explain(
      Ranking ranking, Map<String, Query> named, Collection<String> ids) throws IOException {
    return commits.look(
        (searcher, state) -> {
          Matching matching = Matching.asked(searcher, ranking);
          Map<Integer, List<Reason>> weighed =
              new RankedHits(searcher, state.columns(), ranking, matching).reasons();
          Map<String, List<Reason>> reasons = new LinkedHashMap<>();
          for (String id : ids) {
            List<Reason> all = new ArrayList<>();
            for (ScoreDoc hit :
                searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs) {
              for (Map.Entry<String, Query> part : named.entrySet()) {
                Explanation is = searcher.explain(part.getValue(), hit.doc);
                if (is.isMatch()) {
                  all.add(new Reason(part.getKey(), 1, is.getValue().doubleValue()));
                }
              }
              all.addAll(weighed.getOrDefault(hit.doc, List.of()));
            }
            reasons.put(id, List.copyOf(all));
          }
          return reasons;
        });
  }

  /** A document's id and its score. */
  public record Ranked(String id, float score) {}

  /** The titles of the best {@code size} documents. */
  public List<String> titles(Query query, int size) throws IOException {
    return withSearcher(
        searcher -> {
          StoredFields stored = searcher.storedFields();
          List<String> titles = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query, size).scoreDocs) {
            String title = stored.document(hit.doc, Set.of(Schema.TITLE)).get(Schema.TITLE);
            if (title != null && !title.isBlank()) {
              titles.add(title);
            }
          }
          return titles;
        });
  }

  /** The document of that id, whole. */
  public Optional<Held> document(String id) throws IOException {
    return withSearcher(
        searcher -> {
          TopDocs found = searcher.search(held(new TermQuery(new Term(Schema.ID, id))), 1);
          if (found.scoreDocs.length == 0) {
            return Optional.empty();
          }
          Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
          return Optional.of(StoredDocuments.read(document));
        });
  }

  /**
   * Where {@code shown} matches in a text: the text in runs, or empty if nothing matches.
   *
   * @param text such as {@link Held#text}
   */
  public static List<Hit.Snippet.Run> marks(String text, Query shown) throws IOException {
    return Snippets.whole(text, shown).map(Hit.Snippet::runs).orElse(List.of());
  }

  static Query held(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)), Occur.FILTER)
        .build();
  }

  /** A work and how well it matched. */
  public record RankedWork(WorkEntry entry, float score) {}

  /** The works that match best, whether their text is held or not. */
  public List<RankedWork> works(Query query, int size) throws IOException {
    return withSearcher(
        searcher -> {
          Query works =
              new BooleanQuery.Builder()
                  .add(query, Occur.MUST)
                  .add(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)), Occur.MUST_NOT)
                  .build();
          StoredFields stored = searcher.storedFields();
          List<RankedWork> ranked = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(works, size).scoreDocs) {
            ranked.add(new RankedWork(WorkDocuments.read(stored.document(hit.doc)), hit.score));
          }
          return ranked;
        });
  }

  /**
   * The work of that id. An id that ends in a year or a term, once the only one known, leads to the
   * one work of that number then whose day is known by now: what was linked once stays found.
   */
  public Optional<WorkEntry> work(String id) throws IOException {
    List<RankedWork> found = works(new TermQuery(new Term(Schema.ID, id)), 1);
    if (found.isEmpty()) {
      Query homonyms = new PrefixQuery(new Term(Schema.ID, WorkGroup.of(id) + '/'));
      found =
          works(homonyms, MOST_HOMONYMS).stream()
              .filter(
                  ranked ->
                      ranked.entry().work().date().stream().anyMatch(d -> WorkIds.isOf(id, d)))
              .toList();
    }
    return found.size() == 1 ? Optional.of(found.getFirst().entry()) : Optional.empty();
  }

  /** The documents that hold the text of a work. */
  public List<Hit.Copy> texts(String work) throws IOException {
    return commits.look((searcher, state) -> new CopyReader(searcher, state).texts(work));
  }

  /** The other documents of the same work, or of the same words, as the document of that id. */
  public List<Hit.Copy> copies(String id) throws IOException {
    return commits.look((searcher, state) -> new CopyReader(searcher, state).of(id));
  }

  /** What the documents of those ids say of themselves; one that is not there is left out. */
  public Map<String, Metadata> metadata(Collection<String> ids) throws IOException {
    List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
    return withSearcher(
        searcher -> {
          Map<String, Metadata> found = new HashMap<>();
          Query query = new TermInSetQuery(Schema.ID, terms);
          for (ScoreDoc hit : searcher.search(held(query), Math.max(1, ids.size())).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc, StoredDocuments.METADATA);
            found.put(document.get(Schema.ID), StoredDocuments.metadata(document));
          }
          return found;
        });
  }

  /** Documents that came on a day from a source, in the order they came. */
  public List<Hit> arrived(LocalDate day, String source, ZoneId zone, int most) throws IOException {
    return commits.look(
        (searcher, state) ->
            new ArrivalReader(searcher, state.columns()).of(day, source, zone, most));
  }

  /** How many documents came on a day from a source. */
  public record Arrivals(LocalDate day, String source, long documents) {}

  /**
   * What came since a time, the newest day first.
   *
   * @param zone in which days begin and end
   */
  public List<Arrivals> arrivals(Instant since, ZoneId zone) throws IOException {
    return commits.look(
        (searcher, state) -> new ArrivalReader(searcher, state.columns()).since(since, zone));
  }

  /** The first {@code most} lines of either part of the ledger. */
  public Ledger ledger(int most) throws IOException {
    return withSearcher(searcher -> new LedgerReader(searcher).read(most));
  }

  private static Query addresses() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)), Occur.SHOULD)
        .add(new TermQuery(new Term(Schema.ENTRY, Schema.WORK)), Occur.SHOULD)
        .build();
  }

  /** Documents, and works known from what others say of them. */
  public long addressable() throws IOException {
    return withSearcher(searcher -> (long) searcher.count(addresses()));
  }

  /** Ids of those, in the order of the index, and whether each is a document. */
  public Map<String, Boolean> addresses(int from, int most) throws IOException {
    return withSearcher(
        searcher -> {
          Map<String, Boolean> ids = new LinkedHashMap<>();
          ScoreDoc[] found = searcher.search(addresses(), from + most, Sort.INDEXORDER).scoreDocs;
          StoredFields stored = searcher.storedFields();
          for (int i = from; i < found.length; i++) {
            Document document = stored.document(found[i].doc, Set.of(Schema.ID, Schema.ENTRY));
            ids.put(document.get(Schema.ID), Schema.DOCUMENT.equals(document.get(Schema.ENTRY)));
          }
          return ids;
        });
  }

  /** Documents in the newest commit; works known only by name are not counted. */
  public long documents() throws IOException {
    return commits.look((searcher, state) -> state.documents());
  }

  /** The number of the newest commit; grows with every one, so that answers can be told apart. */
  public long generation() throws IOException {
    return withSearcher(
        searcher -> ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getGeneration());
  }

  /** Stands for the newest commit: another object as soon as there is another commit. */
  public Object commit() throws IOException {
    return withSearcher(
        searcher ->
            Objects.requireNonNull(searcher.getIndexReader().getReaderCacheHelper()).getKey());
  }

  /** What {@code look} sees in the newest commit, for who reads more than hits. */
  public <T> T withSearcher(Look<T> look) throws IOException {
    return commits.look((searcher, state) -> look.at(searcher));
  }

  /** A look at one commit. */
  public interface Look<T> {
    /** What is seen there. */
    T at(IndexSearcher searcher) throws IOException;
  }

  @Override
  public void close() throws IOException {
    commits.close();
  }
}
