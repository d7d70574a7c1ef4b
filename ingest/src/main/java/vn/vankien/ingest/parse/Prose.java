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

  private final Map<Element, Integer> words;
  private final Map<Element, Integer> lines;

  /** Lines of any kind, and those of prose that stand elsewhere too. */
  private final Map<Element, Integer> shown;

  private final Map<Element, Integer> again;
  private final Map<Element, Boolean> beside = new HashMap<>();
  private final Set<String> repeated;
  private final Teasers teasers;
  private final Element body;

  /** Words of prose, in whatever is named like a menu too. */
  private final Map<Element, Integer> unjudged;

  private final Map<Element, Integer> headlines;

  private Prose(Element body, List<Block> all, String headline, List<Block> headlines) {
    this.body = body;
    this.repeated = Repetitions.of(all, headline);
    this.teasers = Teasers.of(all);
    this.unjudged =
        sums(all, line -> isProse(line) && !teasers.contain(line.owner()) ? line.words() : 0);
    this.headlines = sums(headlines, line -> 1);
    this.words = sums(all, this::words);
    this.shown = sums(all, line -> 1);
    this.again = sums(all, line -> isAgain(line, headline) ? 1 : 0);
    this.lines = sums(all, line -> words(line) > 0 ? 1 : 0);
  }

  /**
   * Of the lines of a page.
   *
   * @param headlines those of them that say the headline
   */
  static Prose of(Element body, List<Block> all, String headline, List<Block> headlines) {
    return new Prose(body, all, headline, headlines);
  }

  /** How much a line counts. */
  private interface Count {
    int of(Block line);
  }

  /** By element: what the lines in it come to. */
  private static Map<Element, Integer> sums(List<Block> lines, Count count) {
    Map<Element, Integer> sums = new HashMap<>();
    for (Block line : lines) {
      int words = count.of(line);
      for (Element e = words == 0 ? null : line.owner(); e != null; e = e.parent()) {
        sums.merge(e, words, Integer::sum);
      }
    }
    return sums;
  }

  private static boolean isProse(Block line) {
    return MainContent.isProse(line) && !Boilerplate.isImprint(line.text());
  }

  /** Words of prose within an element. */
  int words(Element element) {
    return words.getOrDefault(element, 0);
  }

  /** Lines of prose within an element. */
  int lines(Element element) {
    return lines.getOrDefault(element, 0);
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
    int lines = shown.getOrDefault(element, 0);
    return lines >= CONTENTS
        && words(element) == 0
        && CONTENTS * again.getOrDefault(element, 0) >= lines;
  }

  private boolean isMenu(Element element) {
    int total = unjudged.getOrDefault(body, 0);
    int share = unjudged.getOrDefault(element, 0);
    if (headlines.containsKey(element) && share > 0) {
      return Boilerplate.isNamedSo(element) && total >= LITTLE && share <= MENU_SHARE * total;
    }
    return Boilerplate.isNamedForComments(element)
        || (Boilerplate.isNamedSo(element) && (total < LITTLE || share <= MENU_SHARE * total));
  }
}
