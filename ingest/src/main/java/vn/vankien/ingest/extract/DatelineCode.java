package vn.vankien.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The publisher that begins a first paragraph: {@code (Mặt trận) - Tại …}, {@code TCCS - Việc …},
 * {@code Hà Nội (TTXVN) - Chiều …}.
 */
final class DatelineCode {

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}. ]{1,20},? ?)?\\(([^()]{2,30})\\)\\s?[-–—]\\s?(?=[\\p{Lu}\\d“\"])");

  /** Capitals, or the name of a site. */
  private static final Pattern BARE =
      Pattern.compile(
          "^((?![IVXLC]+\\s)\\p{Lu}{2,8}\\d?|[\\p{L}\\d]{2,20}\\.(?:vn|VN|com|COM))\\s?[-–—]\\s(?=[\\p{Lu}\\d“\"])");

  private static final Pattern NAME =
      Pattern.compile("^\\p{Lu}[\\p{L}.+]*(?: [\\p{L}.+]+){0,4}\\d?$");

  /** Parts of a serial, marks of pictures. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:tiếp theo|kỳ|kì|phần|bài|số|ảnh|video|cập nhật|trích)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DatelineCode() {}

  /** The publisher as printed, if the paragraph begins with one. */
  static Optional<String> read(String paragraph) {
    String start = paragraph.substring(0, Math.min(80, paragraph.length()));
    for (Pattern pattern : new Pattern[] {IN_BRACKETS, BARE}) {
      Matcher matcher = pattern.matcher(start);
      if (matcher.find()) {
        String name = matcher.group(1).strip();
        if (NAME.matcher(name).matches()
            && !OTHER.matcher(name).lookingAt()
            && !ReportWords.isPlace(name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
