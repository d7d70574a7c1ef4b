package vn.vankien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.command.CommandRunner;

class VersionsCommandTest {

  private static final String URL = "https://tinhmau.vn/tin/1";

  @TempDir private Path data;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void archivesThreeNights() throws IOException {
    Files.createDirectories(data.resolve("archive"));
    night("20260105010000", "2026-01-05T01:00:00Z", "trước ngày 30 tháng 6");
    night("20260106010000", "2026-01-06T01:00:00Z", "trước ngày 30 tháng 9");
    night("20260107010000", "2026-01-07T01:00:00Z", "trước ngày 30 tháng 9, có báo cáo");
  }

  /** A record and its line, as the crawl writes them. */
  private void night(String stamp, String time, String words) throws IOException {
    String name = stamp + ".warc.gz";
    byte[] page =
        ("<html><body><p>Giao Tỉnh ủy " + words + "</p></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    try (FileChannel file =
            FileChannel.open(
                data.resolve("archive").resolve(name),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(file, WarcCompression.GZIP)) {
      writer.write(
          new WarcResource.Builder(URI.create(URL))
              .date(Instant.parse(time))
              .body(MediaType.parse("text/html;charset=utf-8"), page)
              .build());
    }
    lines.add(
        "vn,tinhmau)/tin/1 "
            + stamp
            + " {\"url\":\""
            + URL
            + "\",\"mime\":\"text/html\",\"status\":\"200\",\"digest\":\"sha256:"
            + stamp
            + "\",\"length\":\"1\",\"offset\":\"0\",\"filename\":\""
            + name
            + "\"}\n");
    Files.writeString(data.resolve("archive/recent.cdxj"), String.join("", lines));
  }

  private String says(int code, String... more) {
    List<String> args = new ArrayList<>(List.of("versions", "--data", data.toString()));
    args.addAll(Arrays.asList(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(CommandRunner.run(Main.commands(), to, to, args.toArray(String[]::new)))
        .isEqualTo(code);
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void listsTheVersionsAndTheWordsThatTheNewestChanged() {
    assertThat(says(0, URL))
        .isEqualTo(
            """
            3 bản lưu khác nhau, mới nhất trước:
              07/01/2026 08:00:00  20260107010000
              06/01/2026 08:00:00  20260106010000
              05/01/2026 08:00:00  20260105010000
            07/01/2026 08:00:00 so với 06/01/2026 08:00:00: 1 chỗ khác
              Giao Tỉnh ủy trước ngày 30 tháng [-9-] {+9, có báo cáo+}"""
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void comparesAnyVersionWithTheOneBeforeIt() {
    assertThat(says(0, URL, "--at", "20260106010000")).endsWith("30 tháng [-6-] {+9+}");
    assertThat(says(0, URL, "--at", "20260105010000")).endsWith("chưa có gì để so.");
    JsonNode json = JsonMapper.shared().readTree(says(0, URL, "--json", "--at", "20260106010000"));
    assertThat(json.path("versions")).hasSize(3);
    assertThat(json.path("changes").path("changes").path(0).path("after").path(0).asString())
        .isEqualTo("Giao Tỉnh ủy trước ngày 30 tháng 9");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(says(2, "https://tinhmau.vn/tin/2"))
        .isEqualTo("Kho lưu không có bản nào của địa chỉ \"https://tinhmau.vn/tin/2\"");
    assertThat(says(2, URL, "--at", "2025")).isEqualTo("Không có bản lưu nào vào lúc \"2025\"");
  }
}
