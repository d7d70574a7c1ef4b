package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * Where the sentences of a page are, less those that are known for none of an article's: in menus
 * and other elements named so, in teasers, in the imprint, and what the page says twice.
 */
final class Prose {

  /** An element named like a menu that holds this share of all prose is no menu. */
  private static final double MENU_SHARE = 0.3;

  /** A table of contents has at least so many lines, and one in so many is said elsewhere. */
  private static final int CONTENTS = 3;

  /** Below so many words of prose names alone decide. */
  private static final int LITTLE = 50;

  private final LineTree.Sums words;
  private final LineTree.Sums lines;

  /** Lines of any kind, and those of prose that stand elsewhere too. */
  private final LineTree.Sums shown;

  private final LineTree.Sums again;
  private final Map<Element, Boolean> beside = new HashMap<>();
  private final Set<String> repeated;
  private final Teasers teasers;
  private final Element body;

  /** Words of prose, in whatever is named like a menu too. */
  private final LineTree.Sums unjudged;

  private final LineTree.Sums headlines;

  private Prose(Element body, List<Block> all, String headline, List<Block> headlines) {
    LineTree tree = new LineTree(all);
    this.body = body;
    this.repeated = Repetitions.of(all, headline);
    this.teasers = Teasers.of(tree);
    this.unjudged =
        tree.sums(line -> isProse(line) && !teasers.contain(line.owner()) ? line.words() : 0);
    this.headlines = tree.sums(headlines, line -> 1);
    this.words = tree.sums(this::words);
    this.shown = tree.sums(line -> 1);
    this.again = tree.sums(line -> isAgain(line, headline) ? 1 : 0);
    this.lines = tree.sums(line -> words(line) > 0 ? 1 : 0);
  }

  /**
   * Of the lines of a page.
   *
   * @param headlines those of them that say the headline
   */
  static Prose of(Element body, List<Block> all, String headline, List<Block> headlines) {
    return new Prose(body, all, headline, headlines);
  }

  private static boolean isProse(Block line) {
    return MainContent.isProse(line) && !Boilerplate.isImprint(line.text());
  }

  /** Words of prose within an element. */
  int words(Element element) {
    return words.of(element);
  }

  /** Lines of prose within an element. */
  int lines(Element element) {
    return lines.of(element);
  }

  /** Words of a line, if it is prose. */
  int words(Block line) {
    return isProse(line) && !repeated.contains(line.text()) && !isBeside(line) ? line.words() : 0;
  }

  /** Whether a line stands in something that is known for no part of an article. */
  boolean isBeside(Block line) {
    List<Element> asked = new ArrayList<>();
    boolean inside = false;
    for (Element e = line.owner(); e != null && !e.equals(body); e = e.parent()) {
      Boolean before = beside.get(e);
      asked.add(e);
      inside = before == null ? teasers.isGroup(e) || isMenu(e) : before;
      if (before != null || inside) {
        break;
      }
    }
    for (Element e : asked) {
      beside.put(e, inside);
    }
    return inside;
  }

  private boolean isAgain(Block line, String headline) {
    return isProse(line) && repeated.contains(line.text()) && !line.text().equals(headline);
  }

  /** Whether a line stands in a table of contents: what is said elsewhere too, and little more. */
  boolean isInContents(Block line) {
    for (Element e = line.owner(); e != null && words(e) == 0; e = e.parent()) {
      if (isContents(e)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContents(Element element) {
    int lines = shown.of(element);
    return lines >= CONTENTS && words(element) == 0 && CONTENTS * again.of(element) >= lines;
  }

  private boolean isMenu(Element element) {
    int total = unjudged.of(body);
    int share = unjudged.of(element);
    if (headlines.of(element) > 0 && share > 0) {
      return Boilerplate.isNamedSo(element) && total >= LITTLE && share <= MENU_SHARE * total;
    }
    return Boilerplate.isNamedForComments(element)
        || (Boilerplate.isNamedSo(element) && (total < LITTLE || share <= MENU_SHARE * total));
  }
}
