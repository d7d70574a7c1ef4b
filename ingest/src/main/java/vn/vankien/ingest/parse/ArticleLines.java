package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /**
   * As a reader would copy the text.
   *
   * @param above what else is known of it, and printed above it: its headline, its author
   */
  static List<Block> clean(List<Block> lines, Set<String> above, VietnameseDates dates) {
    int total = lines.stream().filter(MainContent::isProse).mapToInt(Block::words).sum();
    int left = total;
    boolean begun = false;
    List<Block> kept = new ArrayList<>();
    for (Block line : lines) {
      boolean prose = MainContent.isProse(line);
      boolean ends = Boilerplate.endsArticle(line);
      if (begun && ends && (left <= TAIL * total || Boilerplate.endsAll(line.text()))) {
        break;
      }
      left -= prose ? line.words() : 0;
      if (Boilerplate.isNoise(line.text()) || ends || Boilerplate.isCaption(line)) {
        continue;
      }
      if (!begun
          && (above.contains(line.text()) || isAbout(line.text()) || isDateLine(line, dates))) {
        continue;
      }
      begun |= prose;
      kept.add(line);
    }
    return kept;
  }

  /** What a portal says of the text, and the zoom of its viewer: {@code 100%}. */
  private static boolean isAbout(String line) {
    return Boilerplate.isAbout(line)
        || (line.length() > 1 && line.codePoints().noneMatch(Character::isLetter));
  }

  private static boolean isDateLine(Block line, VietnameseDates dates) {
    if (line.text().length() > LONGEST_DATE_LINE) {
      return false;
    }
    if (line.owner().stream().anyMatch(element -> element.normalName().equals("time"))) {
      return true;
    }
    return switch (dates.find(line.text()).orElse(null)) {
      case PrintedDate.Moment moment -> true;
      // "(Ngày đăng: 22/12/2024)" and no more
      case PrintedDate.Day day -> ONLY_DATE.matcher(line.text()).matches();
      case null, default -> false;
    };
  }
}
