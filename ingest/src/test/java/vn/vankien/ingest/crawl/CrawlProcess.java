package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.vankien.ingest.archive.DiskFullException;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** A crawl in a process of its own, to be killed: {@code CrawlProcess DATA SITE}. */
final class CrawlProcess {

  private static final String FULL = "Hết dung lượng đĩa";

  private CrawlProcess() {}

  /** The source that the process crawls. */
  static Source source(URI site) {
    return SourceCatalog.read(
        "mau",
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/tin(\\\\?trang=\\\\d+)?$"
        scope: "^SITE/tin/\\\\d+$"
        attachments: "^SITE/tep/\\\\d+\\\\.pdf$"
        crawlDelay: 0ms
        """
            .replace("SITE", site.toString()));
  }

  static CrawlReport crawl(Path data, URI site) throws IOException {
    Path indexed = data.resolve("indexed.txt");
    CrawlSettings settings =
        CrawlSettings.with(
            Map.of(
                "allowLoopback", "true",
                "recheckAfter", "PT0S",
                "recheckAtMost", "PT0S",
                "diskReserve", System.getProperty("vankien.reserve", "1000000")));
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"), 40_000);
        Crawler crawler =
            new Crawler(settings, archive, data.resolve("crawl"), Clock.systemUTC())) {
      return crawler.crawl(
          List.of(source(site)),
          fetched -> {
            try {
              // an index that commits each document, then says so
              Files.writeString(
                  indexed,
                  fetched.capture().url() + " " + fetched.capture().digest() + "\n",
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND);
              crawler.acknowledge(List.of(fetched.capture()));
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  public static void main(String[] args) throws IOException {
    System.out.println("begun");
    CrawlReport report;
    try {
      report = crawl(Path.of(args[0]), URI.create(args[1]));
    } catch (IOException | IllegalStateException e) {
      // what the command line makes a sentence of
      System.out.println("stopped: " + (DiskFullException.isBehind(e) ? FULL : e));
      return;
    }
    report.stopped().ifPresent(why -> System.out.println("stopped: " + why));
    System.out.println("done, failures: " + report.sum(SourceReport::failures));
  }
}
