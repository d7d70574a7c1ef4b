package vn.vankien.ingest.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One sample site, rendered whole.
 *
 * @param id of its source definition: {@code bao-mau}
 * @param definition YAML text of its source definition
 * @param pages by path and query, as in the request line: {@code /tin.aspx?ItemID=7}
 * @param notFound what every other address answers, with status 404
 */
record Site(String id, String definition, Map<String, Page> pages, Page notFound) {

  /** When the sites themselves were last changed: robots.txt, style sheets, the 404 page. */
  static final Instant BUILT = Instant.parse("2026-10-01T01:00:00Z");

  Site {
    pages = Map.copyOf(pages);
  }

  Optional<Page> find(String target) {
    return Optional.ofNullable(pages.get(target));
  }
}
