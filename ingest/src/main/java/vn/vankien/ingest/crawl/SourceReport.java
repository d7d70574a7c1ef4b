package vn.vankien.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run did at one source.
 *
 * @param requests sent, robots.txt included
 * @param bodies answers that carried a body we read
 * @param bytes of those bodies on the wire
 * @param fresh documents and attachments that we did not have
 * @param changed documents and attachments whose bytes are others than before
 * @param unchanged asked for and still the same
 * @param failed by kind
 * @param examples the first few failures in words
 * @param alarms what a person should look at
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
    Outlook outlook,
    Map<FailureKind, Long> failed,
    List<String> examples,
    List<Alarm> alarms,
    Duration elapsed) {

  public SourceReport {
    failed = failed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(failed));
    examples = List.copyOf(examples);
    alarms = List.copyOf(alarms);
  }

  /**
   * How the source stands after the run.
   *
   * @param held documents and attachments that can be found
   * @param gone documents that left the index in this run, because their server no longer has them
   * @param missing documents that were missing at least once and have not left
   * @param leftOver addresses that were due and are left to the next run, because their server
   *     asked for it or did not answer
   * @param heldBack documents that were due and not asked for, because the source is in quarantine
   * @param quarantine why the source is in quarantine, if it is
   * @param newest when the newest document came
   * @param oldest when the document was last asked for that has waited longest
   */
  public record Outlook(
      long held,
      long gone,
      long missing,
      long leftOver,
      long heldBack,
      Optional<String> quarantine,
      Optional<Instant> newest,
      Optional<Instant> oldest) {}

  /** Failures of every kind. */
  public long failures() {
    return failed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Documents that left the index in this run. */
  public long gone() {
    return outlook.gone();
  }

  /** Addresses left to the next run. */
  public long leftOver() {
    return outlook.leftOver();
  }
}
