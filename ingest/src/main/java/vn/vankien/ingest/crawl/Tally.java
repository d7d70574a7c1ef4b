package vn.vankien.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts for one source while the run goes on; every method may be called by any thread. */
final class Tally {

  private static final int MAX_EXAMPLES = 5;

  private final String source;
  private final Clock clock;
  private final Instant began;
  private Instant last;
  private long requests;
  private long bodies;
  private long bytes;
  private long fresh;
  private long changed;
  private long unchanged;
  private long gone;
  private final Map<FailureKind, Long> failed = new EnumMap<>(FailureKind.class);
  private final List<String> examples = new ArrayList<>();

  Tally(String source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.began = clock.instant();
    this.last = began;
  }

  synchronized void request() {
    requests++;
    last = clock.instant();
  }

  synchronized void body(long length) {
    bodies++;
    bytes += length;
    last = clock.instant();
  }

  synchronized void fresh() {
    fresh++;
  }

  synchronized void changed() {
    changed++;
  }

  synchronized void unchanged() {
    unchanged++;
  }

  synchronized void gone() {
    gone++;
  }

  synchronized void failed(FailureKind kind, String example) {
    failed.merge(kind, 1L, Long::sum);
    if (examples.size() < MAX_EXAMPLES) {
      examples.add(example);
    }
  }

  synchronized SourceReport report(long leftOver) {
    return new SourceReport(
        source,
        requests,
        bodies,
        bytes,
        fresh,
        changed,
        unchanged,
        gone,
        leftOver,
        failed,
        examples,
        Duration.between(began, last));
  }
}
