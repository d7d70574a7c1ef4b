package vn.vankien.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Everything that servers sent and people handed us: WARC 1.0 files with a CDXJ index beside them.
 * From parsing on only this is read, so whatever is built from it can be built again.
 *
 * <pre>
 * archive/vankien-00001-20261101020000.warc.gz   records, each its own member of gzip
 *         index.cdxj recent.cdxj                 where each capture stands
 *         archive.lock                           one writer at a time
 * </pre>
 *
 * <p>A record is written whole or cut off at the next open; {@link #sync} makes all records so far
 * survive a power failure. Any thread may call any method.
 */
public final class WarcArchive implements AutoCloseable {

  /** Decoded bytes that {@link #read} puts into memory at most. */
  public static final long READ_LIMIT = 256L << 20;

  private static final long DEFAULT_ROTATION = 512L << 20;
  private final Path folder;
  private final ProcessLock processLock;
  private final WarcSeries files;
  private final CdxjIndex index;
  private final ReentrantLock lock = new ReentrantLock();

  private WarcArchive(Path folder, long rotateAtBytes, ProcessLock processLock) throws IOException {
    this.folder = folder;
    this.processLock = processLock;
    this.files = new WarcSeries(folder, rotateAtBytes);
    this.index = new CdxjIndex(folder);
  }

  /**
   * Opens or begins an archive; a second writer is refused with {@link ProcessLock.HeldException}.
   */
  public static WarcArchive open(Path folder) throws IOException {
    return open(folder, DEFAULT_ROTATION);
  }

  /** As {@link #open(Path)}, beginning a new file when one has reached this many bytes. */
  public static WarcArchive open(Path folder, long rotateAtBytes) throws IOException {
    Files.createDirectories(folder);
    ProcessLock held = ProcessLock.hold(folder.resolve("archive.lock"));
    try {
      WarcArchive archive = new WarcArchive(folder, rotateAtBytes, held);
      archive.recover();
      return archive;
    } catch (IOException | RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** Indexes the records that have no line yet, and cuts off a half one. */
  private void recover() throws IOException {
    boolean indexLost =
        !Files.exists(folder.resolve("index.cdxj"))
            && Files.size(folder.resolve("recent.cdxj")) == 0;
    List<Path> found = files.all();
    for (Path file : found) {
      boolean last = file.equals(found.getLast());
      if (!last) {
        files.addClosed(file);
        if (!indexLost) {
          continue;
        }
      }
      long end = Recovery.index(file, index);
      if (last) {
        files.resume(file, end);
      } else if (end < Files.size(file)) {
        throw new IOException("damaged record: " + file.getFileName() + "@" + end);
      }
    }
    sync();
  }

  List<Path> warcFiles() throws IOException {
    return files.all();
  }

  /**
   * Stores a response with its request. If the address gave the same payload before, only a revisit
   * record is written, and the returned capture {@link Capture#isRevisit} says so.
   *
   * @param body as sent, its content coding still on
   */
  public Capture appendResponse(Exchange exchange, Body body, Purpose purpose) throws IOException {
    String digest = PayloadDigest.decoded(exchange, body);
    lock.lock();
    try {
      Optional<Capture> earlier = latest(exchange.url());
      if (exchange.status() == 200 && earlier.filter(c -> c.digest().equals(digest)).isPresent()) {
        return revisit(exchange, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0, earlier.get());
      }
      String mime = RecordReader.base(exchange.header("Content-Type").orElse(""));
      return indexed(
          exchange.url(),
          exchange.timestamp(),
          mime,
          exchange.status(),
          digest,
          file(exchange.timestamp()).response(exchange, body, digest, purpose));
    } finally {
      lock.unlock();
    }
  }

  /** Stores a 304 as a revisit of the capture that it confirms. */
  public Capture appendNotModified(Exchange exchange, Capture confirmed) throws IOException {
    lock.lock();
    try {
      return revisit(exchange, WarcRevisit.SERVER_NOT_MODIFIED_1_0, confirmed);
    } finally {
      lock.unlock();
    }
  }

  private Capture revisit(Exchange exchange, URI profile, Capture earlier) throws IOException {
    return indexed(
        exchange.url(),
        exchange.timestamp(),
        Capture.REVISIT,
        exchange.status(),
        earlier.digest(),
        file(exchange.timestamp()).revisit(exchange, profile, earlier));
  }

  /**
   * Stores bytes that were handed to us; the same bytes again under the same address add nothing.
   */
  public Capture appendResource(URI url, String mime, byte[] bytes, Instant when)
      throws IOException {
    return appendResource(url, mime, Body.of(bytes), when);
  }

  /** Stores a file that was handed to us, streaming; however large, it is one record. */
  public Capture appendResource(URI url, String mime, Path file, Instant when) throws IOException {
    return appendResource(url, mime, Body.of(file), when);
  }

  private Capture appendResource(URI url, String mime, Body body, Instant when) throws IOException {
    String digest = PayloadDigest.of(body);
    lock.lock();
    try {
      Optional<Capture> earlier = latest(url).filter(c -> c.digest().equals(digest));
      if (earlier.isPresent()) {
        return earlier.get();
      }
      WarcFile.Place place = file(when).resource(url, mime, when, body, digest);
      return indexed(url, when, RecordReader.base(mime), 200, digest, place);
    } finally {
      lock.unlock();
    }
  }

  private Capture indexed(
      URI url, Instant when, String mime, int status, String digest, WarcFile.Place place) {
    Capture capture =
        new Capture(
            url, when, mime, status, digest, place.filename(), place.offset(), place.length());
    index.add(capture);
    return capture;
  }

  private WarcFile file(Instant when) throws IOException {
    if (files.isFull()) {
      sync();
    }
    return files.forWriting(when);
  }

  /** Bytes that the WARC files take. */
  public long bytes() {
    lock.lock();
    try {
      return files.bytes();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all records so far are safe on disk, then their index lines. */
  public void sync() throws IOException {
    lock.lock();
    try {
      files.sync();
      index.sync();
    } finally {
      lock.unlock();
    }
  }

  /** The newest capture of an address that holds a payload. */
  public Optional<Capture> latest(URI url) throws IOException {
    lock.lock();
    try {
      return index.of(url).stream().filter(Capture::hasPayload).max(Capture.OLDEST_FIRST);
    } finally {
      lock.unlock();
    }
  }

  /** Every capture, ordered by site, address and time; the caller closes the stream. */
  public Stream<Capture> captures() throws IOException {
    lock.lock();
    try {
      return index.lines().map(Cdxj::capture);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The captures of each address, oldest first; addresses ordered by site. The caller closes the
   * stream; what is added meanwhile may be missing.
   */
  public Stream<List<Capture>> histories() throws IOException {
    lock.lock();
    try {
      return Histories.of(index.lines());
    } finally {
      lock.unlock();
    }
  }

  /** Every capture of an address, oldest first. */
  public List<Capture> of(URI url) throws IOException {
    lock.lock();
    try {
      return index.of(url).stream().sorted(Capture.OLDEST_FIRST).toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whether the record of a capture is there. After a power failure, others may remember a capture
   * whose record never reached the disk.
   */
  public boolean holds(Capture capture) throws IOException {
    Path file = folder.resolve(capture.filename());
    return Files.exists(file) && Files.size(file) >= capture.offset() + capture.length();
  }

  /** What a capture holds, decoded, at most {@link #READ_LIMIT} bytes; a revisit is followed. */
  public Payload read(Capture capture) throws IOException {
    Capture holder = holder(capture);
    try (RecordReader record =
            new RecordReader(folder.resolve(holder.filename()), holder.offset());
        InputStream in = record.payload(READ_LIMIT)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      in.transferTo(bytes);
      return new Payload(
          holder, record.contentType(), record.headers(), record.purpose(), bytes.toByteArray());
    }
  }

  /** The decoded payload as a stream, for what is too large to hold; the caller closes it. */
  public InputStream stream(Capture capture) throws IOException {
    Capture holder = holder(capture);
    RecordReader record = new RecordReader(folder.resolve(holder.filename()), holder.offset());
    return record.owned(record.payload(Long.MAX_VALUE));
  }

  private Capture holder(Capture capture) throws IOException {
    if (!capture.isRevisit()) {
      return capture;
    }
    RecordReader.Reference reference;
    try (RecordReader record =
        new RecordReader(folder.resolve(capture.filename()), capture.offset())) {
      reference =
          record.reference().orElseThrow(() -> new IOException("revisit of nothing: " + capture));
    }
    lock.lock();
    try {
      return index.of(reference.url()).stream()
          .filter(c -> c.hasPayload() && c.digest().equals(capture.digest()))
          .findFirst()
          .orElseThrow(() -> new IOException("revisit of a record that is gone: " + capture));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try (processLock;
        index) {
      files.close();
    } finally {
      lock.unlock();
    }
  }
}
