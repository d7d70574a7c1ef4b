package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines on a page of 600 by 850 points: margins at 80 and 540, type of 13, first lines at 110. */
class PdfParagraphsTest {

  private final List<PdfLine> lines = new ArrayList<>();
  private float y = 150;
  private int page;

  @Test
  void joinsALineThatFillsItsMeasureWithTheNextAtTheMargin() {
    print(
        110,
        540,
        "Các cấp ủy tổ chức quán triệt và thực hiện nghị quyết này; ban hành kế hoạch của Đảng");
    print(80, 300, "Nhân dân tỉnh Mẫu được biết kết quả.");
    print(
        110,
        540,
        "Ủy ban kiểm tra các cấp theo dõi việc thực hiện, định kỳ báo cáo cấp ủy cùng cấp biết rõ");
    assertThat(text())
        .containsExactly(
            "Các cấp ủy tổ chức quán triệt và thực hiện nghị quyết này; ban hành kế hoạch của Đảng Nhân dân tỉnh Mẫu được biết kết quả.",
            "Ủy ban kiểm tra các cấp theo dõi việc thực hiện, định kỳ báo cáo cấp ủy cùng cấp biết rõ");
  }

  @Test
  void beginsALineForEveryArticleClauseAndPoint() {
    print(
        110,
        540,
        "Điều 1. Quy định này áp dụng cho cán bộ thuộc diện Ban Thường vụ Tỉnh ủy quản lý theo");
    print(80, 540, "1. Nguyên tắc");
    print(80, 540, "a) công khai");
    print(80, 540, "- dân chủ");
    print(80, 540, "II- Mục tiêu");
    assertThat(text()).hasSize(5);
  }

  @Test
  void joinsTheCentredLinesOfATitleAndNotTheTypeAboveIt() {
    print(250, 350, "NGHỊ QUYẾT");
    print(130, 490, "về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của");
    print(160, 460, "Đảng bộ và chính quyền tỉnh Mẫu");
    print(
        110,
        540,
        "Thực hiện Chương trình làm việc toàn khóa, Ban Chấp hành Đảng bộ tỉnh đã thảo luận, nay");
    assertThat(text())
        .startsWith(
            "NGHỊ QUYẾT",
            "về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của Đảng bộ và chính quyền tỉnh Mẫu");
  }

  @Test
  void leavesOutPageNumbersAndRunningHeads() {
    for (page = 0; page < 3; page++) {
      y = 40;
      print(80, 300, "CÔNG BÁO/Số " + page + "/Ngày 17-6-2025");
      print(500, 510, Integer.toString(page + 1));
      y = 400;
      print(110, 540, "Câu thứ " + page + " của văn bản này dài hơn một dòng nên còn phải đi tiếp");
      print(80, 300, "ở dòng sau.");
    }
    assertThat(text())
        .containsExactly(
            "Câu thứ 0 của văn bản này dài hơn một dòng nên còn phải đi tiếp ở dòng sau.",
            "Câu thứ 1 của văn bản này dài hơn một dòng nên còn phải đi tiếp ở dòng sau.",
            "Câu thứ 2 của văn bản này dài hơn một dòng nên còn phải đi tiếp ở dòng sau.");
  }

  @Test
  void goesOnOverTheEndOfAPageAndASoftHyphen() {
    print(
        110,
        540,
        "Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan theo dõi việc thực hi\u00AD");
    page = 1;
    y = 150;
    print(80, 200, "ện quy định này.");
    assertThat(text())
        .containsExactly(
            "Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan theo dõi việc thực hiện quy định này.");
  }

  private void print(float left, float right, String text) {
    lines.add(new PdfLine(page, left, right, y, 13, 850, text));
    y += 18;
  }

  private List<String> text() {
    return PdfParagraphs.join(lines).lines().toList();
  }
}
