package vn.vankien.ingest.parse;

import java.util.HashSet;
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

  static Teasers of(LineTree tree) {
    LineTree.Sums headlines = tree.sums(line -> isHeadline(line) ? 1 : 0);
    LineTree.Sums text =
        tree.sums(line -> (int) Math.round(line.words() * (1 - line.linkDensity())));
    LineTree.Sums lines = tree.sums(line -> 1);
    Set<Element> groups = new HashSet<>();
    for (Element element : tree.elements()) {
      if (headlines.of(element) >= FEWEST && isGroup(element, headlines, text, lines)) {
        groups.add(element);
      }
    }
    return new Teasers(groups);
  }

  private static boolean isHeadline(Block line) {
    return line.linkDensity() >= MainContent.LINK && line.words() >= HEADLINE_WORDS;
  }

  private static boolean isGroup(
      Element element, LineTree.Sums headlines, LineTree.Sums text, LineTree.Sums lines) {
    int teasers = 0;
    int items = 0;
    for (Element child : element.children()) {
      items += lines.of(child) > 0 ? 1 : 0;
      int titles = headlines.of(child);
      // The headline may be there twice: the picture's link and its own.
      teasers += titles > 0 && titles <= 2 && text.of(child) <= LONGEST ? 1 : 0;
    }
    return teasers >= FEWEST && teasers >= MOST * items;
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
