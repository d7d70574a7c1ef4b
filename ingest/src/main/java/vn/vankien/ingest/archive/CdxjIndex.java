package vn.vankien.ingest.archive;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where each capture stands. Two files: {@code index.cdxj} is sorted, {@code recent.cdxj} is a
 * journal of what came since, also held in memory; when the journal has grown it is merged in.
 *
 * <p>A line reaches the journal only after its record is safe on disk ({@link #sync}), so every
 * line that can be read tells the truth; records that have no line yet are found again by {@link
 * Recovery}.
 */
final class CdxjIndex implements Closeable {

  private static final long MERGE_AT_BYTES = 8L << 20;

  private final Path sorted;
  private final Path journal;
  private final FileChannel channel;
  private final TreeSet<String> recent = new TreeSet<>();
  private final List<String> unwritten = new ArrayList<>();

  CdxjIndex(Path folder) throws IOException {
    sorted = folder.resolve("index.cdxj");
    journal = folder.resolve("recent.cdxj");
    Files.deleteIfExists(folder.resolve("index.cdxj.new"));
    channel =
        FileChannel.open(
            journal, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    byte[] bytes = Files.readAllBytes(journal);
    int end = bytes.length;
    // the last line may have been cut by a crash
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    channel.truncate(end);
    channel.position(end);
    new String(bytes, 0, end, StandardCharsets.US_ASCII).lines().forEach(recent::add);
  }

  void add(Capture capture) {
    String line = Cdxj.line(capture);
    if (recent.add(line)) {
      unwritten.add(line);
    }
  }

  /** Writes the new lines and waits for the disk; their records must be safe already. */
  void sync() throws IOException {
    if (unwritten.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    unwritten.forEach(line -> lines.append(line).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
    long whole = channel.position();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      // a full disk: no half line may stand before the lines of the next attempt
      channel.truncate(whole);
      throw e;
    }
    channel.force(false);
    unwritten.clear();
    long sortedBytes = Files.exists(sorted) ? Files.size(sorted) : 0;
    if (channel.size() > Math.max(MERGE_AT_BYTES, sortedBytes / 4)) {
      merge();
    }
  }

  private void merge() throws IOException {
    Path fresh = sorted.resolveSibling("index.cdxj.new");
    try (Stream<String> lines = lines();
        BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.US_ASCII)) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        writer.write(each.next());
        writer.write('\n');
      }
    }
    try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(fresh, sorted, StandardCopyOption.ATOMIC_MOVE);
    // a crash here leaves lines in both files; lines() gives each once
    channel.truncate(0);
    channel.position(0);
    channel.force(false);
    recent.clear();
  }

  /** Every capture of exactly this address, in no order. */
  List<Capture> of(URI url) throws IOException {
    String prefix = Cdxj.urlkey(url) + " ";
    List<String> lines = new ArrayList<>(new SortedLines(sorted).startingWith(prefix));
    for (String line : recent.tailSet(prefix)) {
      if (!line.startsWith(prefix)) {
        break;
      }
      lines.add(line);
    }
    return lines.stream()
        .distinct()
        .map(Cdxj::capture)
        .filter(capture -> capture.url().equals(url))
        .toList();
  }

  /** The last record of a WARC file that has a line here. */
  Optional<Capture> last(String filename) throws IOException {
    try (Stream<String> lines = lines()) {
      return lines
          .filter(line -> line.contains(filename))
          .map(Cdxj::capture)
          .filter(capture -> capture.filename().equals(filename))
          .reduce((a, b) -> a.offset() > b.offset() ? a : b);
    }
  }

  /** Every line once, in order; what is added meanwhile may be missing. */
  Stream<String> lines() throws IOException {
    Stream<String> all = new SortedLines(sorted).all();
    Iterator<String> merged = new Merged(all.iterator(), List.copyOf(recent).iterator());
    Iterable<String> once = () -> merged;
    return StreamSupport.stream(once.spliterator(), false).onClose(all::close);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      sync();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Two sorted runs as one; a line that is in both comes once. */
  private static final class Merged implements Iterator<String> {
    private final Iterator<String> left;
    private final Iterator<String> right;
    private Optional<String> nextLeft;
    private Optional<String> nextRight;

    Merged(Iterator<String> left, Iterator<String> right) {
      this.left = left;
      this.right = right;
      nextLeft = step(left);
      nextRight = step(right);
    }

    private static Optional<String> step(Iterator<String> lines) {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return nextLeft.isPresent() || nextRight.isPresent();
    }

    @Override
    public String next() {
      int order =
          nextLeft.isEmpty()
              ? 1
              : nextRight.isEmpty() ? -1 : nextLeft.get().compareTo(nextRight.get());
      String line = order <= 0 ? nextLeft.orElseThrow() : nextRight.orElseThrow();
      if (order <= 0) {
        nextLeft = step(left);
      }
      if (order >= 0) {
        nextRight = step(right);
      }
      return line;
    }
  }
}
