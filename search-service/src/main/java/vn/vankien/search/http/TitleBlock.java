package vn.vankien.search.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vankien.search.query.DocumentView;

/**
 * The block at the head of a document that is printed with one: who issued it, its number, its type
 * and what it is about. What of it the text repeats is not shown twice.
 */
record TitleBlock(DocumentView document) {

  private static final Locale VIETNAM = Locale.of("vi", "VN");

  /** Lines of a title block; an issuer and its superior stand on four at most. */
  private static final int LONGEST_HEAD = 14;

  /** {@code Hà Nội, ngày 28 tháng 4 năm 2022}. */
  private static final Pattern DAY_LINE =
      Pattern.compile("[\\p{L} .-]{0,40},? ?ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}\\.?");

  static TitleBlock of(DocumentView document) {
    return new TitleBlock(document);
  }

  /** Whether there is one. */
  boolean official() {
    return !document.number().isEmpty() && !document.typeName().isEmpty();
  }

  /** The title as it stands under the type: {@code về luân chuyển cán bộ}. */
  String subject() {
    String title = document.title();
    int about = title.indexOf(" về ");
    return about > 0
            && title.toLowerCase(VIETNAM).startsWith(document.typeName().toLowerCase(VIETNAM))
        ? title.substring(about + 1)
        : title;
  }

  /** How many lines at the head of the text say no more than the block. */
  int lines() {
    if (!official()) {
      return 0;
    }
    List<String> said =
        List.of(
            plain(document.issuer()),
            plain(document.number()),
            plain("Số " + document.number()),
            plain(document.typeName()),
            plain(document.title()),
            plain(subject()),
            plain("Đảng Cộng sản Việt Nam"),
            plain("Cộng hòa xã hội chủ nghĩa Việt Nam"),
            plain("Cộng hoà xã hội chủ nghĩa Việt Nam"),
            plain("Độc lập Tự do Hạnh phúc"),
            "");
    int head = 0;
    while (head < Math.min(LONGEST_HEAD, document.paragraphs().size())) {
      String line = document.paragraphs().get(head);
      if (!said.contains(plain(line)) && !DAY_LINE.matcher(line).matches()) {
        break;
      }
      head++;
    }
    return head;
  }

  /** Letters and digits alone, in lower case. */
  private static String plain(String line) {
    return line.toLowerCase(VIETNAM).replaceAll("[^\\p{L}\\d]+", "");
  }
}
