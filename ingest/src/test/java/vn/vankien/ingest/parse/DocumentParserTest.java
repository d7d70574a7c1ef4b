package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

class DocumentParserTest {

  private static final DocumentParser PARSER =
      new DocumentParser(
          ParserSettings.defaults().withOcr(OcrSettings.none()),
          Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

  @AfterAll
  static void stop() {
    PARSER.close();
  }

  @Test
  void keepsPlainTextUnchanged() {
    String text = "Số  18-NQ/TW\r\n\r\n  hoà\u0300 \u00A0 bình\t\n";
    assertThat(read(text.getBytes(UTF_8), "a.txt").text()).isEqualTo(text);
  }

  @Test
  void readsRtfInTheWorker() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1258 {\\fonttbl\\f0 Arial;}\\f0 Ngh\\u7883? quy\\u7871?t\\par 18-NQ/TW\\par}";
    ParsedDocument document = read(rtf.getBytes(UTF_8), "a.rtf");
    assertThat(document.text()).isEqualTo("Nghị quyết\n18-NQ/TW\n");
    assertThat(document.mediaType()).isEqualTo("application/rtf");
  }

  @Test
  void saysWhyThereIsNoText() {
    assertThat(fail(new byte[0], "a.pdf")).isEqualTo(Status.EMPTY);
    assertThat(fail("  \n".getBytes(UTF_8), "a.txt")).isEqualTo(Status.EMPTY);
    assertThat(fail(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, "a.bin")).isEqualTo(Status.UNSUPPORTED);
    assertThat(fail("%PDF-1.4\n garbage".getBytes(UTF_8), "a.pdf")).isEqualTo(Status.BROKEN);
  }

  private static ParsedDocument read(byte[] payload, String name) {
    return ((Parsed) parse(payload, name)).document();
  }

  private static Status fail(byte[] payload, String name) {
    return ((Failed) parse(payload, name)).status();
  }

  private static ParseOutcome parse(byte[] payload, String name) {
    return PARSER.parse(payload, "", URI.create("https://mau.example/" + name), Optional.empty());
  }
}
