package vn.vankien.ingest.parse;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.mime.MediaType;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.ingest.source.Source;

/**
 * The fourth room: bytes to plain text with structure. Pages and plain text are read here;
 * everything else by worker JVMs, which a hostile file may kill and which are then started anew.
 * Safe for use by many threads.
 */
public final class DocumentParser implements AutoCloseable {

  /** RFC 9580, section 6.2.1: what is locked, written in letters. */
  private static final String PGP = "-----BEGIN PGP MESSAGE-----";

  private final ParserSettings settings;
  private final Clock clock;
  private final WorkerPool workers;
  private final Scans scans;
  private final Quarantine quarantine;

  /** Starts nothing; the first file that needs a worker starts one. */
  public DocumentParser(ParserSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.workers = new WorkerPool(settings);
    this.scans = new Scans(settings, workers);
    this.quarantine = new Quarantine(settings);
  }

  /** As the other one, for bytes that were fetched just now. */
  public ParseOutcome parse(byte[] payload, String contentType, URI url, Optional<Source> source) {
    return parse(payload, contentType, url, source, clock.instant());
  }

  /**
   * Reads one file.
   *
   * @param contentType as the server said; empty if it said nothing
   * @param url where it came from; links are resolved against it
   * @param source the site, whose selectors are used on pages
   * @param seen when it was fetched: what {@code 30 phút trước} is counted from
   */
  public ParseOutcome parse(
      byte[] payload, String contentType, URI url, Optional<Source> source, Instant seen) {
    if (payload.length == 0) {
      return new Failed(Status.EMPTY);
    }
    if (payload.length > settings.largestFile()) {
      return new Failed(Status.TOO_LARGE);
    }
    String name = name(url);
    MediaType type = MediaTypes.detect(payload, contentType, name);
    return switch (MediaTypes.road(type)) {
      case PAGE -> readPage(payload, contentType, url, source, seen);
      case PLAIN_TEXT -> readText(payload, contentType);
      case PICTURE -> isolated(payload, name, () -> scans.readPicture(payload, type, url));
      case WORKER ->
          isolated(payload, name, () -> readInWorker(payload, contentType, type, name, url));
    };
  }

  /** Reads what may kill its worker, unless it has done so before. */
  private ParseOutcome isolated(byte[] payload, String name, Supplier<ParseOutcome> reading) {
    Optional<Failed> known = quarantine.find(payload);
    if (known.isPresent()) {
      return known.get();
    }
    ParseOutcome outcome = reading.get();
    return outcome instanceof Failed failed && Quarantine.isDeath(failed.status())
        ? quarantine.add(payload, failed.status(), name)
        : outcome;
  }

  private ParseOutcome readPage(
      byte[] payload, String contentType, URI url, Optional<Source> source, Instant seen) {
    if (payload.length > settings.largestPage()) {
      return new Failed(Status.TOO_LARGE);
    }
    String html = TextDecoder.decodePage(payload, contentType);
    ParsedDocument page = PageReader.read(html, url, source, seen);
    return page.text().isEmpty() ? new Failed(Status.EMPTY) : new Parsed(page);
  }

  private ParseOutcome readText(byte[] payload, String contentType) {
    String text = TextDecoder.decodeText(payload, contentType);
    if (text.startsWith(PGP)) {
      return new Failed(Status.ENCRYPTED);
    }
    return text.isBlank()
        ? new Failed(Status.EMPTY)
        : new Parsed(ParsedDocument.untitled("text/plain", text));
  }

  private ParseOutcome readInWorker(
      byte[] payload, String contentType, MediaType type, String name, URI url) {
    WorkerMessage answer =
        workers.ask(
            new WorkerMessage.Read(
                name, contentType, type.toString(), settings.deadline().toMillis(), payload));
    return switch (answer) {
      case WorkerMessage.Text text when !text.scans().isEmpty() ->
          scans.readPdf(payload, text, FileTitle.sensible(text.title()), url);
      case WorkerMessage.Text text -> new Parsed(document(text), text.missing());
      case WorkerMessage.Refused refused -> new Failed(refused.status());
      default -> throw new IllegalStateException("not an answer to a file: " + answer);
    };
  }

  private static ParsedDocument document(WorkerMessage.Text text) {
    return ParsedDocument.titled(text.mediaType(), FileTitle.sensible(text.title()), text.text());
  }

  /** The last part of the path, decoded: {@code 18-NQ-TW.pdf}. */
  private static String name(URI url) {
    String path = url.getPath();
    return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether there is an OCR program. */
  public boolean readsScans() {
    return scans.canRead();
  }

  /**
   * Addresses of scans that wait until there is an OCR program, in the order in which they came.
   */
  public List<URI> waitingForOcr() {
    return scans.waiting();
  }

  /** Process ids of the workers that live, for whoever watches them. */
  List<Long> workerPids() {
    return workers.pids();
  }

  @Override
  public void close() {
    scans.close();
    workers.close();
  }
}
