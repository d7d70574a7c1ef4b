package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.nio.file.Path;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** A source of forty pages behind one list, crawled night after night. */
final class FortyPages implements AutoCloseable {

  static final int COUNT = 40;

  private final LoopbackSite site = new LoopbackSite();
  private final LoopbackSite elsewhere = new LoopbackSite();
  private final Night night;

  FortyPages(Path data) throws IOException {
    night = new Night(data);
    for (LoopbackSite each : new LoopbackSite[] {site, elsewhere}) {
      each.page("/robots.txt", "text/plain", "");
    }
    list("");
    for (int i = 0; i < COUNT; i++) {
      page(i);
    }
  }

  LoopbackSite site() {
    return site;
  }

  /** Another server, empty. */
  LoopbackSite elsewhere() {
    return elsewhere;
  }

  Night night() {
    return night;
  }

  /** Lists the forty pages, and these links before them. */
  void list(String more) {
    StringBuilder links = new StringBuilder(more);
    for (int i = 0; i < COUNT; i++) {
      links.append("<a href='/tin/" + i + "'>" + i + "</a>");
    }
    site.html("/tin", "Tin", links.toString());
  }

  /** Makes a page good, as it was at first. */
  void page(int number) {
    site.html("/tin/" + number, "Bài " + number, "<p>Nội dung " + number + "</p>");
  }

  /** Its definition, with more lines. */
  Source source(String... more) {
    return SourceCatalog.read(
        "mau",
        """
        name: Mẫu
        seeds: [SITE/tin]
        lists: "^SITE/(tin|loc/.*)(\\\\?.*)?$"
        scope: "^SITE/(.+/)?tin/[^/?]+$"
        crawlDelay: 0ms
        """
                .replace("SITE", site.at("").toString())
            + String.join("\n", more).replace("SITE", site.at("").toString()));
  }

  /** One night. */
  SourceReport crawl() throws IOException {
    return night.crawl(source()).of("mau").orElseThrow();
  }

  @Override
  public void close() throws IOException {
    site.close();
    elsewhere.close();
  }
}
