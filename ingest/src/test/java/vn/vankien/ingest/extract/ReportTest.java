package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they arrive; the sentences are ours, the shapes are those of real sites. */
class ReportTest {

  private static final String PARAGRAPH =
      "Ngày 12/3/2021, Ban Thường vụ họp bàn việc sắp xếp tổ chức bộ máy ở cơ sở, xem xét kết quả"
          + " ba năm thực hiện nghị quyết và giao nhiệm vụ cho các cơ quan tham mưu của tỉnh.\n";

  @Test
  void passesOverTheNamesOfThePageAndOfTheSite() {
    Report report =
        Report.read(
            """
            DetailController

            Tỉnh uỷ Hà Nam

            Ban Thường vụ bàn việc sắp xếp bộ máy ở cơ sở

            13/03/2021 00:00
            """
                + PARAGRAPH);

    assertThat(report.headline()).isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy ở cơ sở");
    assertThat(report.published()).contains(LocalDateTime.of(2021, 3, 13, 0, 0));
    assertThat(report.source()).contains("Tỉnh uỷ Hà Nam");
    assertThat(report.author()).isEmpty();
  }

  @Test
  void findsTheHeadlineBelowTheTimeAndTheButtons() {
    Report report =
        Report.read(
            "Cập nhật: 16:04, Thứ 7, 13/03/2021\n\nprint\n\n"
                + "Ban Thường vụ bàn việc sắp xếp bộ máy\n\n(ANTV) -"
                + PARAGRAPH);

    assertThat(report.headline()).isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy");
    assertThat(report.published()).contains(LocalDateTime.of(2021, 3, 13, 16, 4));
    assertThat(report.source()).contains("ANTV");
  }

  @Test
  void readsTheHeadlineBesideTheCodeWhereThePagePrintsNoOther() {
    Report report =
        Report.read(
            "Print Thứ Bảy, 13/03/2021 17:46 Gốc\n\n"
                + PARAGRAPH
                + PARAGRAPH
                + """

                Quang Huy. Ảnh: Đức Thịnh

                Tiện ích thông tin
                Nguồn tin
                QR Code
                QR CODE: Ba năm sắp xếp bộ máy: Gọn hơn, gần dân hơn
                Tin khác
                """);

    assertThat(report.headline()).isEqualTo("Ba năm sắp xếp bộ máy: Gọn hơn, gần dân hơn");
    assertThat(report.author()).contains("Quang Huy");
    assertThat(report.published()).contains(LocalDateTime.of(2021, 3, 13, 17, 46));
    assertThat(report.source()).isEmpty();
  }

  @Test
  void readsTheAgencyBelowAReprintAndNotTheOneOfThePictures() {
    Report report =
        Report.read(
            "Ban Thường vụ bàn việc sắp xếp bộ máy\n\n"
                + PARAGRAPH
                + "Quang cảnh cuộc họp. Ảnh: Thanh Mai/VOV\n"
                + PARAGRAPH
                + "\nTTXVN\n\nBình luận\n\nÝ kiến của bạn sẽ được biên tập trước khi đăng.\n"
                + "Cùng chuyên mục\nHồng Nhung\n");

    assertThat(report.source()).contains("TTXVN");
    assertThat(report.author()).isEmpty();
  }

  @Test
  void readsLabelsBelowTheText() {
    Report report =
        Report.read(
            "Ban Thường vụ bàn việc sắp xếp bộ máy (13/3/2021)\n\n"
                + PARAGRAPH
                + "Từ khóa: #bộ máy\nThể loại: Thời sự\nTác giả: thu an/vov1\nNguồn tin: VOV1\n");

    assertThat(report.headline()).isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy (13/3/2021)");
    assertThat(report.author()).contains("thu an/vov1");
    assertThat(report.source()).contains("VOV1");
    assertThat(report.published()).isEmpty();
  }

  @Test
  void readsTheSignatureOnTheLineOfTheTime() {
    Report report =
        Report.read(
            """
            MỚI NHẤT
            CƠ QUAN CỦA LIÊN ĐOÀN LAO ĐỘNG TỈNH
            Ban Thường vụ họp tại trụ sở Tỉnh ủy. Ảnh: TTXVN

            Ban Thường vụ bàn việc sắp xếp bộ máy

            Quốc Anh LDO | 13/03/2021 18:28

            """
                + PARAGRAPH);

    assertThat(report.headline()).isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy");
    assertThat(report.author()).contains("Quốc Anh");
    assertThat(report.source()).contains("LDO");
  }

  @Test
  void takesTheLineAboveTheTimeRatherThanATag() {
    Report report =
        Report.read(
            "Chức danh Bí thư\nThí điểm hợp nhất hai chức danh ở xã\n13/03/2021 16:02\n"
                + PARAGRAPH);

    assertThat(report.headline()).isEqualTo("Thí điểm hợp nhất hai chức danh ở xã");
  }

  @Test
  void takesTheLastLineOfALongMenu() {
    Report report =
        Report.read(
            """
            Trang chủ
            Giới thiệu
            Học tập và làm theo Bác Hồ
            Đưa nghị quyết của Đảng vào cuộc sống
            Văn bản của Tỉnh ủy và Trung ương
            Trang chủ > Tin tức > Xây dựng Đảng
            Ban Thường vụ bàn việc sắp xếp bộ máy
            """
                + PARAGRAPH);

    assertThat(report.headline()).isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy");
  }

  @Test
  void saysNothingWhereTheTextBeginsWithItsFirstSentence() {
    Report report = Report.read(PARAGRAPH + PARAGRAPH);

    assertThat(report).isEqualTo(Report.read(""));
    assertThat(report.headline()).isEmpty();
    assertThat(report.published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"T/M BAN THƯỜNG VỤ", "BÍ THƯ TỈNH ỦY", "(Đã ký)", "Nơi nhận:"})
  void whoeverSignedADocumentIsNoAuthor(String office) {
    Report report =
        Report.read("Cuộc họp của Ban Thường vụ\n" + PARAGRAPH + office + "\nLê Văn Nam\n");

    assertThat(report.author()).isEmpty();
  }

  @Test
  void theBeginningOfAnArticleOfLawIsNoHeadline() {
    assertThat(Report.read("1. Nhiệm vụ và quyền hạn:\na) Trình cấp trên;\n").headline()).isEmpty();
    assertThat(Report.read("Chương I\n" + PARAGRAPH).author()).isEmpty();
  }

  @Test
  void survivesAnyText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] parts = {
      "\n",
      " ",
      ".",
      "Ảnh: ",
      "12/03/2021 08:00",
      "Theo ",
      "(",
      ")",
      "/",
      " - ",
      "|",
      "TTXVN",
      "Quang Huy",
      "QR CODE: ",
      "\u00A0",
      "\uD83D\uDE00",
      "\uD800",
      "a\u0301",
      "\u0000",
      "Tác giả:"
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(Report.read(text.toString())).as("seed %d", seed).isNotNull();
    }
    assertThat(Report.read("x".repeat(1_000_000)).headline()).isEmpty();
    assertThat(Report.read("12/03/2021 08:00\n".repeat(50_000)).published()).isPresent();
  }
}
