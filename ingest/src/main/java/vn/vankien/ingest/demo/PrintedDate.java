package vn.vankien.ingest.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates as the sites, the feed and HTTP print them. */
final class PrintedDate {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter FEED =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  // RFC 9110 section 5.6.7: two digits for the day, which RFC_1123_DATE_TIME does not print
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> DAYS =
      List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");

  private PrintedDate() {}

  /** {@code 25/10/2017}. */
  static String day(LocalDate date) {
    return SHORT.format(date);
  }

  /** {@code Thứ Tư, 15/06/2022, 16:45 [GMT+7]}, as provincial newspapers print it. */
  static String newspaper(LocalDateTime time) {
    return DAYS.get(time.getDayOfWeek().getValue() - 1)
        + ", "
        + SHORT.format(time)
        + ", "
        + TIME.format(time)
        + " [GMT+7]";
  }

  /** {@code ngày 03 tháng 6 năm 2017}: days below ten and months below three bear a zero. */
  static String solemn(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "ngày %02d tháng %s năm %d",
        date.getDayOfMonth(),
        date.getMonthValue() < 3 ? "0" + date.getMonthValue() : date.getMonthValue(),
        date.getYear());
  }

  /** As RSS 2.0 wants it. */
  static String feed(LocalDateTime time) {
    return FEED.format(time.atZone(VIET_NAM));
  }

  /** As {@code Last-Modified} wants it. */
  static String http(Instant instant) {
    return HTTP.format(instant);
  }

  static Instant instant(LocalDateTime time) {
    return time.atZone(VIET_NAM).toInstant();
  }
}
