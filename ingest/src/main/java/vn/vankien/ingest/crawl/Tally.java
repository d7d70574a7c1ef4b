package vn.vankien.ingest.crawl;

import java.net.URI;
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
  private long answered;
  private long links;
  private long lists;
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

  /** The server gave something, or said that what we hold is still so. */
  synchronized void answered() {
    answered++;
  }

  /** A page, feed or sitemap was read that leads to so many documents and files. */
  synchronized void links(long found) {
    lists++;
    links += found;
  }

  synchronized void failed(FailureKind kind, URI url, String reason) {
    failed.merge(kind, 1L, Long::sum);
    if (examples.size() < MAX_EXAMPLES) {
      examples.add(url + ": " + kind.said() + " (" + reason + ")");
    }
  }

  /** Whether the server gave anything at all. */
  synchronized boolean hasAnswers() {
    return answered > 0;
  }

  synchronized boolean hasRequests() {
    return requests > 0;
  }

  /** Whether there were lists, each new to us, and none led anywhere. */
  synchronized boolean leadsNowhere() {
    return lists > 0 && links == 0;
  }

  synchronized SourceReport report(SourceReport.Outlook outlook, List<Alarm> alarms) {
    return new SourceReport(
        source,
        requests,
        bodies,
        bytes,
        fresh,
        changed,
        unchanged,
        outlook,
        failed,
        examples,
        alarms,
        Duration.between(began, last));
  }
}
