package vn.vankien.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.crawl.Alarm;
import vn.vankien.ingest.crawl.CrawlReport;
import vn.vankien.ingest.crawl.SourceReport;

/**
 * What one run of the nightly job did, in the shape in which it is kept, sent and shown.
 *
 * @param seconds from the first request to the last commit
 * @param resumed whether it went on with a run that had been cut off
 * @param stopped why it ended before its time, one Vietnamese sentence
 * @param delivered documents and files that the crawl handed on
 * @param indexed of them
 * @param unread of them, each with a sentence in {@code failures}
 * @param lost handed on and neither indexed nor told of; anything but 0 is a defect
 * @param documents that can be found now
 * @param faults definitions that could not be used
 */
record NightReport(
    Status status,
    Instant began,
    double seconds,
    boolean resumed,
    Optional<String> stopped,
    long delivered,
    long indexed,
    long unread,
    long lost,
    long withdrawn,
    long documents,
    List<SourceLine> sources,
    List<String> failures,
    List<String> faults) {

  /** How a run ended. */
  enum Status {
    DONE,
    /** Done, with failures or alarms that are listed. */
    DONE_WITH_FAILURES,
    /** No source answered: nothing was changed. */
    OFFLINE,
    /** Ended before its time; the next run goes on. */
    STOPPED
  }

  /**
   * One source's part.
   *
   * @param silent of the changed ones those whose text is another under the same date
   * @param failed by kind
   * @param quarantine why it is in quarantine, if it is
   * @param oldest when the document was last asked for that has waited longest
   */
  record SourceLine(
      String source,
      long requests,
      long bodies,
      long bytes,
      double seconds,
      long fresh,
      long changed,
      List<URI> silent,
      long unchanged,
      long gone,
      long missing,
      long leftOver,
      long held,
      Optional<Instant> newest,
      Optional<Instant> oldest,
      Optional<String> quarantine,
      Map<String, Long> failed,
      List<String> examples,
      List<Alarm> alarms) {

    private static SourceLine of(SourceReport report, List<URI> silent) {
      Map<String, Long> failed = new TreeMap<>();
      report.failed().forEach((kind, count) -> failed.put(kind.name(), count));
      SourceReport.Outlook outlook = report.outlook();
      return new SourceLine(
          report.source(),
          report.requests(),
          report.bodies(),
          report.bytes(),
          report.elapsed().toMillis() / 1000.0,
          report.fresh(),
          report.changed(),
          silent,
          report.unchanged(),
          outlook.gone(),
          outlook.missing(),
          outlook.leftOver() + outlook.heldBack(),
          outlook.held(),
          outlook.newest(),
          outlook.oldest(),
          outlook.quarantine(),
          failed,
          report.examples(),
          report.alarms());
    }

    long failures() {
      return failed.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  static NightReport of(CrawlJob.Result result, List<String> faults) {
    CrawlReport crawl = result.crawl();
    List<SourceLine> sources =
        crawl.sources().stream()
            .map(
                line -> SourceLine.of(line, result.silent().getOrDefault(line.source(), List.of())))
            .toList();
    boolean clean =
        result.unread() == 0
            && result.lost() == 0
            && faults.isEmpty()
            && sources.stream().allMatch(line -> line.failures() == 0 && line.alarms().isEmpty());
    Status status =
        crawl.stopped().isPresent()
            ? Status.STOPPED
            : crawl.isOffline() ? Status.OFFLINE : clean ? Status.DONE : Status.DONE_WITH_FAILURES;
    return new NightReport(
        status,
        crawl.began(),
        result.elapsed().toMillis() / 1000.0,
        crawl.resumed(),
        crawl.stopped(),
        result.delivered(),
        result.indexed(),
        result.unread(),
        result.lost(),
        result.withdrawn(),
        result.documents(),
        sources,
        result.failures(),
        faults);
  }

  int exitCode() {
    return switch (status) {
      case DONE -> ExitCode.DONE;
      case DONE_WITH_FAILURES -> ExitCode.DONE_WITH_FAILURES;
      case OFFLINE, STOPPED -> ExitCode.CANNOT_RUN;
    };
  }

  /** A figure over all sources. */
  long sum(ToLongFunction<SourceLine> figure) {
    return sources.stream().mapToLong(figure).sum();
  }
}
