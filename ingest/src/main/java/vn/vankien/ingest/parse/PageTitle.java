package vn.vankien.ingest.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import vn.vankien.ingest.parse.Blocks.Block;

/** The headline of a page that nobody has described to us. */
final class PageTitle {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 250;

  /** Between a headline and its date stand at most the author and a button. */
  private static final int BESIDE = 3;

  private static final Pattern SITE =
      Pattern.compile(
          "^(?:(?:hệ thống )?văn bản(?: (?:quy phạm )?pháp luật)?$|chi tiết(?: \\S+){0,2}$|toàn văn$|cổng (?:thông tin|ttđt)|trang (?:tin|thông tin|chủ)|website|home\\b|báo \\S+( \\S+)?$|tin tức$|(?:cong|trang) (?:thong tin|ttdt|tin)|trang chu$|untitled|new page)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int HEADLINE_WORDS = 5;

  private static final Pattern QR_CODE =
      Pattern.compile("^QR ?CODE ?: ?(.{12,300})$", Pattern.CASE_INSENSITIVE);

  private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " :: ", " » ");

  private static final Evaluator HEADING =
      Page.selector("h1, h2, h3, [class*=title], [class*=tieude], [id*=title]");

  private static final Evaluator FIRST_HEADING = Page.selector("h1");

  private PageTitle() {}

  static String find(Page page, PageMetadata metadata) {
    List<String> claims = new ArrayList<>();
    metadata.headline().said().forEach(words -> claims.add(clean(words)));
    String shown = clean(page.title());
    if (!shown.isEmpty()) {
      claims.add(shown);
    }
    String claimed = new Claims(claims).agreed().orElse(claims.isEmpty() ? "" : claims.getFirst());
    List<String> headings =
        page.select(HEADING).stream()
            .filter(element -> element.parents().stream().noneMatch(Boilerplate::isNamedSo))
            .map(Element::text)
            .map(PageTitle::clean)
            .filter(text -> text.length() >= SHORTEST)
            .toList();
    // A heading that the page also claims for itself is the headline without the site's name.
    for (String heading : headings) {
      if (claims.stream().anyMatch(claim -> claim.startsWith(heading) || claim.endsWith(heading))) {
        return heading;
      }
    }
    List<String> firsts =
        page.select(FIRST_HEADING).stream().map(Element::text).map(PageTitle::clean).toList();
    if (firsts.size() == 1 && firsts.getFirst().length() >= SHORTEST) {
      return firsts.getFirst();
    }
    String title = withoutSite(claimed);
    return isGeneric(claimed) || isGeneric(title)
        ? headings.stream()
            .filter(heading -> !isGeneric(heading))
            .findFirst()
            .or(() -> aboveDate(page))
            .or(() -> qrCode(page))
            .orElseGet(() -> isSaid(title, claimed, page) ? title : "")
        : title;
  }

  /** A portal names itself, or a section, in every title; so few words are no headline. */
  private static boolean isGeneric(String title) {
    return SITE.matcher(title).find()
        || title.split(" ", HEADLINE_WORDS + 1).length < HEADLINE_WORDS;
  }

  /**
   * Three words and fewer are a headline when the site's name stands beside them, or the page shows
   * them.
   */
  private static boolean isSaid(String title, String claimed, Page page) {
    boolean phrase = title.split(" ", HEADLINE_WORDS).length >= HEADLINE_WORDS - 1;
    return !SITE.matcher(title).find() && (phrase || !title.equals(claimed) || page.shows(title));
  }

  /** The nearest line above the one that says when the page was published. */
  private static Optional<String> aboveDate(Page page) {
    List<Block> lines = page.lines();
    for (int i = 1; i < lines.size(); i++) {
      if (DateLine.isStamp(lines.get(i).text())) {
        return lines.subList(Math.max(0, i - BESIDE), i).reversed().stream()
            .filter(line -> line.linkDensity() < MainContent.LINK)
            .map(line -> clean(line.text()))
            .filter(text -> text.length() <= LONGEST && !isGeneric(text))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Some portals print the headline nowhere but beside the code that leads to the page. */
  private static Optional<String> qrCode(Page page) {
    return page.lines().stream()
        .map(line -> QR_CODE.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> clean(matcher.group(1)))
        .findFirst();
  }

  /** {@code Headline - Báo Mẫu} to its headline; a number such as 18 - NQ/TW stays whole. */
  private static String withoutSite(String claimed) {
    for (String separator : SEPARATORS) {
      int at = claimed.lastIndexOf(separator);
      if (at >= SHORTEST) {
        String tail = claimed.substring(at + separator.length());
        if (tail.length() <= 60 && tail.chars().noneMatch(c -> c == '/' || Character.isDigit(c))) {
          return claimed.substring(0, at).strip();
        }
      }
    }
    return claimed;
  }

  private static String clean(String text) {
    return Whitespace.collapse(Normalizer.normalize(text, Normalizer.Form.NFC));
  }
}
