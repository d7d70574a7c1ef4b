package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.extract.DocumentExtractor;
import vn.vankien.ingest.parse.DocumentParser;
import vn.vankien.ingest.parse.ParseOutcome;
import vn.vankien.ingest.parse.legacy.RandomisedDiacritics;
import vn.vankien.ingest.source.Source;

/**
 * The second half of the road in: archived bytes, parsed, extracted, indexed. Many threads may walk
 * it.
 *
 * <pre>
 * bytes -> DocumentParser -> DocumentExtractor -> DocumentIndexer
 * </pre>
 */
final class IngestPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(IngestPipeline.class);

  private final DocumentParser parser;
  private final DocumentExtractor extractor;
  private final DocumentIndexer indexer;

  IngestPipeline(DocumentParser parser, DocumentExtractor extractor, DocumentIndexer indexer) {
    this.parser = parser;
    this.extractor = extractor;
    this.indexer = indexer;
  }

  /**
   * Bytes on their way in.
   *
   * @param contentType as the server said; empty if nobody said
   * @param source the site, if it was crawled
   * @param seen when they were fetched
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, compared never
  record Arrival(
      URI url, byte[] payload, String contentType, Optional<Source> source, Instant seen) {}

  /**
   * What became of an arrival.
   *
   * @param indexed whether it can be found now, whole or in part
   * @param fault what could not be read, one plain Vietnamese sentence; empty if all is well
   */
  record Reading(boolean indexed, Optional<String> fault) {}

  /** Reads one arrival into the index. */
  Reading accept(Arrival arrival) throws IOException {
    ParseOutcome outcome =
        parser.parse(
            arrival.payload(),
            arrival.contentType(),
            arrival.url(),
            arrival.source(),
            arrival.seen());
    return switch (outcome) {
      case ParseOutcome.Failed failed -> new Reading(false, Optional.of(failed.reason()));
      case ParseOutcome.Parsed parsed -> {
        SourceDocument document =
            extractor.extract(
                arrival.url(),
                arrival.source().map(Source::id).orElse("file"),
                arrival.source().map(Source::kind).orElse(DocumentKind.OTHER),
                parsed.document());
        indexer.index(document.fetchedAt(arrival.seen()).recognized(parsed.confidence()));
        flag(arrival.url(), RandomisedDiacritics.of(parsed.document().text()));
        yield new Reading(
            true,
            parsed.partial() ? Optional.of(String.join(" ", parsed.missing())) : Optional.empty());
      }
    };
  }

  /** A clone is searched as it was meant and shown as it is; who runs the crawl should know it. */
  private static void flag(URI url, RandomisedDiacritics marks) {
    if (marks.isLikely()) {
      LOG.warn(
          "marks changed at random: url={} words={} impossible={}",
          url,
          marks.words(),
          marks.impossible());
    }
  }
}
