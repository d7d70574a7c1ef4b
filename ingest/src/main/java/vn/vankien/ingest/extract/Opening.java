package vn.vankien.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.Boilerplate;

/**
 * What stands above the first paragraph of a report: the site's name, menus, the headline, when and
 * by whom. The headline stands beside the time, if a time is printed.
 */
final class Opening {

  /** Below so many words a line is more likely a section or a tag. */
  private static final int HEADLINE_WORDS = 5;

  private static final int SHORTEST = 3;

  /** Between a headline and its time stand at most the author and a button or two. */
  private static final int BESIDE = 3;

  /** More lines than this that could be headlines are a menu, and the headline ends it. */
  private static final int MENU = 3;

  /** Below these a body's name is an item of the menu. */
  private static final int SITE_LINES = 3;

  private static final Pattern SITE =
      Pattern.compile(
          "^(?:(?i:Báo|Tạp chí|Đài|Cổng|Trang|Website|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]"
              + "|Quận [uủ][yỷ]|Thị [uủ][yỷ]|Đảng [uủ][yỷ]|Đảng bộ|UBND|Ủy ban nhân dân|Sở|Liên đoàn"
              + "|Ban Tuyên giáo|Ban Tổ chức|Ban Dân vận|Ban Nội chính))"
              + "(?: (?:thông|tin|điện|tử|tỉnh|thành|phố|huyện|quận|thị|xã|ủy|uỷ|đảng|bộ|ban|của|tổng|hợp"
              + "|khối|các|cơ|quan|doanh|nghiệp|và|lao|động|giáo|nhân|dân|\\p{Lu}[\\p{L}.]*)){1,10}$");

  /** {@code CƠ QUAN CỦA …}: the owner under a newspaper's name. */
  private static final Pattern OWNER =
      Pattern.compile("^(?i:cơ quan (?:của|ngôn luận)|tiếng nói của|diễn đàn của)(?!\\p{L})");

  private static final Pattern BREADCRUMB =
      Pattern.compile("[»›>]|^(?i:trang chủ|home)(?!\\p{L})|^[^|]{2,30}(?:\\|[^|]{2,30}){2,}$");

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?i:từ kho[áa]|tags?|thể loại|chuyên mục|chủ đề|lượt xem|phản hồi|số lượt|bình luận"
              + "|danh mục|mục|số ký hiệu|ngày|email|tiêu đề|cỡ chữ)\\s?:");

  private final List<String> lines;
  private final TreeMap<Integer, TimeLine> times = new TreeMap<>();
  private final TreeMap<Integer, Byline> bylines = new TreeMap<>();
  private final List<Integer> candidates = new ArrayList<>();
  private Optional<String> site = Optional.empty();
  private final int headline;

  Opening(List<String> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      sort(i, lines.get(i));
    }
    if (candidates.stream().anyMatch(i -> !isCapitals(lines.get(i)) && isGood(i))) {
      candidates.removeIf(i -> isCapitals(lines.get(i)));
    }
    this.headline = find();
  }

  private void sort(int i, String line) {
    Optional<TimeLine> time = TimeLine.read(line);
    if (time.isPresent()) {
      times.put(i, time.orElseThrow());
      return;
    }
    Byline byline = Byline.read(line);
    if (!byline.isEmpty()) {
      bylines.put(i, byline);
    } else if (SITE.matcher(line).matches()) {
      boolean atTop = i < SITE_LINES && !isCapitals(line);
      site = atTop ? site.or(() -> Optional.of(line)) : site;
    } else if (isHeadline(line)) {
      candidates.add(i);
    }
  }

  /** Whether a line can be a headline by its own looks. */
  static boolean isHeadline(String line) {
    int first = line.codePointAt(0);
    return ReportLines.words(line) >= SHORTEST
        && line.length() <= ReportLines.LONGEST_HEADLINE
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || "“\"‘'(".indexOf(first) >= 0)
        && !line.endsWith(":")
        && !ReportLines.isNumbered(line)
        && !ReportLines.isProse(line)
        && !Boilerplate.isNoise(line)
        && !Boilerplate.endsArticle(line)
        && !Boilerplate.isCaption(line)
        && !ReportWords.isNoName(line)
        && !OWNER.matcher(line).lookingAt()
        && !BREADCRUMB.matcher(line).find()
        && !LABEL.matcher(line).lookingAt();
  }

  private int find() {
    for (int time : times.keySet()) {
      int above = nearestAbove(time);
      if (above >= 0) {
        return above;
      }
    }
    if (!times.isEmpty()) {
      List<Integer> below = candidates.stream().filter(i -> i > times.firstKey()).toList();
      return best(below, below);
    }
    Set<String> seen = new HashSet<>();
    for (int i : candidates) {
      if (isGood(i) && !seen.add(lines.get(i))) {
        return i; // said twice: over the picture and under it
      }
    }
    List<Integer> inOrder = candidates.size() > MENU ? candidates.reversed() : candidates;
    return best(inOrder, candidates.reversed());
  }

  private int nearestAbove(int time) {
    List<Integer> above =
        candidates.reversed().stream().filter(i -> i < time && i >= time - BESIDE).toList();
    return best(above, above);
  }

  /** The first that is long enough, else the first of the others. */
  private int best(List<Integer> long_, List<Integer> others) {
    return long_.stream()
        .filter(this::isGood)
        .findFirst()
        .or(() -> others.stream().findFirst())
        .orElse(-1);
  }

  private boolean isGood(int i) {
    return ReportLines.words(lines.get(i)) >= HEADLINE_WORDS;
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  Optional<String> headline() {
    return headline < 0 ? Optional.empty() : Optional.of(lines.get(headline));
  }

  /** The time below the headline, else the nearest above it. */
  Optional<TimeLine> time() {
    return Optional.ofNullable(times.higherEntry(headline))
        .or(() -> Optional.ofNullable(times.lowerEntry(headline)))
        .map(java.util.Map.Entry::getValue);
  }

  /** Who signed, below the headline or on the line of the time. */
  Byline byline() {
    Byline signed = time().map(TimeLine::byline).orElse(Byline.NONE);
    for (Byline byline : bylines.tailMap(headline).values()) {
      signed = signed.or(byline);
    }
    return signed;
  }

  /** The name of the site above the headline. */
  Optional<String> site() {
    return site;
  }
}
