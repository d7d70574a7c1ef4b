package vn.vankien.ingest.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.vankien.command.DataFolder;
import vn.vankien.index.IndexSnapshot;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.language.Say;

/**
 * Copies a whole store into a {@link Bag}: archive, index and the crawl's memory of one moment. The
 * writers are held out meanwhile; the service goes on answering. A file that the bag holds already
 * is not copied again, so a nightly backup costs what the night brought.
 */
public final class Backup {

  /** Locks, half-made files and what a database keeps beside itself: nothing to keep. */
  private static final Pattern PASSING =
      Pattern.compile("(.*/)?(.*\\.lock|.*-wal|.*-shm|.*\\.new|.*\\.part)|(.*/)?spool/.*|index/.*");

  private static final Pattern DATABASE = Pattern.compile(".*\\.db");

  private final DataFolder data;
  private final Clock clock;

  public Backup(DataFolder data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param files in the backup now
   * @param copied of them, the others were there
   * @param bytes copied
   */
  public record Result(int files, int copied, long bytes) {}

  /**
   * Makes or renews the backup in {@code target}.
   *
   * @throws IOException if another process writes to the store, or the disk fails; the former
   *     backup is then as it was
   */
  public Result into(Path target) throws IOException {
    Bag bag = new Bag(target);
    bag.rollForward();
    bag.clearStaging();
    try (WarcArchive archive = WarcArchive.open(data.archive())) {
      archive.sync();
      Optional<IndexSnapshot> index = IndexSnapshot.open(data.index());
      try {
        Copying copying = new Copying(bag);
        for (Path file : Folders.files(data.root())) {
          String name = Folders.name(data.root(), file);
          if (DATABASE.matcher(name).matches()) {
            copying.database(name, file);
          } else if (!PASSING.matcher(name).matches()) {
            copying.file(name, file);
          }
        }
        if (index.isPresent()) {
          for (Path file : index.get().files()) {
            copying.file(Folders.name(data.root(), file), file);
          }
        }
        bag.complete(copying.digests, clock.instant().toString());
        return new Result(copying.digests.size(), copying.copied, copying.bytes);
      } finally {
        if (index.isPresent()) {
          index.get().close();
        }
      }
    }
  }

  /** One run: what is there already, and what was copied. */
  private static final class Copying {
    private final Bag bag;
    private final Map<String, String> former;
    private final Map<String, String> digests = new TreeMap<>();
    private int copied;
    private long bytes;

    Copying(Bag bag) throws IOException {
      this.bag = bag;
      this.former = bag.manifest();
    }

    void file(String name, Path file) throws IOException {
      Path held = bag.payload().resolve(name);
      String digest = former.get(name);
      boolean same =
          digest != null
              && Files.exists(held)
              && Files.size(held) == Files.size(file)
              && Folders.digest(file).equals(digest);
      if (same) {
        digests.put(name, digest);
      } else {
        took(name, Folders.copy(file, bag.staged(name)));
      }
    }

    /** A database is copied by itself, with what its log has not yet brought into the file. */
    void database(String name, Path file) throws IOException {
      Path copy = bag.staged(name);
      Files.createDirectories(copy.getParent());
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          PreparedStatement vacuum = database.prepareStatement("VACUUM INTO ?")) {
        vacuum.setString(1, copy.toString());
        vacuum.execute();
      } catch (SQLException e) {
        throw new IOException(Say.that("Không sao được %s: %s", name, e.getMessage()), e);
      }
      Folders.force(copy);
      took(name, Folders.digest(copy));
    }

    private void took(String name, String digest) throws IOException {
      digests.put(name, digest);
      copied++;
      bytes += Files.size(bag.staged(name));
    }
  }
}
