package vn.vankien.ingest.crawl;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one run did at one source.
 *
 * @param requests sent, robots.txt included
 * @param bodies answers that carried a body we read
 * @param bytes of those bodies on the wire
 * @param fresh documents and attachments that we did not have
 * @param changed documents and attachments whose bytes are others than before
 * @param unchanged asked for and still the same
 * @param gone documents that count as gone since this run
 * @param leftOver addresses that were due and are left to the next run, because their server asked
 *     for it or did not answer
 * @param failed by kind
 * @param examples the first few failures in words
 * @param elapsed from the first request to the last answer
 */
public record SourceReport(
    String source,
    long requests,
    long bodies,
    long bytes,
    long fresh,
    long changed,
    long unchanged,
    long gone,
    long leftOver,
    Map<FailureKind, Long> failed,
    List<String> examples,
    Duration elapsed) {

  public SourceReport {
    failed = failed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(failed));
    examples = List.copyOf(examples);
  }

  /** Failures of every kind. */
  public long failures() {
    return failed.values().stream().mapToLong(Long::longValue).sum();
  }
}
