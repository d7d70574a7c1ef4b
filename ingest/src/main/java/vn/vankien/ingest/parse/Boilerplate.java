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

  /** Names of classes cut into words; the elements of a page share a few. */
  private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 10_000;

  private static final Words WORDS = Words.read();

  private Boilerplate() {}

  /** Whether the element's name, class or id says menu, related links, comments and the like. */
  static boolean isNamedSo(Element element) {
    return isNamedBeside(element) || isNamedWay(element);
  }

  /** Whether it says so of what stands beside or below the article: comments, related links. */
  static boolean isNamedBeside(Element element) {
    return ELEMENTS.contains(element.normalName()) || isNamed(element, WORDS.names);
  }

  /** Whether it says so of what leads to the page: menus, the trail of links, its head. */
  private static boolean isNamedWay(Element element) {
    boolean head = element.normalName().equals("header");
    return head
        ? element.closest("article, main") == null
        : WAYS.contains(element.normalName()) || isNamed(element, WORDS.ways);
  }

  private static boolean isNamed(Element element, Set<String> names) {
    String said = element.className() + " " + element.id();
    if (said.length() == 1) {
      return false;
    }
    if (KNOWN.size() > MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(said, Boilerplate::nameWords).stream().anyMatch(names::contains);
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
    for (Element e = block.owner(); e != null; e = e.parent()) {
      if (e.normalName().equals("figcaption") || CAPTION_NAME.matcher(e.className()).find()) {
        return true;
      }
      if (e.normalName().equals("table") || e.normalName().equals("article")) {
        break;
      }
    }
    return isCaption(block.text());
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
    return WORDS.ends.contains(bare(line)) || QR_CODE.matcher(line).lookingAt();
  }

  /** A line that is never the article's: {@code In bài viết}. */
  public static boolean isNoise(String line) {
    return WORDS.noise.contains(bare(line));
  }

  /** Lower case, without what stands around: {@code » TIN LIÊN QUAN (12):} to tin liên quan. */
  private static String bare(String line) {
    return line.toLowerCase(Locale.ROOT)
        .replaceAll("\\(\\d*\\)", "")
        .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  /** The lists of the file. */
  private record Words(Set<String> names, Set<String> ways, Set<String> ends, Set<String> noise) {

    static Words read() {
      Words words = new Words(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
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
