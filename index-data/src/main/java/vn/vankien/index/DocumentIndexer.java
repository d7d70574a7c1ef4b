package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import vn.vankien.document.SourceDocument;

/**
 * The one writer of an index. Documents may come from many threads; readers in this and other
 * processes see them after {@link #commit}, all or none.
 *
 * <p>An id is written once: indexing a document again replaces it.
 */
public final class DocumentIndexer implements AutoCloseable {

  /** MiB of documents gathered before a segment is written; leaves room in a heap of 1 GiB. */
  private static final double BUFFER = 96;

  private final Directory directory;
  private final IndexWriter writer;
  private final FacetsConfig facets = Schema.facets();

  private DocumentIndexer(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Opens the index in {@code folder}, made if it is not there.
   *
   * @throws IndexBusyException if another process writes to it
   * @throws IndexMismatchException if it was written with another schema or analysis
   */
  public static DocumentIndexer open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      boolean isNew = !DirectoryReader.indexExists(directory);
      if (!isNew) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          Schema.verify(reader.getIndexCommit().getUserData());
        }
      }
      IndexWriter writer = new IndexWriter(directory, configuration());
      if (isNew) {
        writer.setLiveCommitData(Schema.commitData().entrySet());
        writer.commit();
      }
      return new DocumentIndexer(directory, writer);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexBusyException(
          String.format(
              Locale.ROOT,
              "Một tiến trình khác đang ghi vào chỉ mục %s: hãy đợi nó xong rồi chạy lại",
              folder),
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig configuration() {
    IndexWriterConfig config = new IndexWriterConfig(IndexAnalyzer.create());
    config.setRAMBufferSizeMB(BUFFER);
    // Kept in order of date, so that the newest hits come without sorting them all.
    config.setIndexSort(new Sort(Schema.byDate(true)));
    return config;
  }

  /** Adds the document, or replaces the one of the same id. */
  public void index(SourceDocument document) throws IOException {
    writer.updateDocument(
        new Term(Schema.ID, document.id()), facets.build(LuceneDocuments.write(document)));
  }

  /** Forgets the document, if it is there. */
  public void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(Schema.ID, id));
  }

  /** Makes all that was indexed until now last, on disk and for every reader. */
  public void commit() throws IOException {
    writer.commit();
  }

  /** Documents in the index, written and not yet committed ones included. */
  public long documents() {
    return writer.getDocStats().numDocs;
  }

  /** Commits and lets go of the index. */
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
