package vn.vankien.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.Provision;
import vn.vankien.document.Provision.Kind;

/** All documents here are our own; their shapes are those of Decree 30/2020 and HD 05-HD/VPTW. */
class ProvisionReaderTest {

  private static final String CIRCULAR =
      """
      BỘ MẪU
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 01/2026/TT-BM
      THÔNG TƯ
      Quy định về việc đọc sách
      Căn cứ Luật Mẫu số 1/2025/QH15;
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi điều chỉnh
      Thông tư này quy định việc đọc sách theo
      Điều 7 của Luật Mẫu.
      Điều 2. Giải thích từ ngữ
      1. Sách là:
      a) sách giấy;
      b) sách nói;
      đ) sách khác.
      2. Người đọc là người có thẻ.
      Chương II
      QUYỀN VÀ NGHĨA VỤ
      CỦA NGƯỜI ĐỌC
      Mục 1. Quyền
      Điều 3. Mượn sách
      1. Mỗi người mượn 5 cuốn.
      Mục 2. Nghĩa vụ
      Điều 3a. Trả sách
      Trả đúng hạn.
      Nơi nhận:
      - Thư viện;
      - Lưu: VT.
      KT. BỘ TRƯỞNG
      THỨ TRƯỞNG
      (Đã ký)
      Nguyễn Thị Mẫu
      PHỤ LỤC I
      DANH MỤC SÁCH
      (Ban hành kèm theo Thông tư số 01/2026/TT-BM)
      1. Sách cũ
      2. Sách mới
      """;

  @Test
  void readsADocumentOfTheState() {
    assertThat(outline(CIRCULAR))
        .isEqualTo(
            """
            chuong-1 Chương I: QUY ĐỊNH CHUNG
              dieu-1 Điều 1: Phạm vi điều chỉnh
              dieu-2 Điều 2: Giải thích từ ngữ
                dieu-2-khoan-1 Khoản 1: Sách là:
                  dieu-2-khoan-1-diem-a Điểm a: sách giấy;
                  dieu-2-khoan-1-diem-b Điểm b: sách nói;
                  dieu-2-khoan-1-diem-dd Điểm đ: sách khác.
                dieu-2-khoan-2 Khoản 2: Người đọc là người có thẻ.
            chuong-2 Chương II: QUYỀN VÀ NGHĨA VỤ CỦA NGƯỜI ĐỌC
              chuong-2-muc-1 Mục 1: Quyền
                dieu-3 Điều 3: Mượn sách
                  dieu-3-khoan-1 Khoản 1: Mỗi người mượn 5 cuốn.
              chuong-2-muc-2 Mục 2: Nghĩa vụ
                dieu-3a Điều 3a: Trả sách
            noi-nhan Nơi nhận:
            chu-ky Chữ ký: KT. BỘ TRƯỞNG THỨ TRƯỞNG, Nguyễn Thị Mẫu
            phu-luc-1 Phụ lục I: DANH MỤC SÁCH
              phu-luc-1-khoan-1 Khoản 1: Sách cũ
              phu-luc-1-khoan-2 Khoản 2: Sách mới
            """);
  }

  @Test
  void spansReachToTheEndOfWhatStandsInThePiece() {
    Provision second = byAnchor(CIRCULAR, "dieu-2");
    assertThat(second.span().in(CIRCULAR))
        .startsWith("Điều 2. Giải thích")
        .endsWith("người có thẻ.");
    assertThat(byAnchor(CIRCULAR, "chuong-1").span().end()).isEqualTo(second.span().end());
    assertThat(byAnchor(CIRCULAR, "noi-nhan").span().in(CIRCULAR)).endsWith("- Lưu: VT.");
  }

  @Test
  void readsAResolutionOfTheParty() {
    assertThat(
            outline(
                """
                NGHỊ QUYẾT
                về một việc mẫu
                I- TÌNH HÌNH VÀ NGUYÊN NHÂN
                1- Kết quả
                Nhiều việc đã làm tốt.
                2- Hạn chế
                2.1. Về tổ chức
                a) Chưa gọn.
                2.2. Về cán bộ
                II- QUAN ĐIỂM
                1. Kiên trì.
                III- TỔ CHỨC THỰC HIỆN
                T/M BAN CHẤP HÀNH TRUNG ƯƠNG
                TỔNG BÍ THƯ
                Nguyễn Văn Mẫu
                """))
        .isEqualTo(
            """
            muc-1 Mục I: TÌNH HÌNH VÀ NGUYÊN NHÂN
              muc-1-khoan-1 Khoản 1: Kết quả
              muc-1-khoan-2 Khoản 2: Hạn chế
                muc-1-khoan-2.1 Khoản 2.1: Về tổ chức
                  muc-1-khoan-2.1-diem-a Điểm a: Chưa gọn.
                muc-1-khoan-2.2 Khoản 2.2: Về cán bộ
            muc-2 Mục II: QUAN ĐIỂM
              muc-2-khoan-1 Khoản 1: Kiên trì.
            muc-3 Mục III: TỔ CHỨC THỰC HIỆN
            chu-ky Chữ ký: T/M BAN CHẤP HÀNH TRUNG ƯƠNG TỔNG BÍ THƯ, Nguyễn Văn Mẫu
            """);
  }

  @Test
  void leavesTheArticlesOfAQuotationToTheDocumentThatIsAmended() {
    assertThat(
            anchors(
                """
                Điều 1. Sửa đổi, bổ sung Điều 5 như sau:
                “Điều 5. Thời hạn
                1. Thời hạn là 5 ngày.
                2. Thời hạn khác do thư viện định.”
                Điều 2. Hiệu lực thi hành
                """))
        .containsExactly("dieu-1", "dieu-2");
  }

  @Test
  void closesAQuotationOfAClauseWhereAnArticleBeginsAlthoughTheMarkIsMissing() {
    assertThat(
            anchors(
                """
                Điều 1. Giờ mở cửa
                “2. Thư viện mở cửa buổi sáng.
                Điều 2. Thẻ
                1. Thẻ là “thẻ thư viện”.
                Điều 3. Phí
                """))
        .containsExactly("dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-3");
  }

  @Test
  void readsDashesBehindNumbersNamesOnTwoLinesAndRecipientsThatGoOn() {
    assertThat(
            outline(
                """
                KẾT LUẬN
                I- TÌNH HÌNH VÀ
                NGUYÊN NHÂN
                1- Kết quả
                1.1- Về tổ chức
                a- Đã gọn.
                Làm theo điểm
                b- Điều 5 của nội quy và khoản
                2- Điều 6 của nội quy.
                II- TỔ CHỨC THỰC HIỆN
                Nơi nhận:
                - Các thư viện,
                các đồng chí thủ thư,
                - Lưu Văn phòng.
                T/M BAN MẪU
                TRƯỞNG BAN
                (đã ký)
                Nguyễn Văn Mẫu
                """))
        .isEqualTo(
            """
            muc-1 Mục I: TÌNH HÌNH VÀ NGUYÊN NHÂN
              muc-1-khoan-1 Khoản 1: Kết quả
                muc-1-khoan-1.1 Khoản 1.1: Về tổ chức
                  muc-1-khoan-1.1-diem-a Điểm a: Đã gọn.
            muc-2 Mục II: TỔ CHỨC THỰC HIỆN
            noi-nhan Nơi nhận:
            chu-ky Chữ ký: T/M BAN MẪU TRƯỞNG BAN, Nguyễn Văn Mẫu
            """);
  }

  @Test
  void readsPointsWithinPoints() {
    assertThat(
            anchors(
                """
                Điều 1. Sách
                1. Sách cho mượn:
                a) Sách in:
                a.1) sách mới;
                a.2) sách cũ:
                a.2.1) sách rách;
                b)- Sách nói.
                c.1) không thuộc điểm nào
                """))
        .containsExactly(
            "dieu-1",
            "dieu-1-khoan-1",
            "dieu-1-khoan-1-diem-a",
            "dieu-1-khoan-1-diem-a.1",
            "dieu-1-khoan-1-diem-a.2",
            "dieu-1-khoan-1-diem-a.2.1",
            "dieu-1-khoan-1-diem-b");
  }

  @Test
  void readsAChapterWithItsNameInCapitalsThoughThoseBeforeItAreLost() {
    assertThat(
            anchors(
                """
                Điều 11. Thẻ
                Chương III
                MƯỢN VÀ TRẢ
                Mục 4. TRẢ SÁCH
                Điều 12. Trả sách
                Chương trình đọc
                Mục 7 của bản nội quy
                """))
        .containsExactly("dieu-11", "chuong-3", "chuong-3-muc-4", "dieu-12");
  }

  @Test
  void anAnnexWithItsNameAndWhatItComesWithIsOne() {
    assertThat(
            anchors(
                """
                Điều 1. Ban hành danh mục.
                Phụ lục
                DANH MỤC SÁCH
                CỦA THƯ VIỆN
                (Ban hành kèm theo Quyết định số 2/QĐ-TV)
                1. Sách cũ
                """))
        .containsExactly("dieu-1", "phu-luc", "phu-luc-khoan-1");
  }

  @Test
  void doesNotTakeTheArticleAfterAColonForTheNextOne() {
    assertThat(
            anchors(
                """
                Điều 1. Sửa đổi một số điều như sau:
                Điều 15. Thời hạn
                Điều 2. Hiệu lực
                """))
        .containsExactly("dieu-1", "dieu-2");
  }

  @Test
  void countsTheArticlesOfAnAttachedRegulationAnew() {
    assertThat(
            anchors(
                """
                Điều 1. Ban hành Quy chế.
                Điều 2. Quyết định có hiệu lực từ ngày ký.
                TM. ỦY BAN
                CHỦ TỊCH
                Trần Văn Mẫu
                QUY CHẾ
                LÀM VIỆC CỦA THƯ VIỆN
                (Ban hành kèm theo Quyết định số 2/QĐ-UBND)
                Điều 1. Phạm vi
                Điều 2. Giờ mở cửa
                """))
        .containsExactly(
            "dieu-1", "dieu-2", "chu-ky", "phu-luc", "phu-luc-dieu-1", "phu-luc-dieu-2");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Điều 1. Tên gọi                      | Điều 1
          ĐIỀU 1: TÊN GỌI                      | Điều 1
          # U+00D0, as in text that went through Latin-1
          Ðiều 1. Tên gọi                      | Điều 1
          # decrees of 1945
          Điều thứ nhất: Nay cử một ủy ban     | Điều thứ nhất
          Điều I: Trong thời kỳ                | Điều I
          Điều thứ 1 - Nay cử                  | Điều 1
          PHẦN THỨ NHẤT                        | Phần THỨ NHẤT
          Phần thứ nhất. Những quy định chung  | Phần thứ nhất
          Chương 1: Chung                      | Chương 1
          Tiểu mục 1. CHUNG                    | Tiểu mục 1
          A. TÌNH HÌNH                         | Phần A
          # a citation has no stop behind its number
          Điều 1 của Luật này được áp dụng     |
          Điều 1, Điều 2 Luật Mẫu              |
          Chương I của Luật này được áp dụng.  |
          Phụ lục I ban hành kèm theo Luật này |
          # lists begin with the first
          7. Việc thứ bảy                      |
          c) việc thứ ba                       |
          1.500.000 đồng                       |
          # a table of contents, and files that a portal hangs on the text
          Điều 1. Tên gọi ........ 3           |
          Phụ lục I - Mẫu thẻ.docx             |
          PHỤ LỤC NÀY GỒM CÁC MẪU SAU:         |
          A. Nguyễn                            |
          """)
  void readsTheNumberAsPrinted(String line, String label) {
    List<String> labels = ProvisionReader.read(line).stream().map(Provision::label).toList();
    assertThat(labels).isEqualTo(label == null ? List.of() : List.of(label));
  }

  @Test
  void anchorsAreUniqueAndAscii() {
    String twice = "Điều 1. A\nTM. ỦY BAN\nCHỦ TỊCH\nTrần Văn Mẫu\nĐiều 1. B\n";
    assertThat(anchors(twice)).containsExactly("dieu-1", "chu-ky", "dieu-1_2");
  }

  @Test
  void aNameBelowAnOfficeInTheTitleIsNoSignature() {
    assertThat(anchors("BỘ TRƯỞNG BỘ MẪU\nCăn cứ Luật Mẫu;\nĐiều 1. Một\n"))
        .containsExactly("dieu-1");
  }

  @Test
  void piecesNestWhateverTheText() {
    String[] parts = {
      "Điều 1. ",
      "Chương I\n",
      "1. ",
      "2) ",
      "a) ",
      "“",
      "”",
      "\n",
      "I- ",
      "PHỤ LỤC",
      "TM. ỦY BAN\n",
      "CHỦ TỊCH\n",
      "Trần Văn Mẫu\n",
      "Nơi nhận:\n",
      "- Lưu",
      " chữ",
      "(Ban hành kèm theo",
      "1.1. ",
      "Ð"
    };
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      List<Provision> open = new ArrayList<>();
      for (Provision piece : ProvisionReader.read(text.toString())) {
        assertThat(piece.depth()).as("seed %d", seed).isLessThanOrEqualTo(open.size());
        open.subList(piece.depth(), open.size()).clear();
        if (!open.isEmpty() && open.getLast().kind().compareTo(Kind.RECIPIENTS) < 0) {
          assertThat(piece.span().end())
              .as("seed %d", seed)
              .isLessThanOrEqualTo(open.getLast().span().end());
        }
        open.add(piece);
      }
      assertThat(anchors(text.toString())).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  private static Provision byAnchor(String text, String anchor) {
    return ProvisionReader.read(text).stream()
        .filter(piece -> piece.anchor().equals(anchor))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> anchors(String text) {
    return ProvisionReader.read(text).stream().map(Provision::anchor).toList();
  }

  private static String outline(String text) {
    return ProvisionReader.read(text).stream()
        .map(
            piece ->
                "  ".repeat(piece.depth())
                    + (piece.anchor() + " " + piece.label() + ": " + piece.heading()).strip()
                    + "\n")
        .collect(Collectors.joining());
  }
}
