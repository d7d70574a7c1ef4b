package vn.vankien.ingest.crawl;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.source.Source;

/**
 * What a definition finds on a page, by which a page of tonight is compared with that of last week.
 *
 * @param title whether there is a headline
 * @param body whether the body's selectors find text; without selectors, whether there is any prose
 * @param published whether the selectors of the time find something
 * @param length characters of the body, those of links left out: a menu has next to none
 */
record PageShape(boolean title, boolean body, boolean published, int length) {

  private static final int TITLE = 1;
  private static final int BODY = 2;
  private static final int PUBLISHED = 4;

  /** Characters of prose that make a body where no selector says what it is. */
  private static final int SOME_PROSE = 200;

  static PageShape of(Source source, Document page) {
    @Nullable Element body = first(page, source.selectors().body());
    boolean asked = !source.selectors().body().isEmpty();
    int length = prose(body == null ? page.body() : body);
    return new PageShape(
        first(
                page,
                source.selectors().title().isEmpty() ? List.of("h1") : source.selectors().title())
            != null,
        asked ? body != null : length >= SOME_PROSE,
        first(page, source.selectors().published()) != null,
        length);
  }

  /** As {@link #bits} wrote it. */
  static PageShape of(int bits, int length) {
    return new PageShape((bits & TITLE) != 0, (bits & BODY) != 0, (bits & PUBLISHED) != 0, length);
  }

  int bits() {
    return (title ? TITLE : 0) | (body ? BODY : 0) | (published ? PUBLISHED : 0);
  }

  private static @Nullable Element first(Document page, List<String> selectors) {
    for (String selector : selectors) {
      for (Element found : Selectors.all(page, selector)) {
        if (found.hasText() || found.hasAttr("content") || found.hasAttr("datetime")) {
          return found;
        }
      }
    }
    return null;
  }

  private static int prose(Element part) {
    Prose prose = new Prose();
    part.traverse(prose);
    return prose.length;
  }

  /** Counts characters outside of links; blanks in a row are one. */
  private static final class Prose implements NodeVisitor {
    private int length;
    private int links;
    private boolean blank = true;

    @Override
    public void head(Node node, int depth) {
      if (node.nameIs("a")) {
        links++;
      } else if (links == 0 && node instanceof TextNode text) {
        text.getWholeText().chars().forEach(this::count);
      }
    }

    private void count(int c) {
      boolean now = Character.isWhitespace(c);
      length += now && blank ? 0 : 1;
      blank = now;
    }

    @Override
    public void tail(Node node, int depth) {
      links -= node.nameIs("a") ? 1 : 0;
    }
  }
}
