package vn.vankien.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.search.ReferenceManager;

/**
 * Keeps readers at the newest commit of a folder. To ask when the folder last changed costs a
 * hundredth of reading which commit is its newest.
 */
final class Newness {

  /** Some file systems know times to the second; a later change may bear the time of an earlier. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  private final Path folder;
  private final Clock clock;

  /** When the folder had changed as it was looked at, if by then no change could be as old. */
  private volatile Optional<FileTime> settled = Optional.empty();

  Newness(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Looks for a newer commit, unless there can be none. */
  void refresh(ReferenceManager<?> readers) throws IOException {
    FileTime changed = Files.getLastModifiedTime(folder);
    if (settled.equals(Optional.of(changed))) {
      return;
    }
    boolean old = changed.toInstant().isBefore(clock.instant().minus(COARSE));
    if (readers.maybeRefresh() && old) {
      settled = Optional.of(changed);
    }
  }
}
