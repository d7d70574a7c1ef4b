package vn.vankien.ingest.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * What stands around an article on Vietnamese sites: the words are in {@code boilerplate.txt}
 * beside this class.
 */
public final class Boilerplate {

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Set<String> ELEMENTS = Set.of("footer", "aside");

  private static final Set<String> WAYS = Set.of("nav", "header");

  /** {@code PhotoCMS_Caption}, {@code chuthichanh} and the like. */
  private static final Pattern CAPTION_NAME =
      Pattern.compile(
          "caption|chu-?_?thich|imgcap|img-?desc|photo-?note", Pattern.CASE_INSENSITIVE);

  /** {@code … tại hội nghị. Ảnh: Trọng Tấn/TTXVN}; longer lines are paragraphs. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:\\(?(?:Ảnh|ẢNH|Nguồn ảnh|Đồ họa|Ảnh minh họa|Ảnh tư liệu)\\s?(?::|\\)|-|$).{0,120}"
              + "|.{0,280}[.,;\\s(](?:Ảnh|ẢNH|Nguồn ảnh|Đồ họa)(?: minh họa| tư liệu)?\\s?:\\s?[^.:]{0,60}\\)?\\.?)$");

  private static final Pattern QR_CODE = Pattern.compile("QR ?CODE ?:");

  private static final Pattern IMPRINT =
      Pattern.compile(
          "^(?:©|copyright|bản quyền|giấy phép|cơ quan chủ quản|chịu trách nhiệm|tổng biên tập"
              + "|ghi rõ nguồn|địa chỉ|điện thoại|toà soạn|tòa soạn|hotline|email)(?!\\p{L})",
          ANY_CASE);

  /** {@code Các tin, bài cùng chuyên mục}. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:các |những |một số )?(?:tin|bài|văn bản|nội dung|thông tin|video|ảnh|tài liệu)"
              + "(?:,? (?:tức|bài|viết|ảnh|video|và))*"
              + " (?:liên quan|khác|mới(?: hơn| nhất| đăng| cập nhật)?|cũ hơn|cùng (?:chuyên mục|chủ đề|loại"
              + "|thể loại|lĩnh vực|tác giả|ngày)|đã (?:đưa|đăng)|nổi bật|tiêu điểm|(?:đọc|xem) nhiều(?: nhất)?"
              + "|nên đọc|tiếp theo|trước)");

  /** {@code Ý kiến bạn đọc (5)}, {@code 2 nhận xét}, {@code 3 Comments}. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:(?:gửi|viết|các|tất cả) )?(?:bình luận|ý kiến|nhận xét|phản hồi|thảo luận)"
              + "(?: (?:của|từ))?(?: (?:bạn|bạn đọc|độc giả))?|comments?|thoughts? on .*|leave a (?:reply|comment)");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:(?:còn|hết|chưa có) hiệu lực|ngày (?:có hiệu lực|hết hiệu lực|cập nhật|đăng|xuất bản)"
              + "|được đăng|đăng (?:ngày|lúc|bởi)|cập nhật|(?:số )?lượt (?:xem|truy cập|đọc)|lần xem|đã xem"
              + "|người đăng|người ký|số (?:/|và )?(?:ký )?hiệu|ngày (?:ban hành|ký)|(?:cơ quan|nơi) ban hành|loại văn bản"
              + "|trích yếu|lĩnh vực|tình trạng(?: hiệu lực)?|posted|submitted|published|hits|views)(?:\\s*[|:].*|\\s*\\d.*|\\P{L}*| by .*)",
          ANY_CASE);

  private static final Pattern COUNT = Pattern.compile("\\(\\d*\\)");

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

  /** No line of the lists is longer, with its count and decorations. */
  private static final int LONGEST_LISTED = 80;

  /** Names of classes cut into words; the elements of a page share a few. */
  private static final Map<String, Names> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 10_000;

  private static final Words WORDS = Words.read();

  private Boilerplate() {}

  /** Whether the element's name, class or id says menu, related links, comments and the like. */
  static boolean isNamedSo(Element element) {
    return isNamedBeside(element) || isNamedWay(element);
  }

  /** Whether it says so of what stands beside or below the article: comments, related links. */
  static boolean isNamedBeside(Element element) {
    return ELEMENTS.contains(element.normalName())
        || isNamed(element, WORDS.names)
        || isNamedForComments(element);
  }

  /** Whether it says so of what readers say: certain, however long they speak. */
  static boolean isNamedForComments(Element element) {
    return isNamed(element, WORDS.comments);
  }

  /** Whether it says so of what leads to the page: menus, the trail of links, its head. */
  private static boolean isNamedWay(Element element) {
    boolean head = element.normalName().equals("header");
    return head
        ? element.closest("article, main") == null
        : WAYS.contains(element.normalName()) || isNamed(element, WORDS.ways);
  }

  private static boolean isNamed(Element element, Set<String> names) {
    return names(element).words().stream().anyMatch(names::contains);
  }

  private static Names names(Element element) {
    if (element.attributesSize() == 0) {
      return Names.NONE;
    }
    String said = element.className() + " " + element.id();
    if (said.length() == 1) {
      return Names.NONE;
    }
    if (KNOWN.size() > MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(
        said, names -> new Names(nameWords(names), CAPTION_NAME.matcher(names).find()));
  }

  /** What an element's class and id say. */
  private record Names(Set<String> words, boolean caption) {
    static final Names NONE = new Names(Set.of(), false);
  }

  /**
   * {@code boxTinLienQuan detail-footer} to box, tin, lien, quan, boxtinlienquan, detail, footer.
   */
  private static Set<String> nameWords(String names) {
    Set<String> words = new HashSet<>();
    for (String name : names.split("[\\s_-]+", -1)) {
      words.add(name.toLowerCase(Locale.ROOT));
      for (String part : name.split("(?<=[a-z])(?=[A-Z])", -1)) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  static boolean isCaption(Block block) {
    return block.caption() || isCaption(block.text());
  }

  /** Whether an element's name, class or id says that it is what is written under a picture. */
  static boolean isNamedCaption(Element element) {
    return element.normalName().equals("figcaption") || names(element).caption();
  }

  /** Whether a line speaks of a picture: {@code … tại hội nghị. Ảnh: Trọng Tấn/TTXVN}. */
  public static boolean isCaption(String line) {
    boolean hasWord =
        line.contains("ảnh")
            || line.contains("Ảnh")
            || line.contains("ẢNH")
            || line.contains("Đồ họa");
    return hasWord && CAPTION.matcher(line).matches();
  }

  /** A heading after which nothing belongs to the article: {@code Tin liên quan}. */
  public static boolean endsArticle(String line) {
    String bare = bare(line);
    return WORDS.ends.contains(bare) || OTHERS.matcher(bare).matches() || endsAll(line);
  }

  /** As {@link #endsArticle(String)}, also where links follow such a heading on its line. */
  static boolean endsArticle(Block line) {
    return endsArticle(line.text())
        || (line.linked() > 0 && OTHERS.matcher(bare(line.text())).lookingAt());
  }

  /** As {@link #endsArticle}, and so plainly that it may be followed by any amount of prose. */
  static boolean endsAll(String line) {
    return line.length() <= LONGEST_LISTED
        && (COMMENTS.matcher(bare(line)).matches() || QR_CODE.matcher(line).lookingAt());
  }

  /**
   * A line above the text that says something of it: {@code Lượt xem: 512}, {@code Còn hiệu lực}.
   */
  static boolean isAbout(String line) {
    return line.length() <= LONGEST_LISTED && ABOUT.matcher(line).matches();
  }

  /** A line that is never the article's: {@code In bài viết}. */
  public static boolean isNoise(String line) {
    return isListed(line, WORDS.noise);
  }

  /** A line of the publisher's imprint, at the foot of a page. */
  public static boolean isImprint(String line) {
    return IMPRINT.matcher(line).lookingAt();
  }

  private static boolean isListed(String line, Set<String> list) {
    return line.length() <= LONGEST_LISTED && list.contains(bare(line));
  }

  /** Lower case, without what stands around: {@code » TIN LIÊN QUAN (12):} to tin liên quan. */
  private static String bare(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    String uncounted = lower.indexOf('(') < 0 ? lower : COUNT.matcher(lower).replaceAll("");
    return EDGES.matcher(uncounted).replaceAll("");
  }

  /** The lists of the file. */
  private record Words(
      Set<String> names,
      Set<String> comments,
      Set<String> ways,
      Set<String> ends,
      Set<String> noise) {

    static Words read() {
      Words words =
          new Words(
              new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
      try (InputStream in = Boilerplate.class.getResourceAsStream("boilerplate.txt");
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
        List<String> lines =
            reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        Set<String> list = words.names;
        for (String line : lines) {
          switch (line) {
            case "[names]" -> list = words.names;
            case "[comments]" -> list = words.comments;
            case "[ways]" -> list = words.ways;
            case "[ends]" -> list = words.ends;
            case "[noise]" -> list = words.noise;
            default -> list.add(line);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("boilerplate.txt", e);
      }
      return words;
    }
  }
}
