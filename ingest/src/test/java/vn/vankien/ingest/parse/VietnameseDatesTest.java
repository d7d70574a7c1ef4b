package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseDatesTest {

  private final VietnameseDates dates =
      new VietnameseDates(ZonedDateTime.parse("2026-11-22T09:00:00+07:00[Asia/Ho_Chi_Minh]"));

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # under the headlines of newspapers
          Thứ Tư, 08/04/2015, 08:11 [GMT+7]                | 2015-04-08T08:11
          Print Thứ Tư, 13/10/2021 17:46 Gốc               | 2021-10-13T17:46
          6:22' 6/1/2018                                   | 2018-01-06T06:22
          08:21, ngày 16-04-2021                           | 2021-04-16T08:21
          17:53, 03/04/2023                                | 2023-04-03T17:53
          Thứ Sáu, 13/9/2024 18:28 (GMT+7)                 | 2024-09-13T18:28
          Chủ Nhật, ngày 31-12-2023                        | 2023-12-31
          16:23 - 30/12/2021                               | 2021-12-30T16:23
          16h23 – 30/12/2021                               | 2021-12-30T16:23
          T2, 05/06/2023                                   | 2023-06-05
          24.1.2019                                        | 2019-01-24
          23/11/2022 00:00                                 | 2022-11-23T00:00
          # the day is first and the clock has twelve hours
          08/09/2022 10:22:00 AM                           | 2022-09-08T10:22
          05/06/2023 08:09 CH                              | 2023-06-05T20:09
          05/06/2023 12:30 SA                              | 2023-06-05T00:30
          08h09 ngày 05/06/2023                            | 2023-06-05T08:09
          Cập nhật lúc 10:05 ngày 3/2/2024                 | 2024-02-03T10:05
          9 Tháng 1 2015 lúc 15:08                         | 2015-01-09T15:08
          # in title blocks
          Hà Nội, ngày 25 tháng 10 năm 2017                | 2017-10-25
          TP. Hồ Chí Minh, ngày 03 tháng 02 năm 2024       | 2024-02-03
          ngày mồng 3 tháng 2 năm 1930                     | 1930-02-03
          Số: 18-NQ/TW, ngày 25-10-2017                    | 2017-10-25
          25 thg 10, 2017                                  | 2017-10-25
          # left open for the pen
          Hà Nội, ngày     tháng    năm 2017               | 2017
          # less than a day
          tháng 8 năm 1945                                 | 1945-08
          năm 1975                                         | 1975
          quý 4/2021                                       | 2021-Q4
          quý III năm 2022                                 | 2022-Q3
          giai đoạn 2021-2030                              | 2021/2030
          từ 26 đến 30-1-2021                              | 2021-01-26/2021-01-30
          # for machines
          2023-06-05T08:09:10+07:00                        | 2023-06-05T08:09:10+07:00
          2023-06-05T01:09:10Z                             | 2023-06-05T01:09:10Z
          2023-06-05T08:09:10.123+0700                     | 2023-06-05T08:09:10+07:00
          Mon, 05 Jun 2023 08:09:10 +0700                  | 2023-06-05T08:09:10+07:00
          2023-06-05                                       | 2023-06-05
          20231231                                         | 2023-12-31
          # counted from when the page was seen
          vừa xong                                         | 2026-11-22T09:00
          30 phút trước                                    | 2026-11-22T08:30
          3 giờ trước                                      | 2026-11-22T06:00
          2 ngày trước                                     | 2026-11-20
          15 tháng trước                                   | 2025-08-22
          Hôm qua 08:16                                    | 2026-11-21T08:16
          hôm kia                                          | 2026-11-20
          # two digits are of this century, unless that is still to come
          5/6/23                                           | 2023-06-05
          5/6/75                                           | 1975-06-05
          # the calendar decides
          29/02/2024                                       | 2024-02-29
          29/02/2023                                       |
          32/13/2024                                       |
          # numbers of documents, articles and telephones
          18-NQ/TW                                         |
          12/2023/QH15                                     |
          30/2020/NĐ-CP                                    |
          05/12/23-QĐ                                      |
          Điều 5, khoản 6                                  |
          điện thoại 080.48161                             |
          # the moon is not read
          mùng 1 Tết                                       |
          """)
  void readsTheDateAsPreciselyAsItIsPrinted(String text, String iso) {
    assertThat(dates.find(text).map(PrintedDate::iso).orElse(null)).isEqualTo(iso);
  }
}
