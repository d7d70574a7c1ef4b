package vn.vankien.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.crawl.CrawlReport;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.Crawler;
import vn.vankien.ingest.crawl.Fetched;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

class SampleSitesCrawlTest {

  @TempDir private Path data;
  private final List<Fetched> delivered = new ArrayList<>();

  @Test
  void isFetchedWholeOnceAndNeverAgain() throws IOException {
    int items = 0;
    for (String folder : List.of("bao-mau", "tinh-mau", "van-kien-mau")) {
      items += Item.readAll(folder + "/items").size();
    }
    int files = BundledFiles.in("van-kien-mau/files").size() - 1; // the README is not served
    try (SampleSites sites = SampleSites.start(0)) {
      CrawlReport first = crawl(sites);
      assertThat(delivered).hasSize(items + files);
      assertThat(first.sources()).allSatisfy(source -> assertThat(source.failed()).isEmpty());
      assertThat(sites.requestsByUrl().values()).as("each address once").containsOnly(1L);
      assertThat(sites.requestsByUrl().keySet())
          .as("robots.txt is obeyed")
          .noneMatch(url -> url.contains("/ban-in/") || url.contains("/_layouts/"))
          .noneMatch(url -> url.contains("/tim-kiem"));

      long bodies = sites.bodies();
      crawl(sites);
      assertThat(delivered).isEmpty();
      assertThat(sites.bodies()).isEqualTo(bodies);
    }
  }

  private CrawlReport crawl(SampleSites sites) throws IOException {
    delivered.clear();
    List<Source> sources = new ArrayList<>();
    sites.definitions().forEach((id, yaml) -> sources.add(SourceCatalog.read(id, yaml)));
    CrawlSettings settings =
        CrawlSettings.with(
            Map.of("allowLoopback", "true", "recheckAfter", "PT0S", "recheckAtMost", "PT0S"));
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(settings, archive, data.resolve("crawl"), Clock.systemUTC())) {
      CrawlReport report = crawler.crawl(sources, delivered::add);
      crawler.acknowledge(delivered.stream().map(Fetched::capture).toList());
      return report;
    }
  }
}
