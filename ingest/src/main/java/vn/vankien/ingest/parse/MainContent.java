package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * Finds the article in a page that nobody has described to us. Each line is worth its words if it
 * reads like prose and costs something if it reads like a menu; the article is the element whose
 * lines are worth most together, as in the maximum subsequence segmentation of Pasternack and Roth
 * (WWW 2009), on the tree instead of the row of tokens.
 */
final class MainContent {

  /** Prose has this many words outside links, or fewer and a full stop. */
  private static final int PROSE_WORDS = 12;

  private static final int SENTENCE_WORDS = 5;
  private static final String ENDS = ".;:!?”\"…";

  private static final double PROSE_LINK_DENSITY = 0.4;

  /** A line with more of it in links than this is a link, not text. */
  private static final double LINK = 0.8;

  /** An element named like a menu that holds this share of all prose is no menu. */
  private static final double MENU_SHARE = 0.3;

  /** An article worth less is a footer: an address, a licence. */
  private static final int SHORTEST = 25;

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
    Set<String> repeated = Repetitions.of(all, headline);
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : all) {
      if (isProse(block)) {
        addUpwards(prose, block.owner(), block.words());
      }
    }
    Menus menus = new Menus(body, prose);
    List<Block> seen = all.stream().filter(block -> !menus.contain(block.owner())).toList();
    Map<Element, Integer> worth = new HashMap<>();
    for (Block block : seen) {
      addUpwards(worth, block.owner(), repeated.contains(block.text()) ? 0 : worth(block));
    }
    Optional<Element> best = best(body, worth);
    if (best.isEmpty() || worth.getOrDefault(best.orElseThrow(), 0) < SHORTEST) {
      return new Found(all.stream().filter(block -> !isBeside(block.owner())).toList(), false);
    }
    Element article = best.orElseThrow();
    return new Found(
        seen.stream()
            .filter(block -> block.linkDensity() < LINK && isInside(block.owner(), article))
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

  /** The greatest sum; the innermost of equals. */
  private static Optional<Element> best(Element body, Map<Element, Integer> worth) {
    Element best = null;
    int most = 0;
    List<Element> open = new ArrayList<>(List.of(body));
    while (!open.isEmpty()) {
      Element element = open.removeLast();
      Integer sum = worth.get(element);
      if (sum == null) {
        continue;
      }
      if (sum > 0 && (best == null || sum > most || (sum == most && isInside(element, best)))) {
        best = element;
        most = sum;
      }
      open.addAll(element.children());
    }
    return Optional.ofNullable(best);
  }

  private static int worth(Block block) {
    if (isProse(block)) {
      return block.words();
    }
    int linkedWords = (int) Math.round(block.words() * block.linkDensity());
    return -1 - linkedWords;
  }

  static boolean isProse(Block block) {
    if (block.linkDensity() > PROSE_LINK_DENSITY) {
      return false;
    }
    double words = block.words() * (1 - block.linkDensity());
    char last = block.text().charAt(block.text().length() - 1);
    return words >= PROSE_WORDS || (words >= SENTENCE_WORDS && ENDS.indexOf(last) >= 0);
  }

  private static void addUpwards(Map<Element, Integer> sums, Element from, int value) {
    for (Element e = from; e != null; e = e.parent()) {
      sums.merge(e, value, Integer::sum);
    }
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** What is named like a menu and holds little prose; asked of each element once. */
  private static final class Menus {
    private final Element body;
    private final Map<Element, Integer> prose;
    private final int total;
    private final Map<Element, Boolean> known = new HashMap<>();

    Menus(Element body, Map<Element, Integer> prose) {
      this.body = body;
      this.prose = prose;
      this.total = prose.getOrDefault(body, 0);
    }

    boolean contain(Element element) {
      List<Element> asked = new ArrayList<>();
      boolean inside = false;
      for (Element e = element; e != null && !e.equals(body); e = e.parent()) {
        Boolean before = known.get(e);
        asked.add(e);
        inside = before == null ? isMenu(e) : before;
        if (before != null || inside) {
          break;
        }
      }
      for (Element e : asked) {
        known.put(e, inside);
      }
      return inside;
    }

    private boolean isMenu(Element element) {
      return Boilerplate.isNamedSo(element)
          && (total < 2 * SHORTEST || prose.getOrDefault(element, 0) <= MENU_SHARE * total);
    }
  }
}
