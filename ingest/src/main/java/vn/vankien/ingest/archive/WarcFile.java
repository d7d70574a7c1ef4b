package vn.vankien.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** The WARC file that is being written, a member of gzip for each record. Not for two threads. */
final class WarcFile implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private final GzipMember member;
  private final WarcWriter writer;
  private long position;

  private WarcFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.member = new GzipMember(channel);
    this.writer = new WarcWriter(member, WarcCompression.NONE); // the member compresses
    this.position = channel.size();
  }

  /** A new file, opened by a record that says who wrote it. */
  static WarcFile create(Path path, Instant when) throws IOException {
    WarcFile file =
        new WarcFile(
            path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    file.write(
        new Warcinfo.Builder()
            .date(when)
            .filename(path.getFileName().toString())
            .fields(
                Map.of(
                    "software", List.of("vankien"),
                    "format", List.of("WARC File Format 1.0")))
            .build());
    return file;
  }

  /** Goes on after the last whole record; what follows {@code end} is cut off. */
  static WarcFile resume(Path path, long end) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    channel.truncate(end);
    return new WarcFile(path, channel);
  }

  /** Where a record stands. */
  record Place(String filename, long offset, long length) {}

  Place response(Exchange exchange, Body body, String digest, Purpose purpose) throws IOException {
    UUID id = UUID.randomUUID();
    byte[] head = exchange.responseBlock(body.length());
    WarcResponse.Builder response =
        target(new WarcResponse.Builder(exchange.url()), exchange, id)
            .setHeader(Purpose.FIELD, purpose.toString())
            .payloadDigest("sha256", bare(digest));
    Place place;
    try (InputStream in = new SequenceInputStream(Body.of(head).open(), body.open())) {
      response.body(MediaType.HTTP_RESPONSE, Channels.newChannel(in), head.length + body.length());
      place = write(response.build());
    }
    request(exchange, id);
    return place;
  }

  Place revisit(Exchange exchange, URI profile, Capture earlier) throws IOException {
    UUID id = UUID.randomUUID();
    byte[] head = exchange.responseBlock(0);
    Place place =
        write(
            target(new WarcRevisit.Builder(exchange.url(), profile), exchange, id)
                .setHeader("WARC-Refers-To-Target-URI", earlier.url().toString())
                .setHeader("WARC-Refers-To-Date", earlier.timestamp().toString())
                .payloadDigest("sha256", bare(earlier.digest()))
                .body(MediaType.HTTP_RESPONSE, head)
                .build());
    request(exchange, id);
    return place;
  }

  private void request(Exchange exchange, UUID answer) throws IOException {
    write(
        target(new WarcRequest.Builder(exchange.url()), exchange, UUID.randomUUID())
            .concurrentTo(URI.create("urn:uuid:" + answer))
            .body(MediaType.HTTP_REQUEST, exchange.requestBlock())
            .build());
  }

  Place resource(URI url, String mime, Instant when, Body body, String digest) throws IOException {
    try (InputStream in = body.open()) {
      return write(
          new WarcResource.Builder(url)
              .recordId(UUID.randomUUID())
              .date(when)
              .payloadDigest("sha256", bare(digest))
              .body(MediaType.parseLeniently(mime), Channels.newChannel(in), body.length())
              .build());
    }
  }

  private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
      B target(B builder, Exchange exchange, UUID id) throws IOException {
    builder.recordId(id).date(exchange.timestamp());
    if (exchange.server().isPresent()) {
      builder.ipAddress(InetAddress.getByName(exchange.server().get()));
    }
    return builder;
  }

  private static String bare(String digest) {
    return digest.substring(digest.indexOf(':') + 1);
  }

  /** Writes one record whole or not at all: a full disk leaves no half record behind. */
  private Place write(WarcRecord record) throws IOException {
    try {
      member.begin(position);
      writer.write(record);
      long end = member.end();
      Place place = new Place(path.getFileName().toString(), position, end - position);
      position = end;
      return place;
    } catch (IOException | UncheckedIOException e) {
      channel.truncate(position);
      throw e;
    }
  }

  long size() {
    return position;
  }

  void sync() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      member.close();
    }
  }
}
