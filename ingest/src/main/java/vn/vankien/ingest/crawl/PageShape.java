package vn.vankien.ingest.crawl;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
      for (Element found : page.select(selector)) {
        if (found.hasText() || found.hasAttr("content") || found.hasAttr("datetime")) {
          return found;
        }
      }
    }
    return null;
  }

  private static int prose(Element part) {
    int linked = part.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return Math.max(0, part.text().length() - linked);
  }
}
