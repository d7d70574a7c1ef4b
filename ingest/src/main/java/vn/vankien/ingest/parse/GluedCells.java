package vn.vankien.ingest.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two cells of a title block that came out as one line, because the typist set blanks between
 * them: {@code Số: 01/2026/TT-BTC Hà Nội, ngày 01 tháng 01 năm 2026}.
 */
final class GluedCells {

  private static final Pattern NUMBER_AND_DAY =
      Pattern.compile(
          "^(Số ?:? ?\\S.{0,40}?) (\\p{Lu}[\\p{L} .-]{1,30}, ?ngày .{0,14}tháng .{0,6}năm .{2,8})$");

  private static final Pattern BODY_AND_EMBLEM =
      Pattern.compile(
          "^([\\p{Lu} ,-]{3,60}) ((?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM)$");

  private GluedCells() {}

  /** The line itself, or its two cells. */
  static Stream<PdfLine> split(PdfLine line) {
    for (Pattern pattern : List.of(NUMBER_AND_DAY, BODY_AND_EMBLEM)) {
      Matcher matcher = pattern.matcher(line.text());
      if (matcher.matches()) {
        float middle = (line.left() + line.right()) / 2;
        return Stream.of(
            part(line, line.left(), middle, matcher.group(1)),
            part(line, middle, line.right(), matcher.group(2)));
      }
    }
    return Stream.of(line);
  }

  private static PdfLine part(PdfLine line, float left, float right, String text) {
    return new PdfLine(line.page(), left, right, line.y(), line.size(), line.pageHeight(), text);
  }
}
