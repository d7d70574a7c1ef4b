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
import vn.vankien.ingest.archive.Payload;
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
      URI url, byte[] payload, String contentType, Optional<Source> source, Instant seen) {

    /** What a crawl archived. */
    static Arrival of(Payload payload, Source source) {
      return new Arrival(
          payload.capture().url(),
          payload.bytes(),
          payload.contentType(),
          Optional.of(source),
          payload.capture().timestamp());
    }
  }

  /**
   * What became of an arrival.
   *
   * @param indexed what can be found now, whole or in part
   * @param fault what could not be read, one plain Vietnamese sentence; empty if all is well
   */
  record Reading(Optional<SourceDocument> indexed, Optional<String> fault) {}

  /** Reads one arrival into the index. */
  Reading accept(Arrival arrival) throws IOException {
    return switch (parse(arrival)) {
      case ParseOutcome.Failed failed ->
          new Reading(Optional.empty(), Optional.of(failed.reason()));
      case ParseOutcome.Parsed parsed -> {
        SourceDocument document = extract(arrival, parsed);
        indexer.index(document.fetchedAt(arrival.seen()).recognized(parsed.confidence()));
        flag(arrival.url(), RandomisedDiacritics.of(parsed.document().text()));
        yield new Reading(
            Optional.of(document),
            parsed.partial() ? Optional.of(String.join(" ", parsed.missing())) : Optional.empty());
      }
    };
  }

  /** Reads one arrival and leaves the index alone; nothing if it cannot be read. */
  Optional<SourceDocument> read(Arrival arrival) throws IOException {
    return parse(arrival) instanceof ParseOutcome.Parsed parsed
        ? Optional.of(extract(arrival, parsed))
        : Optional.empty();
  }

  private ParseOutcome parse(Arrival arrival) throws IOException {
    return parser.parse(
        arrival.payload(), arrival.contentType(), arrival.url(), arrival.source(), arrival.seen());
  }

  private SourceDocument extract(Arrival arrival, ParseOutcome.Parsed parsed) {
    return extractor.extract(
        arrival.url(),
        arrival.source().map(Source::id).orElse("file"),
        arrival.source().map(Source::kind).orElse(DocumentKind.OTHER),
        parsed.document());
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
