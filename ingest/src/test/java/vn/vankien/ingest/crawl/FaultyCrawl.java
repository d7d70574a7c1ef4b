package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.SourceCatalog;

/** Crawls of a site that has one good page, and whatever a test breaks beside it. */
final class FaultyCrawl implements AutoCloseable {

  private final Path data;
  private final LoopbackSite site = new LoopbackSite();
  private final LoopbackSite elsewhere = new LoopbackSite();
  private final List<String> delivered = new ArrayList<>();

  FaultyCrawl(Path data) throws IOException {
    this.data = data;
    site.page("/robots.txt", "text/plain", "");
    site.html("/tin/lanh", "Bài lành", "<p>Nội dung</p>");
  }

  /** The site that is crawled. */
  LoopbackSite site() {
    return site;
  }

  /** Another server, for what the site links to. */
  LoopbackSite elsewhere() {
    return elsewhere;
  }

  /** Paths that the last crawl handed on. */
  List<String> delivered() {
    return delivered;
  }

  Path archive() {
    return data.resolve("archive");
  }

  void assertOnlyTheGoodPageCame() {
    assertThat(delivered).containsExactly("/tin/lanh");
  }

  /** Crawls a list that leads to a good page and to each of these. */
  SourceReport of(Map<String, String> changes, String... paths) throws IOException {
    StringBuilder links = new StringBuilder("<a href='/tin/lanh'>lành</a>");
    for (String path : paths) {
      links.append("<a href='" + path + "'>x</a>");
    }
    site.html("/tin", "Tin", links.toString());
    delivered.clear();
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "allowLoopback", "true",
                "recheckAfter", "PT0S",
                "recheckAtMost", "PT0S",
                "firstBackoff", "PT0.1S",
                "maxBodyBytes", "2000000",
                "maxDecodedBytes", "4000000"));
    settings.putAll(changes);
    String definition =
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/(tin|lich)(\\\\?.*)?$"
        scope: "^SITE/tin/.+$"
        attachments: "\\\\.pdf$"
        crawlDelay: 0ms
        """
            .replace("SITE", site.at("").toString());
    try (WarcArchive archive = WarcArchive.open(archive());
        Crawler crawler =
            new Crawler(
                CrawlSettings.with(settings), archive, data.resolve("crawl"), Clock.systemUTC())) {
      CrawlReport report =
          crawler.crawl(
              List.of(SourceCatalog.read("mau", definition)),
              fetched -> {
                delivered.add(fetched.capture().url().getPath());
              });
      crawler.acknowledge(archive.captures().filter(c -> c.hasPayload()).toList());
      return report.of("mau").orElseThrow();
    }
  }

  @Override
  public void close() throws IOException {
    site.close();
    elsewhere.close();
  }
}
