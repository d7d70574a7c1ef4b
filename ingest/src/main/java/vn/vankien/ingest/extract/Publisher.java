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

  /** What kind of publisher, before its name: {@code Báo điện tử}. */
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:báo|tạp chí|đài|cổng|trang|thông tấn xã|bản tin)"
              + "(?: (?:điện tử|thông tin|tin tức|ttđt|phát thanh|truyền hình|ptth|pt-th|ttth|tổng hợp|và))*"
              + " (?=\\S)",
          FLAGS);

  /**
   * Bodies and places: {@code Tỉnh ủy Hà Nam}, {@code huyện Ba Vì}; a newspaper's first letters.
   */
  private static final Pattern BODY =
      Pattern.compile(
          "^(?:(?i:tỉnh|thành|huyện|quận|thị|xã|phố|của|ủy|uỷ|đảng bộ|đảng)(?: |$)"
              + "|\\p{Lu}[\\p{L}\\d.-]*(?: |$)){1,8}$");

  /** {@code QBĐT}, {@code VOV1}; the numbers of congresses are none. */
  private static final Pattern CODE = Pattern.compile("^(?![IVXLC]+$)\\p{Lu}{3,8}\\d?$");

  private static final Pattern STOP = Pattern.compile("[.;,]+$");

  private Publisher() {}

  static boolean is(String words) {
    return ReportWords.isPublisher(words) || DOMAIN.matcher(words).matches() || isOrgan(words);
  }

  /** As {@link #is}, after a word that announces a publisher: {@code Theo}, {@code Nguồn}. */
  static boolean isAnnounced(String words) {
    return ReportWords.isNamedAfter(words) || is(words) || isCode(words);
  }

  private static boolean isOrgan(String words) {
    Matcher kind = KIND.matcher(words);
    if (!kind.lookingAt()) {
      return false;
    }
    String name = words.substring(kind.end());
    return ReportWords.isNamedAfter(name)
        || ReportWords.isPublisher(name)
        || (BODY.matcher(name).matches() && name.chars().anyMatch(Character::isLowerCase));
  }

  /** Capitals may also be a unit or a column, {@code ĐVT}: alone they name no publisher. */
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
