package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SilentEditsTest {

  @TempDir private Path folder;

  private Said crawl(Path sources, String... more) {
    List<String> args = new ArrayList<>(List.of("crawl", "--sources", sources.toString()));
    args.addAll(List.of("--data", folder.resolve("store").toString()));
    for (String set : List.of("allowLoopback=true", "diskReserve=0", "recheckAfter=PT0S")) {
      args.addAll(List.of("--set", set));
    }
    args.addAll(List.of("--set", "recheckAtMost=PT0S"));
    args.addAll(List.of(more));
    return Said.by(args.toArray(String[]::new));
  }

  private static String page(String published, String sentence, String beside) {
    return "<html><head><title>Hội nghị</title><meta property='article:published_time' content='"
        + published
        + "'></head><body><h1>Hội nghị</h1><div class=body>"
        + ("<p>" + sentence + "</p>").repeat(6)
        + "</div><aside>"
        + beside
        + "</aside></body></html>";
  }

  @Test
  void aTextChangedUnderTheSameDateIsToldWithItsAddress() throws IOException {
    String day = "2026-01-05T08:00:00+07:00";
    String said = "Tỉnh ủy Mẫu giao hoàn thành trước ngày 30 tháng 6.";
    String mended = "Tỉnh ủy Mẫu giao hoàn thành trước ngày 30 tháng 9.";
    try (SmallSite site = new SmallSite(4, "text/html; charset=utf-8")) {
      for (int i = 0; i < 3; i++) {
        site.page("/tin/" + i, page(day, said, "cũ"));
      }
      Path sources = site.sources(folder, "0ms");
      assertThat(crawl(sources).out()).doesNotContain("lặng lẽ");

      site.page("/tin/0", page(day, mended, "cũ"));
      // the page around it only; a mended text that says so
      site.page("/tin/1", page(day, said, "mới"));
      site.page("/tin/2", page("2026-01-07T09:30:00+07:00", mended, "cũ"));
      JsonNode report =
          JsonMapper.shared().readTree(crawl(sources, "--json").out()).path("sources").path(0);
      assertThat(report.path("changed").asInt()).isEqualTo(3);
      assertThat(report.path("silent").toString()).isEqualTo("[\"" + site.root() + "tin/0\"]");

      site.page("/tin/0", page(day, said, "cũ"));
      assertThat(crawl(sources).out())
          .contains("đổi 1 (sửa lặng lẽ 1)", "./vankien versions " + site.root() + "tin/0");
    }
  }
}
