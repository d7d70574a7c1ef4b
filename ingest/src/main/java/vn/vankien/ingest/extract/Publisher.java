package vn.vankien.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its looks whether words name a newspaper, an agency or a site: {@code TTXVN}, {@code Báo
 * Nhân Dân}, {@code baochinhphu.vn}.
 */
final class Publisher {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern DOMAIN =
      Pattern.compile(
          "^(?:https?://)?(?:www\\.)?([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:vn|com|net|org|info))/?$",
          FLAGS);

  /** The kind of publisher, then its name: a newspaper of two words is no sentence. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "^(?:báo|tạp chí|đài|cổng (?:thông tin|ttđt|tin)|trang (?:tin|thông tin|ttđt)"
              + "|thông tấn xã|bản tin)"
              + "(?: (?:thông tin|điện tử|tổng hợp|tỉnh|thành phố|huyện|ủy|uỷ|của"
              + "|(?-i:\\p{Lu}[\\p{L}\\d.-]*))){1,8}$",
          FLAGS);

  /** {@code QBĐT}, {@code VOV1}; the numbers of congresses are none. */
  private static final Pattern CODE = Pattern.compile("^(?![IVXLC]+$)\\p{Lu}{3,8}\\d?$");

  private static final Pattern STOP = Pattern.compile("[.;,]+$");

  private Publisher() {}

  static boolean is(String words) {
    return ReportWords.isPublisher(words)
        || DOMAIN.matcher(words).matches()
        || ORGAN.matcher(words).matches()
        || isCode(words);
  }

  static boolean isCode(String word) {
    return CODE.matcher(word).matches() && !ReportWords.isNoName(word);
  }

  /** The name on one page's own terms: a web address becomes its site, others stay as printed. */
  static Optional<String> name(String words) {
    String bare = STOP.matcher(words.strip()).replaceFirst("");
    Matcher domain = DOMAIN.matcher(bare);
    return PageAddress.host(bare)
        .or(() -> domain.matches() ? Optional.of(domain.group(1)) : Optional.of(bare))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter));
  }
}
