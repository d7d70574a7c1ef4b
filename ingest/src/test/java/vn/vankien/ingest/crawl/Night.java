package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;

/**
 * Nights of crawling, one after another, with an index that is a map: what a test needs to see what
 * the fifth night makes of a change on the third.
 */
final class Night {

  private static final Instant FIRST = Instant.parse("2026-11-01T19:00:00Z");

  private final Path data;
  private final Map<String, String> settings = new HashMap<>();
  private Instant now = FIRST;
  private long free = Long.MAX_VALUE;
  private DnsResolver resolver = SystemDefaultDnsResolver.INSTANCE;
  private final Map<String, String> index = new TreeMap<>();
  private final List<String> delivered = new ArrayList<>();

  Night(Path data) {
    this.data = data;
    settings.putAll(
        Map.of(
            "allowLoopback", "true",
            "recheckAfter", "PT0S",
            "recheckAtMost", "PT0S",
            "firstBackoff", "PT0.1S"));
  }

  Night set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  Night free(long bytes) {
    free = bytes;
    return this;
  }

  Night resolver(DnsResolver one) {
    resolver = one;
    return this;
  }

  Night later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** One night, a day after the one before. */
  CrawlReport crawl(Source... sources) throws IOException {
    now = now.plus(Duration.ofDays(1));
    return again(sources);
  }

  /** One more run in the same night. */
  CrawlReport again(Source... sources) throws IOException {
    delivered.clear();
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), now));
    List<Source> all = List.of(sources);
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(
                CrawlSettings.with(settings),
                archive,
                data.resolve("crawl"),
                clock,
                () -> free,
                resolver)) {
      List<Fetched> taken = new ArrayList<>();
      CrawlReport report =
          crawler.crawl(
              all,
              fetched -> {
                taken.add(fetched);
                delivered.add(fetched.capture().url().getPath());
                index.put(fetched.capture().url().getPath(), fetched.capture().digest());
              });
      crawler.acknowledge(taken.stream().map(Fetched::capture).toList());
      List<Departed> departed = crawler.departed(all);
      departed.forEach(each -> index.remove(each.url().getPath()));
      crawler.acknowledgeDeparted(departed);
      return report;
    }
  }

  void accept(Source source) throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.resolve("archive"));
        Crawler crawler =
            new Crawler(
                CrawlSettings.with(settings), archive, data.resolve("crawl"), Clock.systemUTC())) {
      crawler.accept(source.id());
    }
  }

  /** Path to digest of what is indexed now. */
  Map<String, String> index() {
    return new TreeMap<>(index);
  }

  /** Paths handed on in the last run. */
  List<String> delivered() {
    return List.copyOf(delivered);
  }
}
