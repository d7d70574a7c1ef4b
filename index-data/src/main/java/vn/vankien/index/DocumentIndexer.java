package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import vn.vankien.document.LegalForce;
import vn.vankien.document.SourceDocument;
import vn.vankien.document.WorkEntry;
import vn.vankien.language.Say;

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
  private final TouchedWorks works;
  private final FacetsConfig facets = Schema.facets();

  /** Held for reading by who writes documents, for writing by who commits them. */
  private final ReadWriteLock commits = new ReentrantReadWriteLock();

  /** The last commit, for what documents said before they were written again. */
  private DirectoryReader held;

  /** Whether the last commit has documents; a new index has only the works of the registry. */
  private boolean holdsDocuments;

  /** Whether what was indexed so far may stay when this is closed. */
  private boolean keep;

  private DocumentIndexer(
      Directory directory,
      IndexWriter writer,
      TouchedWorks works,
      DirectoryReader held,
      boolean keep)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.works = works;
    this.held = held;
    this.keep = keep;
    this.holdsDocuments = documents() > 0;
  }

  /**
   * Opens the index in {@code folder}, made if it is not there.
   *
   * @throws IndexBusyException if another process writes to it
   * @throws IndexMismatchException if it was written with another schema or analysis
   */
  public static DocumentIndexer open(Path folder) throws IOException {
    return locked(folder, DocumentIndexer::in);
  }

  /** As {@link #open}, in a directory of one's own. */
  static DocumentIndexer in(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      DocumentIndexer indexer = begin(directory, true);
      indexer.commit(); // a new index knows the works of the registry
      return indexer;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Schema.verify(reader.getIndexCommit().getUserData());
    }
    IndexWriter writer = new IndexWriter(directory, configuration());
    return new DocumentIndexer(
        directory, writer, new TouchedWorks(), DirectoryReader.open(directory), true);
  }

  /**
   * Begins the index in {@code folder} anew, whatever it holds now. Readers, and the disk, keep the
   * former one until {@link #commit}; closed before that, nothing has changed.
   *
   * @throws IndexBusyException if another process writes to it
   */
  public static DocumentIndexer rebuild(Path folder) throws IOException {
    return locked(folder, directory -> begin(directory, false));
  }

  private static DocumentIndexer begin(Directory directory, boolean keep) throws IOException {
    IndexWriter writer = new IndexWriter(directory, configuration().setOpenMode(OpenMode.CREATE));
    writer.setLiveCommitData(Schema.commitData().entrySet());
    TouchedWorks works = new TouchedWorks();
    works.addRegistry();
    return new DocumentIndexer(directory, writer, works, DirectoryReader.open(writer), keep);
  }

  private interface Opening {
    DocumentIndexer in(Directory directory) throws IOException;
  }

  private static DocumentIndexer locked(Path folder, Opening opening) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      return opening.in(directory);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexBusyException(
          Say.that(
              "Một tiến trình khác đang ghi vào chỉ mục %s: hãy đợi nó xong rồi chạy lại", folder),
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig configuration() {
    IndexWriterConfig config = new IndexWriterConfig(IndexAnalyzer.create());
    config.setRAMBufferSizeMB(BUFFER);
    return config;
  }

  /** Adds the document, or replaces the one of the same id. */
  public void index(SourceDocument document) throws IOException {
    commits.readLock().lock();
    try {
      forgetWhatItSaid(document.id());
      Document entry = LuceneDocuments.write(document, works.add(document));
      writer.updateDocument(new Term(Schema.ID, document.id()), facets.build(entry));
    } finally {
      commits.readLock().unlock();
    }
  }

  /** Forgets the document, if it is there. */
  public void delete(String id) throws IOException {
    commits.readLock().lock();
    try {
      forgetWhatItSaid(id);
      writer.deleteDocuments(new Term(Schema.ID, id));
    } finally {
      commits.readLock().unlock();
    }
  }

  /** The works of which the former version of a document spoke are to be built without it. */
  private void forgetWhatItSaid(String id) throws IOException {
    if (!holdsDocuments) {
      return;
    }
    IndexSearcher former = new IndexSearcher(held);
    ScoreDoc[] found = former.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
    if (found.length == 1) {
      Document document =
          former.storedFields().document(found[0].doc, Set.of(Schema.ID, Schema.EVIDENCE));
      Set<String> groups = new HashSet<>();
      for (String line : document.getValues(Schema.EVIDENCE)) {
        groups.add(WorkGroup.of(EvidenceCodec.read(line).work()));
      }
      works.forget(id, groups);
    }
  }

  /**
   * Makes all that was indexed until now last, on disk and for every reader: the documents, and the
   * works of which they speak.
   */
  public void commit() throws IOException {
    commits.writeLock().lock();
    try {
      writeWorks();
      writer.commit();
      keep = true;
      DirectoryReader newer = DirectoryReader.openIfChanged(held);
      if (newer != null) {
        held.close();
        held = newer;
        holdsDocuments = documents() > 0;
      }
    } finally {
      commits.writeLock().unlock();
    }
  }

  private void writeWorks() throws IOException {
    for (String group : works.groups()) {
      writer.deleteDocuments(new Term(Schema.WORK_GROUP, group));
    }
    for (WorkEntry entry : works.entries(new IndexSearcher(held))) {
      writer.addDocument(facets.build(WorkDocuments.write(entry)));
      boolean known = entry.legalForce().status() != LegalForce.Status.UNKNOWN;
      if (entry.heldAs().isPresent() && (known || holdsDocuments)) {
        writer.updateNumericDocValue(
            new Term(Schema.OWN_WORK, entry.work().id()),
            Schema.FORCE,
            Schema.forceKey(entry.legalForce().status()));
      }
    }
    works.clear();
  }

  /** Documents in the last commit; works known only by name are not counted. */
  public long documents() throws IOException {
    return new IndexSearcher(held).count(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)));
  }

  /** Commits and lets go of the index; of one that was begun anew, only if it was committed. */
  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      if (keep) {
        commit();
      }
      held.close();
      if (!keep) {
        writer.rollback();
      }
    }
  }
}
