package vn.vankien.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import vn.vankien.language.Say;

/**
 * Stops a crawl while there is still room to finish in good order: to write down what came, to
 * commit the index, to tell.
 */
public final class DiskGuard {

  private final LongSupplier free;
  private final LongSupplier used;
  private final long reserve;
  private final long budget;

  /**
   * @param free bytes that the disk has left
   * @param used bytes that the archive takes
   * @param reserve bytes that must be left
   * @param budget bytes that the archive may take; 0 for any number
   */
  public DiskGuard(LongSupplier free, LongSupplier used, long reserve, long budget) {
    this.free = free;
    this.used = used;
    this.reserve = reserve;
    this.budget = budget;
  }

  /** Bytes that the disk of a folder has left to us. */
  public static LongSupplier freeSpace(Path folder) throws IOException {
    // found once: looking for it reads the whole table of mounts
    FileStore disk = Files.getFileStore(folder);
    return () -> {
      try {
        return disk.getUsableSpace();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Throws if no more should be written. */
  public void check() throws DiskFullException {
    long left = free.getAsLong();
    if (left < reserve) {
      throw new DiskFullException(
          Say.that(
              "Đĩa chỉ còn %d MB, dưới mức dự trữ %d MB (diskReserve): hãy giải phóng chỗ rồi chạy lại,"
                  + " việc sẽ được làm tiếp",
              left >> 20, reserve >> 20));
    }
    if (budget > 0 && used.getAsLong() > budget) {
      throw new DiskFullException(
          Say.that(
              "Kho lưu đã dùng %d MB, quá hạn mức %d MB (diskBudget): hãy nâng hạn mức hoặc chuyển kho"
                  + " lưu sang đĩa lớn hơn",
              used.getAsLong() >> 20, budget >> 20));
    }
  }
}
