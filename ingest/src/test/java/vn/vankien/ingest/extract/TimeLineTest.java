package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLineTest {

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          # provincial newspapers of one maker
          Thứ Tư, 08/04/2015, 08:11 [GMT+7]                     ; 2015-04-08T08:11 ;
          # a city's portal puts its buttons on the line
          Print Thứ Tư, 13/10/2021 17:46 Gốc                    ; 2021-10-13T17:46 ;
          # a journal: the clock has a stroke
          6:22' 6/1/2018                                        ; 2018-01-06T06:22 ;
          08:21, ngày 16-04-2021                                ; 2021-04-16T08:21 ;
          # a portlet that knows no hour
          23/11/2022 00:00                                      ; 2022-11-23T00:00 ;
          22/12/2024                                            ; 2024-12-22T00:00 ;
          # a list, day first with an American clock
          - 08/09/2022 10:22:00 AM                              ; 2022-09-08T10:22 ;
          05/06/2023 08:09 CH                                   ; 2023-06-05T20:09 ;
          Cập nhật: 16:04, Thứ 7, 06/11/2021                    ; 2021-11-06T16:04 ;
          Cập nhật: 06/02/2023                                  ; 2023-02-06T00:00 ;
          Đăng lúc: Thứ tư - 21/04/2021 15:30 - Người đăng bài viết: Ban biên tập ; 2021-04-21T15:30 ;
          Ngày đăng: 12-03-2020 | Lượt xem: 1.234               ; 2020-03-12T00:00 ;
          Thứ Sáu, ngày 3 tháng 2 năm 2023, 7h05 (GMT+7)        ; 2023-02-03T07:05 ;
          Chủ nhật, 31/12/2023 | 09:00 | 125 lượt xem           ; 2023-12-31T09:00 ;
          12/03/2020 08:00 (GMT+07:00)                          ; 2020-03-12T08:00 ;
          # a common publishing program writes the month in words
          12 Tháng Ba, 2020                                     ; 2020-03-12T00:00 ;
          12 Tháng Mười Hai, 2020                               ; 2020-12-12T00:00 ;
          Được đăng: Thứ năm, 12 Tháng 3 2020 08:00             ; 2020-03-12T08:00 ;
          Thứ 5, 12/03/2020 | 08:00:00 [GMT +7] A A             ; 2020-03-12T08:00 ;
          2023-06-05T08:09:10+07:00                             ; 2023-06-05T08:09:10 ;
          # published first, changed later
          Đăng ngày 01/02/2020 - Cập nhật 03/02/2020            ; 2020-02-01T00:00 ;
          # with whoever signed
          Thanh Mai 17:53, 03/04/2023                           ; 2023-04-03T17:53 ; Thanh Mai
          Văn Năm 17:53, 03/04/2023                             ; 2023-04-03T17:53 ; Văn Năm
          Quốc Anh LDO | 13/09/2024 18:28                       ; 2024-09-13T18:28 ; Quốc Anh
          12/03/2020 - Lan Phương                               ; 2020-03-12T00:00 ; Lan Phương
          # under the name of a section
          Thời sự | 13/09/2024 18:28                            ; 2024-09-13T18:28 ;
          Chính trị Thứ năm, 12/03/2020 08:00                   ; 2020-03-12T08:00 ;
          # a title block says where it was signed
          Hà Nội, ngày 07 tháng 11 năm 2006                     ;                  ;
          Hà Nội, 12/3/2020                                     ;                  ;
          # other days of a document
          Ngày ban hành: 12/03/2020                             ;                  ;
          Ngày hiệu lực: 12/03/2020                             ;                  ;
          # an event
          Từ ngày 12/03/2020 đến ngày 15/03/2020                ;                  ;
          Hội nghị diễn ra ngày 12/03/2020                      ;                  ;
          Cuộc họp lúc 08:00 ngày 12/03/2020                    ;                  ;
          Quyết định số 12-QĐ/TW, ngày 12/03/2020               ;                  ;
          Ảnh chụp ngày 12/03/2020                              ;                  ;
          # the text does not know when it was read
          3 giờ trước                                           ;                  ;
          # no calendar has the day; a month is no day
          30/02/2020 08:00                                      ;                  ;
          date 2023-12                                          ;                  ;
          """)
  void readsTheTimeOnlyFromALineThatSaysNothingElse(
      String line, @Nullable String published, @Nullable String author) {
    assertThat(TimeLine.read(line).map(time -> time.published().toString()).orElse(null))
        .isEqualTo(published);
    assertThat(TimeLine.read(line).flatMap(time -> time.byline().author()).orElse(null))
        .isEqualTo(author);
  }
}
