package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.Blocks.Block;

/** The lines of an article without the ones that only look like it. */
final class ArticleLines {

  /** A heading such as Xem thêm ends an article only when little of it is left. */
  private static final double TAIL = 0.3;

  private static final int LONGEST_DATE_LINE = 70;

  private static final Pattern ONLY_DATE =
      Pattern.compile(
          "\\(?(?:(?:Ngày đăng|Đăng ngày|Cập nhật|Ngày cập nhật|Thứ \\S+(?: \\S+)?|Chủ nhật)[ :,-]*)?(?:ngày )?[\\d/.-]{8,10}\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ArticleLines() {}

  static List<Block> clean(List<Block> lines, String title, VietnameseDates dates) {
    int total = lines.stream().filter(MainContent::isProse).mapToInt(Block::words).sum();
    int left = total;
    boolean begun = false;
    List<Block> kept = new ArrayList<>();
    for (Block line : lines) {
      boolean prose = MainContent.isProse(line);
      if (begun && Boilerplate.endsArticle(line.text()) && left <= TAIL * total) {
        break;
      }
      left -= prose ? line.words() : 0;
      if (Boilerplate.isNoise(line.text())
          || Boilerplate.endsArticle(line.text())
          || Boilerplate.isCaption(line)) {
        continue;
      }
      if (!begun && (line.text().equals(title) || isDateLine(line, dates))) {
        continue;
      }
      begun |= prose;
      kept.add(line);
    }
    return kept;
  }

  private static boolean isDateLine(Block line, VietnameseDates dates) {
    if (line.text().length() > LONGEST_DATE_LINE) {
      return false;
    }
    return switch (dates.find(line.text()).orElse(null)) {
      case PrintedDate.Moment moment -> true;
      // "(Ngày đăng: 22/12/2024)" and no more
      case PrintedDate.Day day -> ONLY_DATE.matcher(line.text()).matches();
      case null, default -> false;
    };
  }
}
