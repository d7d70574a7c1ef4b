package vn.vankien.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.vankien.language.Say;

/**
 * One process at a time. The operating system frees the lock when its holder dies, however it dies,
 * so that nobody ever deletes a lock file by hand; the file only says who holds it.
 */
public final class ProcessLock implements AutoCloseable {

  /**
   * What this process holds. POSIX drops a process's locks on a file as soon as it closes any
   * channel on it, so a second attempt in the same process must not even open the file.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Somebody else is at work; the message names the process. */
  public static final class HeldException extends IOException {

    private final long pid;

    HeldException(Path file, long pid) {
      super(Say.that("Tiến trình %d đang giữ %s: hãy đợi nó xong rồi chạy lại", pid, file));
      this.pid = pid;
    }

    /** The holder, or 0 if it has not yet written its id. */
    public long pid() {
      return pid;
    }
  }

  /** Takes the lock or throws {@link HeldException} at once. */
  public static ProcessLock hold(Path lockFile) throws IOException {
    Path file = lockFile.toAbsolutePath().normalize();
    Files.createDirectories(file.getParent());
    if (!HELD_HERE.add(file)) {
      throw new HeldException(file, ProcessHandle.current().pid());
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new HeldException(file, holder(channel));
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
      channel.write(ByteBuffer.wrap(pid), 0);
      return new ProcessLock(file, channel);
    } catch (IOException e) {
      HELD_HERE.remove(file);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  private static long holder(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    return text.matches("\\d+") ? Long.parseLong(text) : 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
