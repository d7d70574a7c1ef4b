package vn.vankien.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The WARC files of an archive in their order, of which the last is written to: {@code
 * vankien-00001-20261101020000.warc.gz}. Not for many threads.
 */
final class WarcSeries implements AutoCloseable {

  private static final String PREFIX = "vankien-";
  private static final String SUFFIX = ".warc.gz";
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final long rotateAtBytes;
  private Optional<WarcFile> current = Optional.empty();
  private int sequence;

  /** Of the files before the current one. */
  private long closedBytes;

  WarcSeries(Path folder, long rotateAtBytes) {
    this.folder = folder;
    this.rotateAtBytes = rotateAtBytes;
  }

  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  /** Counts a file that will not be written to any more. */
  void addClosed(Path file) throws IOException {
    closedBytes += Files.size(file);
  }

  /** Goes on with a file after its last whole record, which ends at {@code end}. */
  void resume(Path file, long end) throws IOException {
    current = Optional.of(WarcFile.resume(file, end));
    String name = file.getFileName().toString();
    sequence = Integer.parseInt(name.substring(PREFIX.length(), PREFIX.length() + 5));
  }

  /** Whether the next record begins a new file; what is in this one is to be synced first. */
  boolean isFull() {
    return current.isPresent() && current.get().size() >= rotateAtBytes;
  }

  /** The file that the next record belongs in, made if it is not there. */
  WarcFile forWriting(Instant when) throws IOException {
    if (isFull()) {
      closedBytes += current.get().size();
      current.get().close();
      current = Optional.empty();
    }
    if (current.isEmpty()) {
      sequence++;
      String name =
          String.format(
              Locale.ROOT, "%s%05d-%s%s", PREFIX, sequence, FILE_TIME.format(when), SUFFIX);
      current = Optional.of(WarcFile.create(folder.resolve(name), when));
    }
    return current.get();
  }

  long bytes() {
    return closedBytes + current.map(WarcFile::size).orElse(0L);
  }

  void sync() throws IOException {
    if (current.isPresent()) {
      current.get().sync();
    }
  }

  @Override
  public void close() throws IOException {
    sync();
    if (current.isPresent()) {
      current.get().close();
    }
  }
}
