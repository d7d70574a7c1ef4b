package vn.vankien.ingest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run's report in the text format of Prometheus 0.0.4, for its textfile collector. Source ids are
 * lower-case letters, digits and hyphens, so no label needs escaping.
 */
final class CrawlMetrics {

  private final StringBuilder text = new StringBuilder();

  private CrawlMetrics() {}

  static String of(NightReport report) {
    CrawlMetrics metrics = new CrawlMetrics();
    metrics.one(
        "vankien_crawl_last_run_timestamp_seconds",
        "when the last run began",
        report.began().getEpochSecond());
    metrics.one("vankien_crawl_duration_seconds", "how long it took", report.seconds());
    metrics.one("vankien_crawl_success", "1 if it came to its end", report.exitCode() < 3 ? 1 : 0);
    metrics.one("vankien_crawl_indexed_documents", "documents it indexed", report.indexed());
    metrics.one("vankien_crawl_unread_documents", "documents it could not read", report.unread());
    metrics.one("vankien_crawl_lost_documents", "anything but 0 is a defect", report.lost());
    metrics.one("vankien_index_documents", "documents that can be found", report.documents());
    metrics.each(report, "requests", "requests sent", line -> line.requests());
    metrics.each(report, "bodies", "answers with a body", line -> line.bodies());
    metrics.each(report, "bytes", "bytes of those bodies", line -> line.bytes());
    metrics.each(report, "seconds", "first request to last answer", line -> line.seconds());
    metrics.each(report, "new_documents", "documents we did not have", line -> line.fresh());
    metrics.each(report, "changed_documents", "documents that changed", line -> line.changed());
    metrics.each(
        report,
        "silently_edited_documents",
        "documents whose text changed and whose date did not",
        line -> line.silent().size());
    metrics.each(
        report, "unchanged_documents", "documents still the same", line -> line.unchanged());
    metrics.each(report, "gone_documents", "documents that left the index", line -> line.gone());
    metrics.each(
        report, "missing_documents", "documents missing and not gone yet", line -> line.missing());
    metrics.each(
        report, "left_over_addresses", "addresses left to the next run", line -> line.leftOver());
    metrics.each(report, "held_documents", "documents that can be found", line -> line.held());
    metrics.each(report, "alarms", "things a person should look at", line -> line.alarms().size());
    metrics.each(
        report,
        "quarantined",
        "1 if the source is in quarantine",
        line -> line.quarantine().isPresent() ? 1 : 0);
    metrics.each(
        report,
        "newest_timestamp_seconds",
        "when the newest document came",
        line -> seconds(line.newest()));
    metrics.each(
        report,
        "oldest_check_timestamp_seconds",
        "when the longest unasked document was asked for",
        line -> seconds(line.oldest()));
    metrics.failures(report);
    return metrics.text.toString();
  }

  private static long seconds(Optional<Instant> instant) {
    return instant.map(Instant::getEpochSecond).orElse(0L);
  }

  private void one(String name, String help, Number value) {
    head(name, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private void each(
      NightReport report,
      String name,
      String help,
      Function<NightReport.SourceLine, Number> figure) {
    String full = "vankien_source_" + name;
    head(full, help);
    for (NightReport.SourceLine line : report.sources()) {
      sample(full, "source=\"" + line.source() + "\"", figure.apply(line));
    }
  }

  private void failures(NightReport report) {
    String name = "vankien_source_failures";
    head(name, "addresses that gave nothing usable, by kind");
    for (NightReport.SourceLine line : report.sources()) {
      line.failed()
          .forEach(
              (kind, count) ->
                  sample(
                      name,
                      "source=\""
                          + line.source()
                          + "\",kind=\""
                          + kind.toLowerCase(Locale.ROOT)
                          + "\"",
                      count));
    }
  }

  private void head(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String labels, Number value) {
    text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }
}
