package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.DiskGuard;
import vn.vankien.ingest.archive.ProcessLock;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;

/**
 * From sources to the archive: asks each site, as politely as it wishes, for what is new or
 * changed.
 *
 * <pre>
 * crawl/frontier.db   every address we know (see {@link StateDatabase})
 *       crawl.lock    one crawl at a time
 *       spool/        bodies on their way
 * </pre>
 */
public final class Crawler implements AutoCloseable {

  private final CrawlSettings settings;
  private final WarcArchive archive;
  private final Clock clock;
  private final ProcessLock lock;
  private final StateDatabase state;
  private final Frontier frontier;
  private final Outbox outbox;
  private final SourceRecords records;
  private final Departures departures;
  private final DiskGuard disk;
  private final HttpFetcher fetcher;
  private volatile boolean stopAsked;

  /**
   * Opens the crawl's state.
   *
   * @throws ProcessLock.HeldException at once if another crawl is at work on it, naming its process
   */
  public Crawler(CrawlSettings settings, WarcArchive archive, Path stateFolder, Clock clock)
      throws IOException {
    this(
        settings,
        archive,
        stateFolder,
        clock,
        DiskGuard.freeSpace(Files.createDirectories(stateFolder)),
        SystemDefaultDnsResolver.INSTANCE);
  }

  /** As the other one, with a disk and a network of one's own. */
  Crawler(
      CrawlSettings settings,
      WarcArchive archive,
      Path stateFolder,
      Clock clock,
      LongSupplier free,
      DnsResolver resolver)
      throws IOException {
    this.settings = settings;
    this.archive = archive;
    this.clock = clock;
    Files.createDirectories(stateFolder);
    lock = ProcessLock.hold(stateFolder.resolve("crawl.lock"));
    @Nullable StateDatabase opened = null;
    try {
      Path spool = Files.createDirectories(stateFolder.resolve("spool"));
      deleteLeftovers(spool);
      opened = new StateDatabase(stateFolder.resolve("frontier.db"));
      state = opened;
      outbox = new Outbox(state);
      frontier = new Frontier(state, settings, clock);
      records = new SourceRecords(state, clock);
      departures = new Departures(state, settings);
      disk = new DiskGuard(free, archive::bytes, settings.diskReserve(), settings.diskBudget());
      frontier.forgetLostCaptures(archive);
      fetcher = new HttpFetcher(settings, clock, spool, resolver);
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      lock.close();
      throw e;
    }
  }

  private static void deleteLeftovers(Path spool) throws IOException {
    try (DirectoryStream<Path> bodies = Files.newDirectoryStream(spool, "body*.tmp")) {
      for (Path body : bodies) {
        Files.delete(body);
      }
    }
  }

  /**
   * Crawls once. What was archived earlier and never acknowledged comes first.
   *
   * @param onNew gets each new or changed document or attachment, on the calling thread
   */
  public CrawlReport crawl(List<Source> sources, Consumer<Fetched> onNew) throws IOException {
    Instant began = clock.instant();
    Map<String, Source> byId = new LinkedHashMap<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    Map<String, SourceWatch> watches = new LinkedHashMap<>();
    for (Source source : sources) {
      byId.put(source.id(), source);
      tallies.put(source.id(), new Tally(source.id(), clock));
      watches.put(source.id(), new SourceWatch(source.id(), records));
    }
    frontier.begin();
    for (Source source : sources) {
      seed(source);
    }
    HostWorkers workers = new HostWorkers();
    Deliveries deliveries = new Deliveries(workers, archive);
    CrawlRun[] run = new CrawlRun[1];
    Settlement settlement =
        new Settlement(
            frontier,
            archive,
            settings,
            byId,
            tallies,
            watches,
            deliveries::put,
            url -> workers.call(CanonicalUrl.authority(url), run[0]));
    run[0] =
        new CrawlRun(
            byId,
            tallies,
            watches,
            frontier,
            new Robots(fetcher, new RobotsMemory(state, clock), settings, clock),
            new Visit(fetcher, archive, settings, clock),
            settlement,
            settings,
            clock,
            disk,
            new Semaphore(settings.concurrentFetches()),
            workers::isStopped);
    for (Entry entry : outbox.undelivered(byId.keySet())) {
      onNew.accept(settlement.fetched(entry, entry.held().orElseThrow()));
    }
    for (String authority : frontier.agenda().unsettledAuthorities(byId.keySet())) {
      workers.call(authority, run[0]);
    }
    Optional<String> stopped = deliveries.handOn(onNew, () -> stopAsked);
    archive.sync();
    List<SourceReport> reports = new ArrayList<>();
    for (Source source : sources) {
      reports.add(
          report(source, tallies.get(source.id()), watches.get(source.id()), stopped.isPresent()));
    }
    if (stopped.isEmpty()) {
      frontier.end();
    }
    return new CrawlReport(
        began, Duration.between(began, clock.instant()), frontier.resumed(), stopped, reports);
  }

  private SourceReport report(Source source, Tally tally, SourceWatch watch, boolean stopped)
      throws IOException {
    watch.finish();
    String id = source.id();
    // a source that said nothing, or other things than it should, says nothing of what is gone
    boolean believed = tally.hasAnswers() && watch.quarantine().isEmpty();
    Optional<Departures.Decision> decision =
        stopped
            ? Optional.empty()
            : Optional.of(believed ? departures.decide(id) : Departures.Decision.NOTHING);
    SourceReport.Outlook outlook =
        new SourceReport.Outlook(
            records.held(id),
            decision.map(Departures.Decision::left).orElse(0L),
            decision.map(Departures.Decision::missing).orElse(0L),
            frontier.agenda().leftOver(id),
            watch.heldBack(),
            watch.quarantine(),
            records.newest(id),
            records.oldest(id));
    return tally.report(
        outlook, Alarms.of(source, watch, tally, outlook, decision, clock.instant()));
  }

  private void seed(Source source) throws IOException {
    for (URI url : source.sitemaps()) {
      frontier.seed(source.id(), url, Role.SITEMAP);
    }
    for (URI url : source.feeds()) {
      frontier.seed(source.id(), url, Role.FEED);
    }
    for (URI url : source.seeds()) {
      frontier.seed(source.id(), url, PageLinks.classify(source, url).orElse(Role.LIST));
    }
  }

  /**
   * Marks captures as safe with who indexes them; until then every run delivers them again. The
   * archive is on disk when this returns.
   */
  public void acknowledge(Collection<Capture> captures) throws IOException {
    archive.sync();
    outbox.acknowledge(captures);
  }

  /** Asks a crawl that is under way to end soon and in good order; any thread may. */
  public void stop() {
    stopAsked = true;
  }

  /** What has to leave the index, of this run or of one that was cut off before it was told. */
  public List<Departed> departed(List<Source> sources) throws IOException {
    return departures.undelivered(sources.stream().map(Source::id).toList());
  }

  /** Marks documents as having left the index; until then every run names them again. */
  public void acknowledgeDeparted(Collection<Departed> departed) throws IOException {
    departures.acknowledge(departed);
  }

  /**
   * A person has looked at a source: its pages are right as they are now, and what is missing there
   * may leave the index.
   */
  public void accept(String source) throws IOException {
    records.accept(source);
  }

  @Override
  public void close() throws IOException {
    try (lock;
        state;
        fetcher) {
      archive.sync();
    }
  }
}
