package vn.vankien.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankien.ingest.crawl.Alarm;
import vn.vankien.ingest.crawl.FailureKind;
import vn.vankien.language.Say;

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
        Say.that(
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
    String run = report.resumed() ? Say.that("%s (làm tiếp lần bị ngắt)", began) : began;
    return switch (report.status()) {
      case DONE -> Say.that("Thu thập %s: xong, không có lỗi.", run);
      case DONE_WITH_FAILURES -> Say.that("Thu thập %s: xong, có việc cần xem.", run);
      case OFFLINE ->
          Say.that(
              "Thu thập %s: THẤT BẠI, không nguồn nào trả lời, có lẽ mạng bị ngắt; chỉ mục giữ nguyên.",
              run);
      case STOPPED ->
          Say.that("Thu thập %s: DỪNG GIỮA CHỪNG. %s", run, report.stopped().orElse(""));
    };
  }

  private void source(NightReport.SourceLine source) {
    line(
        Say.that(
            "%s: %d yêu cầu, tải %d nội dung (%d KB) trong %.1f giây; mới %d, đổi %d%s, không đổi %d, mất %d,"
                + " lỗi %d, để lại %d; có %d văn bản, mới nhất %s, lâu chưa hỏi lại nhất %s",
            source.source(),
            source.requests(),
            source.bodies(),
            source.bytes() >> 10,
            source.seconds(),
            source.fresh(),
            source.changed(),
            silent(source),
            source.unchanged(),
            source.gone(),
            source.failures(),
            source.leftOver(),
            source.held(),
            time(source.newest()),
            time(source.oldest())));
    if (!source.failed().isEmpty()) {
      line(
          "  "
              + Say.that(
                  "lỗi: %s",
                  source.failed().entrySet().stream()
                      .map(
                          each -> FailureKind.valueOf(each.getKey()).said() + " " + each.getValue())
                      .collect(Collectors.joining(", "))));
    }
    source.examples().forEach(example -> line("  " + example));
    source.silent().stream()
        .limit(EXAMPLES)
        .forEach(url -> line("  " + Say.that("sửa lặng lẽ, xem bằng: ./vankien versions %s", url)));
  }

  private static String silent(NightReport.SourceLine source) {
    int count = source.silent().size();
    return count == 0 ? "" : Say.that(" (sửa lặng lẽ %d)", count);
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(TIME::format).orElse(Say.that("chưa có"));
  }

  private void line(String line) {
    lines.append(line).append('\n');
  }
}
