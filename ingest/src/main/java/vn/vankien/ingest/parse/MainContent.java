package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * Finds the article in a page that nobody has described to us. From the body it goes down towards
 * the headline, and where there is none below towards most of the prose, until headline and prose
 * part or prose lies in several pieces; that element holds the article.
 *
 * <pre>
 * body -> column -> detail    headline | sapo | text | related       stops here: headline and text part
 *                -> sidebar   teasers
 * </pre>
 *
 * <p>Weakness: prose beside the article in the same element, with neither a name, a heading nor
 * links to tell it, is taken for a part of it.
 */
final class MainContent {

  /** Prose has this many words outside links, or fewer and a full stop. */
  private static final int PROSE_WORDS = 12;

  private static final int SENTENCE_WORDS = 5;
  private static final String ENDS = ".;:!?”\"…";

  private static final double PROSE_LINK_DENSITY = 0.4;

  /** A line with more of it in links than this is a link, not text. */
  static final double LINK = 0.8;

  /** Beside a headline so much of what the richest neighbour holds is the article's text. */
  private static final double BESIDE_HEADLINE = 0.3;

  /** A summary has one line or two, and stands apart from a text that may be no longer. */
  private static final int SUMMARY_LINES = 2;

  private static final double SUMMARY_SHARE = 3;

  /** So little of the prose between two places that say the headline, or below one, is none. */
  private static final double REPEATED = 0.1;

  /** With no headline below, prose is in one piece when a child holds this share. */
  private static final double ONE_PIECE = 0.5;

  /** Words of prose; a page that has fewer has no article. */
  private static final int SHORTEST = 12;

  private MainContent() {}

  /**
   * The lines of a page.
   *
   * @param article whether there is one; a page without, such as a table of properties, gives all
   *     that it shows but what is named for standing beside an article, because nothing tells which
   *     of its few words matter
   */
  record Found(List<Block> lines, boolean article) {}

  /**
   * Its lines.
   *
   * @param headline of the page, which is no part of the article wherever it stands
   */
  static Found find(Element body, List<Block> all, String headline) {
    List<Block> headlines = headlines(all, headline);
    Prose prose = Prose.of(body, all, headline, headlines);
    if (all.stream().filter(line -> !line.isRow()).mapToInt(prose::words).sum() < SHORTEST) {
      return new Found(all.stream().filter(block -> !isBeside(block.owner())).toList(), false);
    }
    List<Block> above = above(all, headlines, prose);
    Element article = article(body, prose, above);
    List<Block> lines = new ArrayList<>();
    for (Block block : all) {
      if (isInside(block.owner(), article)) {
        lines.add(block);
      }
    }
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      start = above.contains(lines.get(i)) ? i + 1 : start;
    }
    List<Block> rest = lines.subList(start, lines.size());
    return new Found(
        rest.stream()
            .filter(block -> block.linkDensity() < LINK)
            .filter(block -> !prose.isBeside(block) && !prose.isInContents(block))
            .toList(),
        true);
  }

  private static boolean isBeside(Element owner) {
    for (Element e = owner; e != null; e = e.parent()) {
      if (Boilerplate.isNamedBeside(e)) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> headlines(List<Block> all, String headline) {
    String bare = Page.bare(headline);
    List<Block> found = new ArrayList<>();
    for (Block block : all) {
      if (!bare.isEmpty()
          && block.text().length() <= 2 * headline.length()
          && Page.bare(block.text()).equals(bare)) {
        found.add(block);
      }
    }
    // In other pages' lists a headline is a link; on old ones its own is too.
    List<Block> plain = found.stream().filter(block -> block.linkDensity() < LINK).toList();
    return plain.isEmpty() ? found : plain;
  }

  private static Element article(Element body, Prose prose, List<Block> headlines) {
    Set<Element> towards = new HashSet<>();
    for (Block headline : headlines) {
      for (Element e = headline.owner(); e != null && towards.add(e); e = e.parent()) {}
    }
    Element here = body;
    while (true) {
      Optional<Element> next = next(here, prose, towards);
      if (next.isEmpty()) {
        return here;
      }
      here = next.orElseThrow();
    }
  }

  private static Optional<Element> next(Element here, Prose prose, Set<Element> towards) {
    List<Element> children = here.children();
    Optional<Element> titled =
        children.stream().filter(towards::contains).reduce((a, b) -> richer(a, b, prose));
    // What stands above a headline is no text of its article.
    int from = titled.map(children::indexOf).orElse(0);
    List<Element> below = children.subList(from, children.size());
    Optional<Element> richest = below.stream().reduce((a, b) -> richer(a, b, prose));
    int most = richest.map(prose::words).orElse(0);
    if (most == 0) {
      return Optional.empty();
    }
    if (titled.isPresent()) {
      return titled.filter(child -> holdsText(child, below, prose));
    }
    int rest = prose.words(here) - most;
    return richest
        .filter(child -> prose.lines(child) > 1)
        .filter(child -> most >= ONE_PIECE * prose.words(here) && most >= 2 * rest);
  }

  private static Element richer(Element one, Element other, Prose prose) {
    return prose.words(other) > prose.words(one) ? other : one;
  }

  /** Whether an element holds its headline's text, and not only the summary above it. */
  private static boolean holdsText(Element titled, List<Element> below, Prose prose) {
    int words = prose.words(titled);
    int next =
        below.stream()
            .filter(child -> !child.equals(titled))
            .mapToInt(prose::words)
            .max()
            .orElse(0);
    return prose.lines(titled) <= SUMMARY_LINES
        ? words > SUMMARY_SHARE * next
        : words > BESIDE_HEADLINE * next;
  }

  /** The first with its text below, and others until the text begins: none within the text. */
  private static List<Block> above(List<Block> all, List<Block> headlines, Prose prose) {
    int total = all.stream().mapToInt(prose::words).sum();
    List<Block> found = new ArrayList<>();
    int above = 0;
    int since = 0;
    for (Block line : all) {
      int left = total - above - since;
      if (headlines.contains(line) && left >= Math.max(SHORTEST, REPEATED * (above + since))) {
        if (found.isEmpty()) {
          above += since;
          since = 0;
        }
        if (since <= REPEATED * (total - above)) {
          found.add(line);
        }
      }
      since += prose.words(line);
    }
    return found;
  }

  static boolean isProse(Block block) {
    if (block.linkDensity() > PROSE_LINK_DENSITY) {
      return false;
    }
    double words = block.words() * (1 - block.linkDensity());
    char last = block.text().charAt(block.text().length() - 1);
    return words >= PROSE_WORDS || (words >= SENTENCE_WORDS && ENDS.indexOf(last) >= 0);
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
