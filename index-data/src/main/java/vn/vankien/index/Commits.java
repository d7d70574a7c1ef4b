package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.vankien.language.Say;

/**
 * The commits of an index, the newest one open. Whoever looks keeps the commit with which he began;
 * it is closed when nobody looks any more.
 */
final class Commits implements AutoCloseable {

  /** A query that takes longer is cut; what it found until then is answered. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Directory directory;
  private final SearcherManager readers;
  private final Newness newness;

  private Commits(Directory directory, SearcherManager readers, Newness newness) {
    this.directory = directory;
    this.readers = readers;
    this.newness = newness;
  }

  /**
   * Opens the index in {@code folder}.
   *
   * @throws IndexMissingException if there is none
   * @throws IndexMismatchException if it was written with another schema or analysis
   */
  static Commits open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      verify(directory);
      SearcherManager readers = new SearcherManager(directory, new ReaderState.Factory());
      return new Commits(directory, readers, new Newness(folder, Clock.systemUTC()));
    } catch (IndexNotFoundException e) {
      directory.close();
      throw missing(folder);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static void verify(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Schema.verify(reader.getIndexCommit().getUserData());
    }
  }

  private static IndexMissingException missing(Path folder) {
    return new IndexMissingException(
        Say.that(
            "Chưa có chỉ mục trong %s: hãy chạy ./vankien ingest hoặc ./vankien demo trước",
            folder));
  }

  /** A look at one commit and at what was worked out for it. */
  interface Look<T> {
    T at(IndexSearcher searcher, ReaderState state) throws IOException;
  }

  /** What {@code look} sees in the newest commit. */
  <T> T look(Look<T> look) throws IOException {
    newness.refresh(readers);
    IndexSearcher newest = readers.acquire();
    try {
      // The limit belongs to one query, so the searcher does too; the reader under it is shared.
      IndexSearcher searcher = new IndexSearcher(newest.getIndexReader());
      searcher.setQueryCache(null); // few queries come twice, and to remember long ones costs
      searcher.setTimeout(new QueryTimeoutImpl(LIMIT.toMillis()));
      return look.at(searcher, ((ReaderState.Searcher) newest).state());
    } finally {
      readers.release(newest);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      readers.close();
    }
  }
}
