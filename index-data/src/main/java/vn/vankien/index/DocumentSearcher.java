package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One of many readers of an index. Every answer is of the newest commit, also when another process
 * made it; an answer under way keeps the commit it began with.
 */
public final class DocumentSearcher implements AutoCloseable {

  /** A query that takes longer is cut; what it found until then is answered. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Directory directory;
  private final SearcherManager readers;

  private DocumentSearcher(Directory directory, SearcherManager readers) {
    this.directory = directory;
    this.readers = readers;
  }

  /**
   * Opens the index in {@code folder}.
   *
   * @throws IndexMissingException if there is none
   * @throws IndexMismatchException if it was written with another schema or analysis
   */
  public static DocumentSearcher open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      SearcherManager readers = new SearcherManager(directory, null);
      DocumentSearcher searcher = new DocumentSearcher(directory, readers);
      IndexSearcher newest = readers.acquire();
      try {
        Schema.verify(((DirectoryReader) newest.getIndexReader()).getIndexCommit().getUserData());
      } finally {
        readers.release(newest);
      }
      return searcher;
    } catch (IndexNotFoundException e) {
      directory.close();
      throw missing(folder);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexMissingException missing(Path folder) {
    return new IndexMissingException(
        String.format(
            Locale.ROOT,
            "Chưa có chỉ mục trong %s: hãy chạy ./vankien ingest hoặc ./vankien demo trước",
            folder));
  }

  /**
   * The page of hits that {@code request} asks for.
   *
   * @param query what must match, with its limits
   * @param shown what snippets mark; may be smaller than {@code query}
   */
  public Hits search(Query query, Query shown, SearchRequest request) throws IOException {
    return withSearcher(
        searcher -> {
          FacetsCollectorManager.FacetsResult found = collect(searcher, query, request);
          List<ScoreDoc> page = page(found.topDocs(), request);
          Snippets snippets = new Snippets(searcher, shown);
          StoredFields stored = searcher.storedFields();
          List<Hit> hits = new ArrayList<>(page.size());
          for (ScoreDoc hit : page) {
            hits.add(hit(stored.document(hit.doc), hit, snippets));
          }
          return new Hits(
              found.topDocs().totalHits.value(),
              hits,
              FacetCounts.count(searcher.getIndexReader(), found.facetsCollector()));
        });
  }

  /**
   * The ids and scores of the best {@code size} documents, without snippets or facets: for runs
   * over thousands of queries.
   */
  public List<Ranked> rank(Query query, int size) throws IOException {
    return withSearcher(
        searcher -> {
          TopDocs top = searcher.search(query, size);
          StoredFields stored = searcher.storedFields();
          List<Ranked> ranked = new ArrayList<>(top.scoreDocs.length);
          for (ScoreDoc hit : top.scoreDocs) {
            String id = stored.document(hit.doc, Set.of(Schema.ID)).get(Schema.ID);
            ranked.add(new Ranked(id, hit.score));
          }
          return ranked;
        });
  }

  /** A document's id and its score. */
  public record Ranked(String id, float score) {}

  /** The document of that id, whole. */
  public Optional<Held> document(String id) throws IOException {
    return withSearcher(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
          if (found.scoreDocs.length == 0) {
            return Optional.empty();
          }
          Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
          return Optional.of(LuceneDocuments.read(document));
        });
  }

  /** Documents in the newest commit. */
  public long documents() throws IOException {
    return withSearcher(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /** The number of the newest commit; grows with every one, so that answers can be told apart. */
  public long generation() throws IOException {
    return withSearcher(
        searcher -> ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getGeneration());
  }

  private static FacetsCollectorManager.FacetsResult collect(
      IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
    int wanted = Math.max(1, request.page() * request.size());
    FacetsCollectorManager facets = new FacetsCollectorManager();
    return switch (request.sort()) {
      case RELEVANCE -> FacetsCollectorManager.search(searcher, query, wanted, facets);
      case NEWEST -> sorted(searcher, query, wanted, true, facets);
      case OLDEST -> sorted(searcher, query, wanted, false, facets);
    };
  }

  private static FacetsCollectorManager.FacetsResult sorted(
      IndexSearcher searcher,
      Query query,
      int wanted,
      boolean newestFirst,
      FacetsCollectorManager facets)
      throws IOException {
    return FacetsCollectorManager.search(
        searcher, query, wanted, new Sort(Schema.byDate(newestFirst)), true, facets);
  }

  private static List<ScoreDoc> page(TopDocs found, SearchRequest request) {
    int from = Math.min((request.page() - 1) * request.size(), found.scoreDocs.length);
    int until = Math.min(from + request.size(), found.scoreDocs.length);
    return List.of(found.scoreDocs).subList(from, until);
  }

  private static Hit hit(Document document, ScoreDoc found, Snippets snippets) throws IOException {
    Held held = LuceneDocuments.read(document);
    return new Hit(
        held.id(),
        true,
        held.metadata(),
        "unknown",
        held.url(),
        held.sourceId(),
        Float.isNaN(found.score) ? 0 : found.score,
        snippets.of(held.text(), found.doc));
  }

  private <T> T withSearcher(Work<T> work) throws IOException {
    readers.maybeRefresh();
    IndexSearcher newest = readers.acquire();
    try {
      // The limit belongs to one query, so the searcher does too; the reader under it is shared.
      IndexSearcher searcher = new IndexSearcher(newest.getIndexReader());
      searcher.setTimeout(new QueryTimeoutImpl(LIMIT.toMillis()));
      return work.apply(searcher);
    } finally {
      readers.release(newest);
    }
  }

  private interface Work<T> {
    T apply(IndexSearcher searcher) throws IOException;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      readers.close();
    }
  }
}
