package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines on a page of 600 by 850 points: margins at 80 and 540, type of 13, first lines at 110. */
class PdfParagraphsTest {

  private final List<PdfLine> lines = new ArrayList<>();
  private float y = 150;
  private int page;
  private float size = 13;

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

  @Test
  void setsFootnotesBehindTheText() {
    print(
        110, 540, "Câu này dài hơn một trang, có chú thích ở chân trang thứ nhất, và còn phải đi");
    print(80, 540, "tiếp sang trang sau, nơi nó kết thúc bằng một vài chữ nữa, mà chú thích thì");
    print(80, 540, "không được chen vào giữa, vì người đọc sẽ không hiểu câu nói gì, nên nó đứng");
    size = 10;
    print(80, 540, "1 Luật số 80/2015/QH13 được sửa bởi Luật số 63/2020/QH14");
    print(80, 300, "từ ngày 01 tháng 01 năm 2021.");
    print(80, 540, "2 Số liệu của năm 2020, theo báo cáo của tỉnh Mẫu.");
    page = 1;
    y = 150;
    size = 13;
    print(80, 200, "ở sau cùng.");
    assertThat(text()).hasSize(3).first(STRING).endsWith("nên nó đứng ở sau cùng.");
    assertThat(text().subList(1, 3))
        .containsExactly(
            "1 Luật số 80/2015/QH13 được sửa bởi Luật số 63/2020/QH14 từ ngày 01 tháng 01 năm 2021.",
            "2 Số liệu của năm 2020, theo báo cáo của tỉnh Mẫu.");
  }

  @Test
  void keepsSmallTypeThatIsNoFootnoteInItsPlace() {
    print(
        110,
        540,
        "Các tỉnh báo cáo kết quả theo mẫu ở bảng sau đây, và gửi về Bộ trước ngày mười.");
    print(110, 300, "Bảng gồm hai cột.");
    print(110, 300, "Bảng có hai dòng.");
    size = 11;
    print(80, 300, "STT Tên tỉnh");
    print(80, 300, "1 Tỉnh Mẫu Thượng");
    page = 1;
    y = 150;
    size = 13;
    print(80, 200, "Hết bảng.");
    assertThat(text()).endsWith("1 Tỉnh Mẫu Thượng", "Hết bảng.");
  }

  private void print(float left, float right, String text) {
    lines.add(new PdfLine(page, left, right, y, size, 850, text));
    y += 18;
  }

  private List<String> text() {
    return PdfParagraphs.join(lines).lines().toList();
  }
}
