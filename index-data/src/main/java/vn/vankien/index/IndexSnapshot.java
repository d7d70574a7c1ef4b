package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import vn.vankien.language.Say;

/**
 * The last commit of an index, held still: while it is open nobody writes, so that its files can be
 * copied or examined. Readers go on.
 */
public final class IndexSnapshot implements AutoCloseable {

  private final Path folder;
  private final Directory directory;
  private final Lock writing;

  private IndexSnapshot(Path folder, Directory directory, Lock writing) {
    this.folder = folder;
    this.directory = directory;
    this.writing = writing;
  }

  /**
   * Holds the index in {@code folder}; empty if there is none.
   *
   * @throws IndexBusyException if another process writes to it
   */
  public static Optional<IndexSnapshot> open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        directory.close();
        return Optional.empty();
      }
      Lock writing = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      return Optional.of(new IndexSnapshot(folder, directory, writing));
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

  /** The files of the last commit; what an unfinished run left behind is none of them. */
  public List<Path> files() throws IOException {
    List<IndexCommit> commits = DirectoryReader.listCommits(directory);
    Collection<String> names = commits.getLast().getFileNames();
    return names.stream().sorted().map(folder::resolve).toList();
  }

  /**
   * Reads every byte of the commit and compares it with its checksums and with the rest: opening an
   * index sees no bit rot, this does.
   */
  public boolean isSound() throws IOException {
    try (CheckIndex check = new CheckIndex(directory, writing)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      return check.checkIndex().clean;
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writing.close();
    }
  }
}
