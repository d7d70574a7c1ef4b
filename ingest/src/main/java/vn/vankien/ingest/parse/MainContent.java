package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Its lines. A page without an article, such as a table of properties, gives all its lines but
   * those of menus.
   */
  static List<Block> find(Element body) {
    List<Block> all = Blocks.of(body);
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : all) {
      if (isProse(block)) {
        addUpwards(prose, block.owner(), block.words());
      }
    }
    int total = prose.getOrDefault(body, 0);
    Map<Element, Boolean> menus = new HashMap<>();
    List<Block> seen =
        all.stream().filter(block -> !inMenu(block.owner(), body, prose, total, menus)).toList();
    Map<Element, Integer> worth = new HashMap<>();
    for (Block block : seen) {
      addUpwards(worth, block.owner(), worth(block));
    }
    Optional<Element> best = best(body, worth);
    List<Block> text = seen.stream().filter(block -> block.linkDensity() < LINK).toList();
    if (best.isEmpty() || worth.getOrDefault(best.orElseThrow(), 0) < SHORTEST) {
      return text;
    }
    Element article = best.orElseThrow();
    return text.stream().filter(block -> isInside(block.owner(), article)).toList();
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

  private static boolean inMenu(
      Element element,
      Element body,
      Map<Element, Integer> prose,
      int total,
      Map<Element, Boolean> known) {
    for (Element e = element; e != null && !e.equals(body); e = e.parent()) {
      boolean menu =
          known.computeIfAbsent(
              e,
              candidate ->
                  Boilerplate.isNamedSo(candidate)
                      && (total < 2 * SHORTEST
                          || prose.getOrDefault(candidate, 0) <= MENU_SHARE * total));
      if (menu) {
        return true;
      }
    }
    return false;
  }
}
