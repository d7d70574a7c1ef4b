package vn.vankien.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines that sign a document.
 *
 * <pre>
 * T/M BỘ CHÍNH TRỊ        TM. CHÍNH PHỦ
 * TỔNG BÍ THƯ             KT. THỦ TƯỚNG
 * (Đã ký)                 PHÓ THỦ TƯỚNG
 * Nguyễn Phú Trọng        Lê Văn Thành
 * </pre>
 *
 * @param last the line with the name
 * @param words in whose name, which office, and who
 */
record Signing(int last, String words) {

  private static final int MOST_LINES = 8;

  private static final Pattern IN_THE_NAME_OF =
      Pattern.compile("^(?:T/M|TM\\.?|K/T|KT\\.?|T/L|TL\\.?|TUQ\\.?|Q\\.) ?\\p{Lu}.{2,80}$");

  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:Q\\. ?)?(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|CHÁNH VĂN PHÒNG"
              + "|CHÁNH ÁN|VIỆN TRƯỞNG|TRƯỞNG BAN|CHỦ NHIỆM|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|THỐNG ĐỐC|TỔNG THANH TRA"
              + "|TỔNG KIỂM TOÁN|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|THƯỜNG TRỰC BAN BÍ THƯ|ỦY VIÊN|UỶ VIÊN|CHỦ TỌA|CHỦ TOẠ"
              + "|HIỆU TRƯỞNG|TRƯỞNG|THÀNH VIÊN)(?!\\p{L}).{0,60}$");

  private static final Pattern SIGNED = Pattern.compile("^\\(?(?:[ĐÐđ]ã [Kk]ý|[Kk]ý).{0,40}$");

  private static final Pattern NAME =
      Pattern.compile(
          "^(?:(?:GS|PGS|TS|ThS|BS|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá)[. ]{1,2}){0,3}"
              + "\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*\\.?){1,5}$");

  /** The signature that begins at a line, if one does. */
  static Optional<Signing> at(List<Line> lines, int first) {
    String opening = lines.get(first).text();
    if (!IN_THE_NAME_OF.matcher(opening).matches() && !OFFICE.matcher(opening).matches()) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder(opening);
    for (int i = first + 1; i < Math.min(lines.size(), first + MOST_LINES); i++) {
      Line line = lines.get(i);
      if (NAME.matcher(line.text()).matches()) {
        return Optional.of(new Signing(i, words.append(", ").append(line.text()).toString()));
      }
      if (line.isCapitals()) {
        words.append(' ').append(line.text());
      } else if (!SIGNED.matcher(line.text()).matches()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
