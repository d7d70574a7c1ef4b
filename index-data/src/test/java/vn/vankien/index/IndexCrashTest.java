package vn.vankien.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.apache.lucene.tests.util.LuceneTestCase;

/**
 * A disk that loses what was never synced, and one that fills up, by Lucene's own simulation. JUnit
 * 4, as its framework is.
 */
public class IndexCrashTest extends LuceneTestCase {

  /** For the long measure, {@code -Dindex.crashes=500}. */
  private static final int CRASHES = Integer.getInteger("index.crashes", 20);

  /** After a power failure the last commit is there, whole, and nothing after it. */
  public void testP06PowerLossLeavesTheLastCommit() throws IOException {
    for (int round = 0; round < CRASHES; round++) {
      MockDirectoryWrapper disk = disk();
      DocumentIndexer indexer = DocumentIndexer.in(disk);
      int acknowledged = write(indexer, 0, random().nextInt(1, 20));
      indexer.commit();
      write(indexer, acknowledged, random().nextInt(20));
      disk.crash();
      try (Directory survived = copy(disk)) {
        assertEquals(acknowledged, documents(survived));
        try (DocumentIndexer next = DocumentIndexer.in(survived)) {
          write(next, acknowledged, 1);
          next.commit();
          assertEquals(acknowledged + 1, documents(survived));
        }
      }
    }
  }

  /**
   * A disk that fills up fails the write, keeps the last commit, and takes more once there is room.
   */
  public void testS01AFullDiskKeepsTheLastCommit() throws IOException {
    MockDirectoryWrapper disk = disk();
    DocumentIndexer indexer = DocumentIndexer.in(disk);
    int acknowledged = write(indexer, 0, 10);
    indexer.commit();
    disk.setMaxSizeInBytes(disk.sizeInBytes() + 2_000);
    IOException full = null;
    try {
      for (int i = 0; i < 200 && full == null; i++) {
        write(indexer, 1_000 + i * 50, 50);
        indexer.commit();
      }
    } catch (IOException e) {
      full = e;
    }
    assertNotNull("the disk is full", full);
    assertTrue("searching goes on", documents(disk) >= acknowledged);
    disk.setMaxSizeInBytes(0);
    try (Directory survived = copy(disk);
        DocumentIndexer next = DocumentIndexer.in(survived)) {
      write(next, 5_000, 5);
      next.commit();
      assertEquals(documents(disk) + 5, documents(survived));
    }
  }

  private static MockDirectoryWrapper disk() {
    MockDirectoryWrapper disk = new MockDirectoryWrapper(random(), new ByteBuffersDirectory());
    disk.setRandomIOExceptionRate(0);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    return disk;
  }

  private static int write(DocumentIndexer indexer, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      indexer.index(
          Samples.report("d" + i, "Hội nghị " + i, "Xã Mẫu quán triệt nghị quyết lần " + i + "."));
    }
    return count;
  }

  /** What another process finds there: all files but the lock. */
  private static Directory copy(Directory disk) throws IOException {
    Directory copy = new ByteBuffersDirectory();
    for (String file : disk.listAll()) {
      if (!file.equals("write.lock")) {
        try {
          copy.copyFrom(disk, file, file, IOContext.READONCE);
        } catch (AlreadyClosedException e) {
          throw new IOException(e);
        }
      }
    }
    return copy;
  }

  private static int documents(Directory disk) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(disk)) {
      return new IndexSearcher(reader)
          .count(new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT)));
    }
  }
}
