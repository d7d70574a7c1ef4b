package vn.vankien.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/** Tells what a person should look at once a run is over. */
final class Alarms {

  /** Pages of a run that a rate is taken of. */
  private static final int SAMPLE = 5;

  private final List<Alarm> alarms = new ArrayList<>();

  private Alarms() {}

  /**
   * @param departures what was decided, or nothing if the run was cut short
   */
  static List<Alarm> of(
      Source source,
      SourceWatch watch,
      Tally tally,
      SourceReport.Outlook outlook,
      Optional<Departures.Decision> departures,
      Instant now) {
    Alarms told = new Alarms();
    if (outlook.quarantine().isPresent()) {
      told.add(
          Alarm.Kind.QUARANTINED,
          Say.that(
              "nguồn bị cách ly: %s; các bản đã có được giữ nguyên, %d văn bản chưa hỏi lại; nếu trang đúng là"
                  + " đã đổi mẫu, hãy sửa định nghĩa, thử bằng: ./vankien crawl --check %s rồi: ./vankien crawl --accept %s",
              outlook.quarantine().get(), outlook.heldBack(), source.id(), source.id()));
    }
    if (watch.recovered()) {
      told.add(Alarm.Kind.RECOVERED, Say.that("nguồn đã trở lại như trước, hết cách ly"));
    }
    if (departures.isEmpty()) {
      return told.alarms;
    }
    told.rates(source, watch);
    if (tally.hasRequests() && !tally.hasAnswers()) {
      told.add(
          Alarm.Kind.UNREACHABLE, Say.that("nguồn không trả lời được yêu cầu nào trong đêm nay"));
    } else if (tally.leadsNowhere() && outlook.held() > 0) {
      told.add(
          Alarm.Kind.NO_LINKS,
          Say.that(
              "các trang danh sách, RSS và sitemap không còn dẫn tới văn bản nào, trong khi đã có %d văn bản",
              outlook.held()));
    }
    told.silence(source, outlook.newest(), now);
    told.departures(source, outlook, departures.get());
    return told.alarms;
  }

  private void silence(Source source, Optional<Instant> newest, Instant now) {
    if (newest.isPresent() && newest.get().plus(source.quietAfter()).isBefore(now)) {
      add(
          Alarm.Kind.SILENT,
          Say.that(
              "nguồn im lặng: văn bản mới nhất tới ngày %s, đã %d ngày không có gì mới (quá mức %d ngày)",
              newest.get().atZone(source.timeZone()).toLocalDate(),
              Duration.between(newest.get(), now).toDays(),
              source.quietAfter().toDays()));
    }
  }

  private void departures(
      Source source, SourceReport.Outlook outlook, Departures.Decision departures) {
    if (departures.stopped()) {
      add(
          Alarm.Kind.MANY_MISSING,
          Say.that(
              "%d/%d văn bản không còn trên trang, quá nhiều để tin: không xóa gì khỏi chỉ mục; nếu trang đúng là"
                  + " đã gỡ, hãy cho phép bằng: ./vankien crawl --accept %s",
              departures.missing(), outlook.held(), source.id()));
    } else if (departures.waiting() > 0) {
      add(
          Alarm.Kind.WAITING,
          Say.that(
              "%d văn bản nữa đã mất hẳn trên trang, sẽ rời chỉ mục dần, mỗi đêm nhiều nhất 5%% nguồn",
              departures.waiting()));
    }
  }

  private void rates(Source source, SourceWatch watch) {
    SourceRecords.Baseline before = watch.baseline();
    ShapeCount now = watch.shapes();
    if (now.pages() < SAMPLE) {
      return;
    }
    if (before.pages() < SAMPLE) {
      if (!source.selectors().body().isEmpty() && now.bodies() * 2 < now.pages()) {
        add(
            Alarm.Kind.FILL_RATE,
            Say.that(
                "bộ chọn body chỉ khớp %d/%d trang: hãy thử: ./vankien crawl --check %s",
                now.bodies(), now.pages(), source.id()));
      }
      return;
    }
    rate(Say.that("tiêu đề"), before.titles(), before.pages(), now.titles(), now.pages());
    rate(Say.that("thân bài"), before.bodies(), before.pages(), now.bodies(), now.pages());
    rate(
        Say.that("thời gian đăng"),
        before.published(),
        before.pages(),
        now.published(),
        now.pages());
    if (before.medianLength() >= 400 && now.medianLength() * 4 < before.medianLength()) {
      add(
          Alarm.Kind.FILL_RATE,
          Say.that(
              "thân bài ngắn hẳn đi: trung vị %d ký tự, trước là %d",
              now.medianLength(), before.medianLength()));
    }
  }

  private void rate(String what, long before, long pagesBefore, long now, long pages) {
    if (before * 5 >= pagesBefore * 4 && now * 2 < pages) {
      add(
          Alarm.Kind.FILL_RATE,
          Say.that(
              "%s chỉ đọc được ở %d%% số trang mới tải (%d/%d), trước là %d%%",
              what, 100 * now / pages, now, pages, 100 * before / pagesBefore));
    }
  }

  private void add(Alarm.Kind kind, String sentence) {
    alarms.add(new Alarm(kind, sentence));
  }
}
