package vn.vankien.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.vankien.command.DataFolder;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.crawl.CrawlReport;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.Crawler;
import vn.vankien.ingest.crawl.Departed;
import vn.vankien.ingest.crawl.Fetched;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.extract.DocumentId;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;

/**
 * The whole road in: crawl, archive, parse, extract, index. A capture is acknowledged only after
 * the index has committed it, so a job that is killed anywhere loses nothing: the next one delivers
 * it again.
 */
final class CrawlJob {

  /** Documents between two commits: what a kill makes us read again at most. */
  private static final int COMMIT_EVERY = 1_000;

  private final DataFolder data;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Failures failures = new Failures();
  private final AtomicLong indexed = new AtomicLong();
  private final List<Capture> underWay = new ArrayList<>();
  private volatile Optional<Crawler> underWayNow = Optional.empty();
  private long delivered;

  CrawlJob(DataFolder data, CrawlSettings settings, Clock clock) {
    this.data = data;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param delivered documents and files that the crawl handed on
   * @param indexed of them
   * @param unread of them, each with a sentence in {@code failures}
   * @param withdrawn documents that left the index
   * @param silent documents that were edited without saying so, by source
   * @param documents that can be found now
   * @param elapsed from the first request to the last commit
   */
  record Result(
      CrawlReport crawl,
      long delivered,
      long indexed,
      long unread,
      List<String> failures,
      long withdrawn,
      Map<String, List<URI>> silent,
      long documents,
      Duration elapsed) {

    Result {
      failures = List.copyOf(failures);
      silent = Map.copyOf(silent);
    }

    /** Handed on and neither indexed nor told of; anything but 0 is a defect. */
    long lost() {
      return delivered - indexed - unread;
    }
  }

  Result run(List<Source> sources) throws IOException {
    Instant began = clock.instant();
    try (WarcArchive archive = WarcArchive.open(data.archive(), settings.warcRotation());
        Crawler crawler = new Crawler(settings, archive, data.state(), clock);
        DocumentIndexer indexer = DocumentIndexer.open(data.index());
        DocumentParser parser =
            new DocumentParser(
                ParserSettings.defaults().withWorkers(Workers.count()).withMemory(data.state()),
                clock);
        Workers workers = new Workers()) {
      for (Source source : sources) {
        ArchivedSources.keep(archive, source, clock.instant());
      }
      IngestPipeline pipeline = new IngestPipeline(parser, new DocumentExtractor(), indexer);
      SilentEdits silent = new SilentEdits(archive, pipeline, began);
      underWayNow = Optional.of(crawler);
      CrawlReport report =
          crawler.crawl(
              sources,
              fetched -> {
                try {
                  take(fetched, archive, pipeline, silent, workers);
                  if (underWay.size() >= COMMIT_EVERY) {
                    commit(workers, indexer, crawler);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      commit(workers, indexer, crawler);
      List<Departed> departed = crawler.departed(sources);
      if (!departed.isEmpty()) {
        DepartureNotes.keep(
            archive, departed.stream().map(Departed::url).toList(), clock.instant());
      }
      withdraw(departed, indexer, crawler);
      return new Result(
          report,
          delivered,
          indexed.get(),
          failures.count(),
          failures.lines(),
          departed.size(),
          silent.found(),
          indexer.documents(),
          Duration.between(report.began(), clock.instant()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Asks a run that is under way to end soon and in good order; any thread may. */
  void stop() {
    underWayNow.ifPresent(Crawler::stop);
  }

  /** A person has looked at a source, and it is right as it is now. */
  void accept(Source source) throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.archive());
        Crawler crawler = new Crawler(settings, archive, data.state(), clock)) {
      crawler.accept(source.id());
    }
  }

  private void take(
      Fetched fetched,
      WarcArchive archive,
      IngestPipeline pipeline,
      SilentEdits silent,
      Workers workers)
      throws IOException {
    delivered++;
    underWay.add(fetched.capture());
    workers.submit(
        () -> {
          Capture capture = fetched.capture();
          IngestPipeline.Reading reading =
              pipeline.accept(IngestPipeline.Arrival.of(archive.read(capture), fetched.source()));
          if (reading.fault().isPresent()) {
            failures.add(capture.url() + ": " + reading.fault().get());
          } else {
            indexed.incrementAndGet();
          }
          if (reading.indexed().isPresent()) {
            silent.look(capture, fetched.source(), reading.indexed().get());
          }
        });
  }

  /** Takes out of the index what its server no longer has; the archive keeps it. */
  private static void withdraw(List<Departed> departed, DocumentIndexer indexer, Crawler crawler)
      throws IOException {
    if (departed.isEmpty()) {
      return;
    }
    for (Departed each : departed) {
      indexer.delete(DocumentId.of(each.url()));
    }
    indexer.commit();
    crawler.acknowledgeDeparted(departed);
  }

  private void commit(Workers workers, DocumentIndexer indexer, Crawler crawler)
      throws IOException {
    workers.finish();
    indexer.commit();
    crawler.acknowledge(underWay);
    underWay.clear();
  }
}
