package vn.vankien.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What one run did.
 *
 * @param resumed whether it went on with a run that had been cut off
 * @param stopped why the run ended before its time, one Vietnamese sentence; the next one goes on
 */
public record CrawlReport(
    Instant began,
    Duration elapsed,
    boolean resumed,
    Optional<String> stopped,
    List<SourceReport> sources) {

  public CrawlReport {
    sources = List.copyOf(sources);
  }

  /** One source's part. */
  public Optional<SourceReport> of(String source) {
    return sources.stream().filter(report -> report.source().equals(source)).findFirst();
  }

  /** A figure over all sources: {@code report.sum(SourceReport::bodies)}. */
  public long sum(ToLongFunction<SourceReport> figure) {
    return sources.stream().mapToLong(figure).sum();
  }

  /** Whether no source gave any answer: the network is down, not the sources. */
  public boolean isOffline() {
    return !sources.isEmpty()
        && sources.stream()
            .allMatch(
                source ->
                    source.alarms().stream()
                        .anyMatch(alarm -> alarm.kind() == Alarm.Kind.UNREACHABLE));
  }
}
