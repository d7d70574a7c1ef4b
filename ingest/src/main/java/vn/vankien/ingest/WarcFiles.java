package vn.vankien.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import vn.vankien.ingest.IngestPipeline.Arrival;
import vn.vankien.language.Say;

/** WARC files that others made: every good response in them is a document of its own. */
final class WarcFiles {

  private static final int OK = 200;

  /** Bytes of one response; what is larger is no document. */
  private static final int LARGEST = 64 << 20;

  private WarcFiles() {}

  /** A receiver of responses, which may fail with the disk. */
  interface Taker {
    void take(Arrival arrival) throws IOException;
  }

  static boolean looksLikeWarc(byte[] bytes) {
    byte[] start = bytes;
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        start = unzipped.readNBytes(8);
      } catch (IOException e) {
        return false; // not gzip after all
      }
    }
    return new String(start, 0, Math.min(8, start.length), StandardCharsets.ISO_8859_1)
        .startsWith("WARC/");
  }

  static void forEachResponse(byte[] warc, Taker taker, Failures failures, Path file)
      throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
      while (true) {
        Optional<WarcRecord> record;
        try {
          record = reader.next();
        } catch (IOException e) {
          failures.add(Say.that("%s: tệp WARC bị hỏng từ byte %d", file, reader.position()));
          return;
        }
        if (record.isEmpty()) {
          return;
        }
        Optional<Arrival> arrival = arrival(record.get());
        if (arrival.isPresent()) {
          taker.take(arrival.get());
        }
      }
    }
  }

  private static Optional<Arrival> arrival(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response when isGood(response) ->
          Optional.of(
              arrival(
                  response.targetURI(),
                  response.http().body(),
                  response.http().contentType().toString(),
                  record));
      case WarcResource resource ->
          Optional.of(
              arrival(
                  resource.targetURI(),
                  resource.body(),
                  resource.contentType().toString(),
                  record));
      default -> Optional.empty();
    };
  }

  private static boolean isGood(WarcResponse response) throws IOException {
    return response.contentType().base().toString().equals("application/http")
        && response.http().status() == OK;
  }

  private static Arrival arrival(URI url, MessageBody body, String type, WarcRecord record)
      throws IOException {
    byte[] payload = body.stream().readNBytes(LARGEST);
    return new Arrival(url, payload, type, Optional.empty(), record.date());
  }
}
