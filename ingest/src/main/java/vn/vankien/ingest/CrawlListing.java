package vn.vankien.ingest;

import java.util.Locale;
import vn.vankien.ingest.crawl.SourceReport;

/** A run's report as lines for a terminal or a log. */
final class CrawlListing {

  private CrawlListing() {}

  static String of(CrawlJob.Result result) {
    StringBuilder lines = new StringBuilder();
    for (SourceReport source : result.crawl().sources()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%s: %d yêu cầu, tải %d nội dung (%d KB), mới %d, đổi %d, không đổi %d, mất %d, lỗi %d%n",
              source.source(),
              source.requests(),
              source.bodies(),
              source.bytes() >> 10,
              source.fresh(),
              source.changed(),
              source.unchanged(),
              source.gone(),
              source.failures()));
      source.examples().forEach(example -> lines.append("  ").append(example).append('\n'));
    }
    result.failures().forEach(failure -> lines.append("  ").append(failure).append('\n'));
    return lines
        .append(
            String.format(
                Locale.ROOT,
                "Tổng cộng: tải %d nội dung, lập chỉ mục %d văn bản, không đọc được %d, thất lạc %d; chỉ mục có %d văn bản; %.1f giây",
                result.crawl().sum(SourceReport::bodies),
                result.indexed(),
                result.unread(),
                result.lost(),
                result.documents(),
                result.crawl().elapsed().toMillis() / 1000.0))
        .toString();
  }
}
