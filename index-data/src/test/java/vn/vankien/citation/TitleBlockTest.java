package vn.vankien.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;

class TitleBlockTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the body first, as Hướng dẫn 36-HD/VPTW draws it
        """
        BAN CHẤP HÀNH TRUNG ƯƠNG
        *
        Số 97-QĐ/TW

        ĐẢNG CỘNG SẢN VIỆT NAM
        Hà Nội, ngày 07 tháng 02 năm 2023

        QUY ĐỊNH
        về chức năng của đảng đoàn
        -----
        - Căn cứ Điều lệ Đảng;
        Bộ Chính trị quy định như sau:
        """,
        // the Party first, dashes for the star
        """
        ĐẢNG CỘNG SẢN VIỆT NAM
        ---------------
        Hà Nội, ngày 7 tháng 2 năm 2023
        BỘ CHÍNH TRỊ
        -------
        Số: 97-QĐ/TW
        QUY ĐỊNH
        Về chức năng của đảng đoàn
        Căn cứ Điều lệ Đảng;
        """,
        // cells joined, after a portal's menu
        """
        Trang chủ
        Đăng nhập để tiếp tục.
        BỘ CHÍNH TRỊ | ĐẢNG CỘNG SẢN VIỆT NAM |
        Số: 97-QĐ/TW | Hà Nội, ngày 07 tháng 02 năm 2023 |
        QUY ĐỊNH
        về chức năng của đảng đoàn
        - Căn cứ Điều lệ Đảng;
        """,
        // cells run together
        """
        BỘ CHÍNH TRỊ Số: 97 - QĐ/TWĐẢNG CỘNG SẢN VIỆT NAM
        Hà Nội, ngày 07 tháng 02 năm 2023
        QUYĐỊNH
        về chức năng của đảng đoàn
        - Căn cứ Điều lệ Đảng;
        """,
        // all on one line
        """
        BỘ CHÍNH TRỊ***Số: 97 - QĐ/TWĐẢNG CỘNG SẢN VIỆT NAM Hà Nội, ngày 07 tháng 02 năm 2023 QUY \
        ĐỊNHVề chức năng của đảng đoàn--------- - Căn cứ Điều lệ Đảng;
        """,
        // broken by a narrow column
        """
        BỘ
        CHÍNH TRỊ
        *
        Số
        97-QĐ/TW
        |
        ĐẢNG CỘNG
        SẢN VIỆT NAM
        Hà Nội, ngày
        07 tháng 02 năm 2023
        |
        QUY ĐỊNH
        về chức năng
        của đảng đoàn
        BỘ CHÍNH TRỊ
        - Căn cứ Điều lệ Đảng;
        """,
        // after a portal's table of properties
        """
        Số hiệu: | 97-QĐ/TW | Loại văn bản: | Quy định |
        Nơi ban hành: | Bộ Chính trị | Người ký: | Nguyễn Văn A |
        Ngày ban hành: | 07/02/2023 | Ngày hiệu lực: | Đang cập nhật |
        Ngày công báo: | Đang cập nhật | Tình trạng: | Đang cập nhật |
        BỘ CHÍNH TRỊ |
        ĐẢNG CỘNG SẢN VIỆT NAM |
        Số: 97-QĐ/TW |
        Hà Nội, ngày 07 tháng 02 năm 2023 |
        QUY ĐỊNH
        về chức năng của đảng đoàn
        - Căn cứ Điều lệ Đảng;
        """,
        // the type before the number, the signature tells the body
        """
        ĐẢNG CỘNG SẢN VIỆT NAM
        QUY ĐỊNH
        về chức năng của đảng đoàn
        Số 97-QĐ/TW
        Hà Nội, ngày 07 tháng 02 năm 2023
        - Căn cứ Điều lệ Đảng;
        T/M BỘ CHÍNH TRỊ
        """
      })
  void readsEveryOrderOfCells(String text) {
    Metadata block = TitleBlock.read(text).orElseThrow();
    assertThat(block.kind()).isEqualTo(DocumentKind.DIRECTIVE);
    assertThat(block.number()).contains(DocumentNumber.party("97", "QĐ", "TW"));
    assertThat(block.type()).contains(DocumentType.REGULATION);
    assertThat(block.issuer()).contains(new IssuingBody("TW", "Bộ Chính trị"));
    assertThat(block.dateDocument()).contains(LocalDate.of(2023, 2, 7));
    assertThat(block.title()).isEqualTo("chức năng của đảng đoàn");
  }

  @Test
  void aNewspaperThatPrintsADocumentInFullIsAReport() {
    String lead =
        "(Báo Mẫu) - Tại Quy định số 97-QĐ/TW ngày 7/2/2023 của Bộ Chính trị có một điểm mới mà nhiều nơi đang hỏi; "
            + "chúng tôi in lại toàn văn để bạn đọc tiện theo dõi và so sánh với quy định trước đây.\n";
    String block =
        """
        BỘ CHÍNH TRỊ
        *
        Số 97-QĐ/TW
        ĐẢNG CỘNG SẢN VIỆT NAM
        Hà Nội, ngày 07 tháng 02 năm 2023
        QUY ĐỊNH
        về đảng đoàn, ban cán sự đảng ở Trung ương
        - Căn cứ Điều lệ Đảng;
        """;
    assertThat(TitleBlock.read(block)).isPresent();
    assertThat(TitleBlock.read("Quy định mới về đảng đoàn\n" + lead + block)).isEmpty();
  }

  @Test
  void readsAStateLayout() {
    Metadata block =
        TitleBlock.read(
                """
                BỘ TÀI CHÍNH
                -------
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 05/2023/TT-BTC
                Hà Nội, ngày 10 tháng 01 năm 2023
                THÔNG TƯ
                Quy định mức thu một khoản phí
                Căn cứ Luật Phí và lệ phí;
                """)
            .orElseThrow();
    assertThat(block.kind()).isEqualTo(DocumentKind.LAW);
    assertThat(block.number()).map(DocumentNumber::toString).contains("05/2023/TT-BTC");
    assertThat(block.type()).contains(DocumentType.CIRCULAR);
    assertThat(block.issuer()).map(IssuingBody::name).contains("Bộ Tài chính");
    assertThat(block.title()).isEqualTo("Quy định mức thu một khoản phí");
  }

  @Test
  void readsALocalCommitteeByItsName() {
    Metadata block =
        TitleBlock.read(
                """
                TỈNH ỦY MẪU
                *
                Số 12-KH/TU
                ĐẢNG CỘNG SẢN VIỆT NAM
                Mẫu, ngày 3 tháng 4 năm 2024
                KẾ HOẠCH
                thực hiện Kết luận số 28-KL/TW, ngày 21/02/2022 của Bộ Chính trị
                -----
                """)
            .orElseThrow();
    assertThat(block.number()).contains(DocumentNumber.party("12", "KH", "TU"));
    assertThat(block.issuer()).contains(new IssuingBody("TU", "Tỉnh ủy Mẫu"));
    assertThat(block.dateDocument()).contains(LocalDate.of(2024, 4, 3));
    assertThat(block.title())
        .isEqualTo("thực hiện Kết luận số 28-KL/TW, ngày 21/02/2022 của Bộ Chính trị");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Chiều 15/6, hội nghị quán triệt Kết luận số 21-KL/TW khai mạc tại tỉnh Mẫu.",
        "HỘI NGHỊ QUÁN TRIỆT NGHỊ QUYẾT\nSáng nay, tỉnh Mẫu tổ chức hội nghị.",
        "Số: \nĐẢNG"
      })
  void aReportHasNoTitleBlock(String text) {
    assertThat(TitleBlock.read(text)).isEmpty();
  }

  @Test
  void aQuotedBlockFarDownALongStoryIsNotTheStorysOwn() {
    String story = "Tỉnh Mẫu đẩy mạnh tuyên truyền trong toàn đảng bộ năm nay.\n".repeat(60);
    String block = "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 97-QĐ/TW\nQUY ĐỊNH\nvề chức năng\n";
    assertThat(TitleBlock.read(story + block)).isEmpty();
  }

  @Test
  void takesTheSubjectUnderTheNumberWhereTheTypeHasNoTitle() {
    String text =
        """
        ỦY BAN KIỂM TRA TRUNG ƯƠNG
        --------
        ĐẢNG CỘNG SẢN VIỆT NAM
        Số: 31-HD/UBKTTW
        V/v thực hiện quy định về kê khai
        Hà Nội, ngày 24 tháng 3 năm 2008
        HƯỚNG DẪN
        Căn cứ Điều lệ Đảng;
        """;
    assertThat(TitleBlock.read(text).orElseThrow().title())
        .isEqualTo("thực hiện quy định về kê khai");
  }
}
