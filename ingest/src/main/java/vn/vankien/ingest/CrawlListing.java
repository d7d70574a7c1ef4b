package vn.vankien.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankien.ingest.crawl.Alarm;
import vn.vankien.ingest.crawl.FailureKind;

/** A run's report as lines for a terminal or a log; what a person should look at stands first. */
final class CrawlListing {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  /** Silent edits told of each source; the JSON has all. */
  private static final int EXAMPLES = 5;

  private final StringBuilder lines = new StringBuilder();

  private CrawlListing() {}

  static String of(NightReport report) {
    CrawlListing listing = new CrawlListing();
    listing.line(headline(report));
    report.faults().forEach(fault -> listing.line("! " + fault));
    for (NightReport.SourceLine source : report.sources()) {
      for (Alarm alarm : source.alarms()) {
        listing.line("! " + source.source() + ": " + alarm.sentence());
      }
    }
    report.sources().forEach(listing::source);
    report.failures().forEach(failure -> listing.line("  " + failure));
    listing.line(
        String.format(
            Locale.ROOT,
            "Tổng cộng: tải %d nội dung, lập chỉ mục %d văn bản, không đọc được %d, thất lạc %d; rời chỉ mục"
                + " %d, chỉ mục có %d văn bản; %d yêu cầu, %d KB, %.1f giây",
            report.sum(NightReport.SourceLine::bodies),
            report.indexed(),
            report.unread(),
            report.lost(),
            report.withdrawn(),
            report.documents(),
            report.sum(NightReport.SourceLine::requests),
            report.sum(NightReport.SourceLine::bytes) >> 10,
            report.seconds()));
    return listing.lines.toString().stripTrailing();
  }

  private static String headline(NightReport report) {
    String began = TIME.format(report.began());
    String again = report.resumed() ? " (làm tiếp lần bị ngắt)" : "";
    return switch (report.status()) {
      case DONE -> "Thu thập " + began + again + ": xong, không có lỗi.";
      case DONE_WITH_FAILURES -> "Thu thập " + began + again + ": xong, có việc cần xem.";
      case OFFLINE ->
          "Thu thập "
              + began
              + again
              + ": THẤT BẠI, không nguồn nào trả lời, có lẽ mạng bị ngắt; chỉ mục giữ nguyên.";
      case STOPPED ->
          "Thu thập " + began + again + ": DỪNG GIỮA CHỪNG. " + report.stopped().orElse("");
    };
  }

  private void source(NightReport.SourceLine source) {
    line(
        String.format(
            Locale.ROOT,
            "%s: %d yêu cầu, tải %d nội dung (%d KB) trong %.1f giây; mới %d, đổi %d%s, không đổi %d, mất %d,"
                + " lỗi %d, để lại %d; có %d văn bản, mới nhất %s, lâu chưa hỏi lại nhất %s",
            source.source(),
            source.requests(),
            source.bodies(),
            source.bytes() >> 10,
            source.seconds(),
            source.fresh(),
            source.changed(),
            source.silent().isEmpty() ? "" : " (sửa lặng lẽ " + source.silent().size() + ")",
            source.unchanged(),
            source.gone(),
            source.failures(),
            source.leftOver(),
            source.held(),
            time(source.newest()),
            time(source.oldest())));
    if (!source.failed().isEmpty()) {
      line(
          "  lỗi: "
              + source.failed().entrySet().stream()
                  .map(
                      each ->
                          FailureKind.valueOf(each.getKey()).vietnamese() + " " + each.getValue())
                  .collect(Collectors.joining(", ")));
    }
    source.examples().forEach(example -> line("  " + example));
    source.silent().stream()
        .limit(EXAMPLES)
        .forEach(url -> line("  sửa lặng lẽ, xem bằng: ./vankien versions " + url));
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(TIME::format).orElse("chưa có");
  }

  private void line(String line) {
    lines.append(line).append('\n');
  }
}
