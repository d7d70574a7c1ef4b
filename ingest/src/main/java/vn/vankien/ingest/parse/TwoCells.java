package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * OCR reads across a page; the two cells of a title block, and of the foot with recipients and
 * signature, are to be read one after the other.
 *
 * <pre>
 * ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM       1  4
 *  TỈNH QUẢNG NGÃI          Độc lập - Tự do - Hạnh phúc       2  5
 *  Số: 07/CT-UBND    Quảng Ngãi, ngày 20 tháng 3 năm 2018     3  6
 * </pre>
 */
final class TwoCells {

  /** Lower ones are tables of data, which are read across. */
  private static final int MOST_LINES = 24;

  private TwoCells() {}

  /** The lines of one page, in reading order. */
  static List<PdfLine> arrange(List<PdfLine> lines) {
    List<PdfLine> arranged = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int end = beginsCells(lines, i) ? end(lines, i) : i;
      if (end - i > 2) {
        float border = lines.get(i + 1).left();
        List<PdfLine> cells = lines.subList(i, end);
        cells.stream().filter(line -> !isRight(line, border)).forEach(arranged::add);
        cells.stream().filter(line -> isRight(line, border)).forEach(arranged::add);
        i = end;
      } else {
        arranged.add(lines.get(i++));
      }
    }
    return arranged;
  }

  /** Two cells on a line, of which one is set in capitals or begins the recipients. */
  private static boolean beginsCells(List<PdfLine> lines, int i) {
    if (i + 1 >= lines.size() || !onOneLine(lines.get(i), lines.get(i + 1))) {
      return false;
    }
    boolean third = i + 2 < lines.size() && onOneLine(lines.get(i), lines.get(i + 2));
    return !third
        && (isCapitals(lines.get(i + 1).text()) || lines.get(i).text().startsWith("Nơi nhận"));
  }

  /** The first line after them that stands in neither cell, or fills both. */
  private static int end(List<PdfLine> lines, int from) {
    float leftEnd = lines.get(from).right();
    float border = lines.get(from + 1).left();
    int end = from + 2;
    while (end < lines.size() && end - from < MOST_LINES) {
      PdfLine line = lines.get(end);
      boolean far = line.y() - lines.get(end - 1).y() > 4 * line.size();
      boolean within =
          line.right() < border + line.size() || line.left() > (leftEnd + border) / 2 - line.size();
      if (far || !within || isTitle(line, leftEnd, border)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** In the middle of the page: the type of the document, below both cells. */
  private static boolean isTitle(PdfLine line, float leftEnd, float border) {
    return isCapitals(line.text()) && line.left() < border && line.right() > leftEnd;
  }

  private static boolean isRight(PdfLine line, float border) {
    return line.left() + line.right() > 2 * border || line.left() >= border - line.size();
  }

  private static boolean onOneLine(PdfLine a, PdfLine b) {
    return a.page() == b.page()
        && Math.abs(a.y() - b.y()) < 0.7f * b.size()
        && b.left() > a.right();
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && text.codePoints().filter(Character::isLetter).count() > 3;
  }
}
