package vn.vankien.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.vankien.command.DataFolder;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.Purpose;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.crawl.Replay;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParserSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.language.Say;

/**
 * Makes the index again from the archive alone. Readers keep the former index until the new one is
 * whole; a run that is killed has changed nothing.
 *
 * <p>Of each address the newest payload that can be read is taken; of files of records every
 * version, the oldest first, because a later one may hold fewer records.
 */
final class Reindex {

  private final DataFolder data;
  private final SourceCatalog catalog;
  private final Clock clock;
  private final Failures failures = new Failures();
  private final AtomicLong read = new AtomicLong();
  private final List<Capture> bulk = new ArrayList<>();

  /**
   * A run to come.
   *
   * @param catalog definitions that come before those that the archive kept
   */
  Reindex(DataFolder data, SourceCatalog catalog, Clock clock) {
    this.data = data;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param read pages, files and records read into the index
   * @param documents in the index now
   */
  record Result(long read, long failed, List<String> failures, long documents) {}

  Result run() throws IOException {
    try (WarcArchive archive = WarcArchive.open(data.archive());
        DocumentIndexer indexer = DocumentIndexer.rebuild(data.index());
        DocumentParser parser =
            new DocumentParser(
                ParserSettings.defaults().withWorkers(Workers.count()).withMemory(data.state()),
                clock)) {
      IngestPipeline pipeline = new IngestPipeline(parser, new DocumentExtractor(), indexer);
      addresses(archive, pipeline);
      BulkImport records = new BulkImport(indexer, failures);
      bulk.sort(Capture.OLDEST_FIRST);
      for (Capture file : bulk) {
        try (InputStream lines = archive.stream(file)) {
          records.read(lines, String.valueOf(Path.of(file.url()).getFileName()));
        }
      }
      indexer.commit();
      return new Result(
          read.get() + records.indexed(), failures.count(), failures.lines(), indexer.documents());
    }
  }

  private void addresses(WarcArchive archive, IngestPipeline pipeline) throws IOException {
    Replay replay = new Replay(archive);
    ArchivedSources sources = new ArchivedSources(archive, catalog);
    DepartureNotes departures = DepartureNotes.read(archive);
    try (Stream<List<Capture>> histories = archive.histories();
        Workers workers = new Workers();
        Progress progress = Progress.start(Say.that("Đọc lại"), -1, Say.that("địa chỉ"))) {
      for (Iterator<List<Capture>> all = histories.iterator(); all.hasNext(); ) {
        List<Capture> history = all.next();
        if (departures.isGone(history)) {
          continue;
        }
        List<Capture> versions = history.stream().filter(Capture::hasPayload).toList();
        workers.submit(
            () -> {
              take(versions, archive, replay, sources, pipeline);
              progress.stepBy(1);
            });
      }
      workers.finish();
    }
  }

  /** Indexes the newest version that can be read; of those that cannot, the newest is told. */
  private void take(
      List<Capture> versions,
      WarcArchive archive,
      Replay replay,
      ArchivedSources sources,
      IngestPipeline pipeline)
      throws IOException {
    Optional<String> failure = Optional.empty();
    for (Capture version : versions.reversed()) {
      if (ArchivedSources.isDefinition(version) || DepartureNotes.isNote(version)) {
        return;
      }
      if (version.mime().equals(BulkImport.MEDIA_TYPE)) {
        synchronized (bulk) {
          bulk.add(version);
        }
        continue;
      }
      Payload payload = archive.read(version);
      Optional<Source> source = Optional.empty();
      if (payload.purpose().isPresent()) {
        Purpose purpose = payload.purpose().get();
        if (!Replay.isContent(purpose)) {
          continue;
        }
        source = sources.find(purpose.source());
        if (source.isEmpty()) {
          failures.add(
              Say.that("%s: không còn định nghĩa của nguồn %s", version.url(), purpose.source()));
          return;
        }
        if (!replay.delivers(payload, source.get())) {
          return;
        }
      }
      IngestPipeline.Reading reading =
          pipeline.accept(
              new IngestPipeline.Arrival(
                  version.url(),
                  payload.bytes(),
                  payload.contentType(),
                  source,
                  version.timestamp()));
      failure = failure.or(reading::fault);
      if (reading.indexed().isPresent()) {
        read.incrementAndGet();
        break;
      }
    }
    failure.ifPresent(reason -> failures.add(versions.getLast().url() + ": " + reason));
  }
}
