package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;

/**
 * Silent edits (sửa lặng lẽ): documents whose text is another than before, under the same date of
 * publication. A page around the same text is none, and neither is one that says when it was
 * mended. Safe for many threads.
 */
final class SilentEdits {

  private static final Logger LOG = LoggerFactory.getLogger(SilentEdits.class);

  private final WarcArchive archive;
  private final IngestPipeline pipeline;
  private final Instant since;
  private final Map<String, List<URI>> found = new TreeMap<>();

  /**
   * @param since when the run began; what was fetched before it is no news
   */
  SilentEdits(WarcArchive archive, IngestPipeline pipeline, Instant since) {
    this.archive = archive;
    this.pipeline = pipeline;
    this.since = since.truncatedTo(ChronoUnit.SECONDS); // as captures count
  }

  /** Compares what has just been read with the version before it, if there is one. */
  void look(Capture capture, Source source, SourceDocument now) throws IOException {
    if (capture.timestamp().isBefore(since)) {
      return;
    }
    Optional<Capture> earlier =
        archive.of(capture.url()).stream()
            .filter(Capture::hasPayload)
            .filter(each -> Capture.OLDEST_FIRST.compare(each, capture) < 0)
            .reduce((older, newer) -> newer);
    if (earlier.isEmpty()) {
      return;
    }
    Optional<SourceDocument> before = read(earlier.get(), source);
    if (before.isPresent() && isSilent(before.get(), now)) {
      synchronized (found) {
        found.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(capture.url());
      }
    }
  }

  private Optional<SourceDocument> read(Capture capture, Source source) {
    try {
      return pipeline.read(IngestPipeline.Arrival.of(archive.read(capture), source));
    } catch (IOException | RuntimeException e) {
      // verify tells of damaged records; tonight's page is not worse for it
      LOG.warn("earlier version unreadable: url={} time={}", capture.url(), capture.timestamp(), e);
      return Optional.empty();
    }
  }

  private static boolean isSilent(SourceDocument before, SourceDocument now) {
    return !before.text().equals(now.text())
        && before.metadata().datePublication().equals(now.metadata().datePublication());
  }

  /** Addresses by source. */
  Map<String, List<URI>> found() {
    synchronized (found) {
      Map<String, List<URI>> copy = new TreeMap<>();
      found.forEach((source, urls) -> copy.put(source, urls.stream().sorted().toList()));
      return copy;
    }
  }
}
