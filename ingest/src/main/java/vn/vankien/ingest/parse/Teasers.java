package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * Lists of other pages, told by their shape: neighbours of which each has a link of several words,
 * a headline, and little text beside it.
 */
final class Teasers {

  private static final int FEWEST = 3;

  /** Of the neighbours. */
  private static final double MOST = 0.7;

  private static final int HEADLINE_WORDS = 4;

  /** Words of text under one headline. */
  private static final int LONGEST = 70;

  private final Set<Element> groups;

  private Teasers(Set<Element> groups) {
    this.groups = groups;
  }

  /** What one element holds. */
  private static final class Holding {
    private int headlines;
    private int text;

    /** The headline may be there twice: the picture's link and its own. */
    boolean isTeaser() {
      return headlines > 0 && headlines <= 2 && text <= LONGEST;
    }
  }

  static Teasers of(List<Block> lines) {
    Map<Element, Holding> holdings = new HashMap<>();
    for (Block line : lines) {
      boolean headline = line.linkDensity() >= MainContent.LINK && line.words() >= HEADLINE_WORDS;
      int text = (int) Math.round(line.words() * (1 - line.linkDensity()));
      for (Element e = line.owner(); e != null; e = e.parent()) {
        Holding holding = holdings.computeIfAbsent(e, k -> new Holding());
        holding.headlines += headline ? 1 : 0;
        holding.text += text;
      }
    }
    Set<Element> groups = new HashSet<>();
    for (Map.Entry<Element, Holding> each : holdings.entrySet()) {
      if (each.getValue().headlines >= FEWEST && isGroup(each.getKey(), holdings)) {
        groups.add(each.getKey());
      }
    }
    return new Teasers(groups);
  }

  private static boolean isGroup(Element element, Map<Element, Holding> holdings) {
    List<Holding> items = new ArrayList<>();
    for (Element child : element.children()) {
      if (holdings.containsKey(child)) {
        items.add(holdings.get(child));
      }
    }
    long teasers = items.stream().filter(Holding::isTeaser).count();
    return teasers >= FEWEST && teasers >= MOST * items.size();
  }

  /** Whether an element is such a list. */
  boolean isGroup(Element element) {
    return groups.contains(element);
  }

  /** Whether it stands in one. */
  boolean contain(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (groups.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
