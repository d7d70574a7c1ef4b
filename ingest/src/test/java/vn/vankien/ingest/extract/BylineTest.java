package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {

  @ParameterizedTest(name = "{0} -> {1} / {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          # a bare name
          Hồng Nhung                        ; Hồng Nhung            ;
          Trần Thị Thu Hương                ; Trần Thị Thu Hương    ;
          NGUYỄN VĂN BÌNH                   ; NGUYỄN VĂN BÌNH       ;
          N.Hùng                            ; N.Hùng                ;
          T.H                               ; T.H                   ;
          PV                                ; PV                    ;
          ThS. Lê Thị Hà                    ; ThS. Lê Thị Hà        ;
          THU HÀ                            ; THU HÀ                ;
          PGS, TS. Trần Văn An              ; PGS, TS. Trần Văn An  ;
          Viết bởi: Hồng Nhung              ; Hồng Nhung            ;
          # who works somewhere
          Hồng Nhung (Văn phòng Tỉnh ủy)    ; Hồng Nhung            ;
          Hồng Nhung (T/h)                  ; Hồng Nhung            ;
          Tác giả: Hồng Nhung | Số 3        ; Hồng Nhung            ;
          # two of them
          Thu Hà - Minh Đức                 ; Thu Hà - Minh Đức     ;
          Thu Hà, Minh Đức                  ; Thu Hà, Minh Đức      ;
          # the pictures are another's
          Quang Huy. Ảnh: Đức Thịnh         ; Quang Huy             ;
          Bài, ảnh: Quang Huy               ; Quang Huy             ;
          Tin và ảnh: Quang Huy, clip: Hà An ; Quang Huy            ;
          # after a label whatever is printed
          Tác giả: lại hoa/vov1             ; lại hoa/vov1          ;
          Tác giả bài viết: H'Hen Niê       ; H'Hen Niê             ;
          # in haste without one
          minh an/vov1                      ; minh an/vov1          ; vov1
          # with where it comes from
          TTXVN                             ;                       ; TTXVN
          Theo TTXVN                        ;                       ; TTXVN
          Nguồn: Cổng tin tức Thành phố Cần Thơ ;                   ; Cổng tin tức Thành phố Cần Thơ
          (Theo báo Nhân Dân)               ;                       ; báo Nhân Dân
          Theo Báo Tin tức                  ;                       ; Báo Tin tức
          Theo Chính Phủ                    ;                       ; Chính Phủ
          Theo Mặt trận                     ;                       ; Mặt trận
          (TTXVN/Vietnam+)                  ;                       ; TTXVN/Vietnam+
          Nguồn Báo Nhân dân                ;                       ; Báo Nhân dân
          Theo Báo điện tử Chính phủ        ;                       ; Báo điện tử Chính phủ
          Theo: baochinhphu.vn              ;                       ; baochinhphu.vn
          Thanh Mai/TTXVN                   ; Thanh Mai             ; TTXVN
          Thanh Mai (Theo Vietnam+)         ; Thanh Mai             ; Vietnam+
          Thanh Mai (tổng hợp)              ; Thanh Mai             ;
          Nguồn tin: VOV1                   ;                       ; VOV1
          Nguồn: https://www.mattran.org.vn/tin ;                   ; mattran.org.vn
          Nguồn: Cổng Thông tin điện tử Chính phủ ;                 ; Cổng Thông tin điện tử Chính phủ
          # a heading without what it announces
          Nguồn tin                         ;                       ;
          Nguồn tin:                        ;                       ;
          # a place, a newspaper and a menu are nobody
          Hà Nội                            ;                       ;
          Tin Tức                           ;                       ;
          Mặt trận                          ;                       ;
          KẾT LUẬN                          ;                       ;
          LÝ THUYẾT                         ;                       ;
          TỔ CHỨC THỰC HIỆN                 ;                       ;
          BÁO CÁO MÔI TRƯỜNG                ;                       ;
          # the head of a column
          STT                               ;                       ;
          A A                               ;                       ;
          Văn phòng Tỉnh ủy                 ;                       ;
          Liên Hệ                           ;                       ;
          TIN TỨC SỰ KIỆN                   ;                       ;
          XIII                              ;                       ;
          # captions
          Ông Lê Văn Nam                    ;                       ;
          Vladimir Putin                    ;                       ;
          Quang cảnh hội nghị. Ảnh: Thanh Mai/TTXVN ;               ;
          # sentences
          Theo Nghị quyết số 18-NQ/TW       ;                       ;
          Đài Loan đóng cửa trường học      ;                       ;
          Báo Thanh Niên tròn 20 tuổi       ;                       ;
          """)
  void signsOnlyWhereEveryWordIsUnderstood(
      String line, @Nullable String author, @Nullable String source) {
    Byline byline = Byline.read(line);
    assertThat(byline.author().orElse(null)).isEqualTo(author);
    assertThat(byline.source().orElse(null)).isEqualTo(source);
  }
}
