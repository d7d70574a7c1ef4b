package vn.vankien.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** One record of a WARC file, opened where an index says it stands. */
final class RecordReader implements AutoCloseable {

  private final String place;
  private final WarcReader reader;
  private final WarcRecord record;

  RecordReader(Path warc, long offset) throws IOException {
    place = warc.getFileName() + "@" + offset;
    FileChannel channel = FileChannel.open(warc);
    try {
      channel.position(offset);
      reader = new WarcReader(channel);
      record = reader.next().orElseThrow(() -> new IOException("no record: " + place));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The earlier record that a revisit speaks of. */
  record Reference(URI url, Instant timestamp) {}

  Optional<Reference> reference() {
    if (record instanceof WarcRevisit revisit
        && revisit.refersToTargetURI().isPresent()
        && revisit.refersToDate().isPresent()) {
      return Optional.of(
          new Reference(revisit.refersToTargetURI().get(), revisit.refersToDate().get()));
    }
    return Optional.empty();
  }

  String contentType() throws IOException {
    return record instanceof WarcResponse response
        ? response.http().headers().first("Content-Type").orElse("")
        : record.headers().first("Content-Type").orElse("");
  }

  Map<String, List<String>> headers() throws IOException {
    return record instanceof WarcResponse response ? response.http().headers().map() : Map.of();
  }

  /** Why it was asked for; empty for what people handed to us. */
  Optional<Purpose> purpose() {
    return record.headers().first(Purpose.FIELD).map(Purpose::read);
  }

  /** The payload, decoded; closing it leaves this reader open. */
  InputStream payload(long limit) throws IOException {
    if (record instanceof WarcResponse response) {
      HttpResponse http = response.http();
      return ContentCoding.decode(
          http.body().stream(), http.headers().all("Content-Encoding"), limit);
    }
    if (record instanceof WarcResource) {
      return ContentCoding.decode(record.body().stream(), List.of(), limit);
    }
    throw new IOException("record without payload, " + record.type() + ": " + place);
  }

  /** The payload as it was sent, its content coding still on. */
  InputStream sent() throws IOException {
    return record instanceof WarcResponse response
        ? response.http().body().stream()
        : ((WarcTargetRecord) record).body().stream();
  }

  /** The line of this record in the index, or nothing if its kind has none. */
  Optional<Capture> capture(String filename, Recovery.Member member) throws IOException {
    if (!(record instanceof WarcTargetRecord target)
        || !(record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcRevisit)) {
      return Optional.empty();
    }
    String mime;
    int status;
    switch (record) {
      case WarcResponse response -> {
        status = response.http().status();
        mime = base(contentType());
      }
      case WarcRevisit revisit -> {
        status = revisit.http().status();
        mime = Capture.REVISIT;
      }
      default -> {
        status = 200;
        mime = base(contentType());
      }
    }
    String digest =
        target
            .payloadDigest()
            .map(found -> "sha256:" + found.hex())
            .orElseThrow(() -> new IOException("record without payload digest: " + place));
    return Optional.of(
        new Capture(
            target.targetURI(),
            record.date(),
            mime,
            status,
            digest,
            filename,
            member.offset(),
            member.length()));
  }

  /** {@code text/html} of {@code text/html; charset=utf-8}. */
  static String base(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** A stream that closes this reader with itself. */
  InputStream owned(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() throws IOException {
        RecordReader.this.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
