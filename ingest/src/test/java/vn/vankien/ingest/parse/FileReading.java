package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Hands files to a reader with little memory and time, each test in a folder of its own. */
abstract class FileReading {

  @TempDir Path folder;

  ParserSettings settings(int megabytes, Duration deadline, OcrSettings ocr) {
    return new ParserSettings(
        1, megabytes, deadline, 16 << 20, 8 << 20, 1_000_000, ocr, Optional.of(folder));
  }

  ParserSettings settings() {
    return settings(64, Duration.ofSeconds(20), OcrSettings.none());
  }

  static byte[] sample(String file) throws IOException {
    String path = "/vn/vankien/ingest/demo/van-kien-mau/files/" + file;
    try (InputStream in = FileReading.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  static Status status(ParseOutcome outcome) {
    assertThat(outcome).isInstanceOf(Failed.class);
    return ((Failed) outcome).status();
  }

  static URI url(String name) {
    return URI.create("https://mau.example/" + name);
  }

  static ParseOutcome parse(DocumentParser parser, byte[] payload) {
    return parse(parser, payload, "tep");
  }

  static ParseOutcome parse(DocumentParser parser, byte[] payload, String name) {
    return parser.parse(payload, "", url(name), Optional.empty());
  }

  static DocumentParser parser(ParserSettings settings) {
    return new DocumentParser(settings, Clock.systemUTC());
  }
}
