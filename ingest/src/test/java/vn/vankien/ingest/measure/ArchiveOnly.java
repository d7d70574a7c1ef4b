package vn.vankien.ingest.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.crawl.CrawlReport;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.Crawler;
import vn.vankien.ingest.crawl.SourceReport;
import vn.vankien.ingest.source.SourceCatalog;

/** A crawl that archives and reads nothing: what {@code wget} does, in a process of its own. */
final class ArchiveOnly {

  private ArchiveOnly() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[1]);
    CrawlSettings settings = CrawlSettings.with(Map.of("allowLoopback", "true"));
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(settings, archive, data.resolve("state"), Clock.systemUTC())) {
      CrawlReport report =
          crawler.crawl(SourceCatalog.load(Path.of(args[0])).sources(), fetched -> {});
      System.out.println(report.sum(SourceReport::bodies));
    }
  }
}
