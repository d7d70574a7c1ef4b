package vn.vankien.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private static final String PREFIX = "vankien-";
  private static final String SUFFIX = ".warc.gz";
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final long rotateAtBytes;
  private final ProcessLock processLock;
  private final CdxjIndex index;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<WarcFile> current = Optional.empty();
  private int sequence;

  /** Of the files before the current one. */
  private long closedBytes;

  private WarcArchive(Path folder, long rotateAtBytes, ProcessLock processLock) throws IOException {
    this.folder = folder;
    this.rotateAtBytes = rotateAtBytes;
    this.processLock = processLock;
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
    List<Path> files = warcFiles();
    for (Path file : files) {
      boolean last = file.equals(files.getLast());
      closedBytes += last ? 0 : Files.size(file);
      if (!last && !indexLost) {
        continue;
      }
      String name = file.getFileName().toString();
      long from = index.last(name).map(c -> c.offset() + c.length()).orElse(0L);
      long end = from;
      for (Recovery.Member member : Recovery.members(file, from)) {
        try (RecordReader record = new RecordReader(file, member.offset())) {
          record.capture(name, member).ifPresent(index::add);
        }
        end = member.offset() + member.length();
      }
      if (last) {
        current = Optional.of(WarcFile.resume(file, end));
        sequence = Integer.parseInt(name.substring(PREFIX.length(), PREFIX.length() + 5));
      } else if (end < Files.size(file)) {
        throw new IOException("damaged record: " + name + "@" + end);
      }
    }
    sync();
  }

  List<Path> warcFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  /**
   * Stores a response with its request. If the address gave the same payload before, only a revisit
   * record is written, and the returned capture {@link Capture#isRevisit} says so.
   *
   * @param body as sent, its content coding still on
   */
  public Capture appendResponse(Exchange exchange, Body body, Purpose purpose) throws IOException {
    String digest = decodedDigest(exchange, body);
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

  /** Of the decoded payload; of the bytes as sent where they cannot be decoded. */
  private static String decodedDigest(Exchange exchange, Body body) throws IOException {
    try (InputStream in =
        ContentCoding.decode(body.open(), exchange.contentEncoding(), READ_LIMIT)) {
      return digest(in);
    } catch (ContentCoding.CodingException | ContentCoding.TooLargeException e) {
      try (InputStream in = body.open()) {
        return digest(in);
      }
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
    String digest;
    try (InputStream in = body.open()) {
      digest = digest(in);
    }
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
    if (current.isPresent() && current.get().size() >= rotateAtBytes) {
      sync();
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

  /** Bytes that the WARC files take. */
  public long bytes() {
    lock.lock();
    try {
      return closedBytes + current.map(WarcFile::size).orElse(0L);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all records so far are safe on disk, then their index lines. */
  public void sync() throws IOException {
    lock.lock();
    try {
      if (current.isPresent()) {
        current.get().sync();
      }
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
      Stream<String> lines = index.lines();
      Iterable<List<Capture>> histories = () -> new Histories(lines.iterator());
      return StreamSupport.stream(histories.spliterator(), false).onClose(lines::close);
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

  static String digest(InputStream in) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream counted = new DigestInputStream(in, sha256)) {
        counted.transferTo(OutputStream.nullOutputStream());
      }
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try (processLock;
        index) {
      if (current.isPresent()) {
        current.get().sync();
        current.get().close();
      }
    } finally {
      lock.unlock();
    }
  }
}
