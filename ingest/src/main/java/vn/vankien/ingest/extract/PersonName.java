package vn.vankien.ingest.extract;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its looks whether words are somebody's name, pen names included: {@code Hoàng Minh},
 * {@code ThS. Lê Thị Hà}, {@code N.Hùng}, {@code PV}.
 *
 * <p>Weakness: places that are not in the list look the same.
 */
final class PersonName {

  private static final Pattern DEGREE =
      Pattern.compile(
          "^(?:(?:PGS|GS|TSKH|TS|PV|CTV|ThS|Ths|Th\\.S|CN|BS|LS|NCS|Thạc sĩ|Tiến sĩ|Phó Giáo sư|Giáo sư|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng))[.,]?\\s?)+(?=\\p{Lu})");

  /** Begins a caption, a heading or the name of a publisher. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "^(?:Chương|Mục|Phần|Bảng|Hình|Bộ|Theo|Nguồn|Ông|Bà|Chị|Ảnh|Đồng chí|Ca sĩ|Luật sư|Bác sĩ|Tướng) ");

  private static final Pattern NEWSROOM =
      Pattern.compile(
          "^(?:PV|P\\.V\\.?|BBT|CTV|nhóm (?:PV|phóng viên|tác giả)|phóng viên|ban biên tập)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** {@code T.H}, {@code N.T.H.}, {@code N.Hùng}, {@code Đ. Loan}. */
  private static final Pattern INITIALS =
      Pattern.compile("^(?:\\p{Lu}\\.\\s?){1,4}(?:\\p{Lu}|\\p{Lu}\\p{Ll}{1,6})?$");

  private static final Pattern CAPITALISED =
      Pattern.compile("^\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{0,6}){1,4}$");

  private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}{2,7}(?: \\p{Lu}{1,7}){1,4}$");

  /** One syllable without its accents. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?");

  /** In capitals a heading looks like a name, but for the family name. */
  private static final Set<String> FAMILIES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
          "hồ", "ngô", "dương", "lý", "đinh", "trương", "mai", "trịnh", "lương", "cao", "tô", "tạ",
          "đoàn", "đào", "đàm", "hà", "lưu", "chu");

  private PersonName() {}

  static boolean is(String words) {
    if (words.length() < 2 || words.length() > 40) {
      return false;
    }
    if (NEWSROOM.matcher(words).matches() || INITIALS.matcher(words).matches()) {
      return true;
    }
    if (SHOWN.matcher(words).lookingAt()) {
      return false;
    }
    String name = DEGREE.matcher(words).replaceFirst("");
    if (ReportWords.isPlace(name) || ReportWords.isPublisher(name) || ReportWords.isNoName(name)) {
      return false;
    }
    String[] syllables = plain(name).split(" ", -1);
    if (!looksLikeName(name)) {
      return false;
    }
    for (String syllable : syllables) {
      if (!SYLLABLE.matcher(syllable).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeName(String name) {
    if (CAPITALISED.matcher(name).matches()) {
      return name.chars().anyMatch(Character::isLowerCase);
    }
    List<String> syllables = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
    return CAPITALS.matcher(name).matches()
        && ReportWords.isGivenName(syllables.getLast())
        && (FAMILIES.contains(syllables.getFirst())
            || syllables.stream().allMatch(ReportWords::isGivenName));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
