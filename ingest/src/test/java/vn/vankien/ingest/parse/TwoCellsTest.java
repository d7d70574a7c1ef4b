package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of 2,480 by 3,508 pixels: A4 at 300 dots per inch. */
class TwoCellsTest {

  private final List<PdfLine> lines = new ArrayList<>();

  @Test
  void readsTheLeftCellOfATitleBlockBeforeTheRight() {
    print(300, 900, 100, "ỦY BAN NHÂN DÂN");
    print(1200, 2300, 102, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    print(350, 850, 170, "TỈNH MẪU");
    print(1400, 2100, 171, "Độc lập - Tự do - Hạnh phúc");
    print(400, 800, 260, "Số: 07/CT-UBND");
    print(1300, 2200, 262, "Mẫu, ngày 20 tháng 3 năm 2018");
    print(1000, 1400, 400, "CHỈ THỊ");
    print(500, 2000, 480, "về việc đọc sách ở các xã");
    assertThat(text())
        .containsExactly(
            "ỦY BAN NHÂN DÂN",
            "TỈNH MẪU",
            "Số: 07/CT-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Mẫu, ngày 20 tháng 3 năm 2018",
            "CHỈ THỊ",
            "về việc đọc sách ở các xã");
  }

  @Test
  void readsATableOfDataAcross() {
    print(300, 900, 100, "Tên sách");
    print(1200, 1500, 101, "Số cuốn");
    print(300, 900, 170, "Từ điển");
    print(1200, 1500, 171, "12");
    assertThat(text()).containsExactly("Tên sách", "Số cuốn", "Từ điển", "12");
  }

  private void print(float left, float right, float y, String text) {
    lines.add(new PdfLine(0, left, right, y, 50, 3508, text));
  }

  private List<String> text() {
    return TwoCells.arrange(lines).stream().map(PdfLine::text).toList();
  }
}
