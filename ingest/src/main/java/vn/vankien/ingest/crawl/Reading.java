package vn.vankien.ingest.crawl;

import com.rometools.rome.io.FeedException;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.source.Source;

/** What a payload leads to, and what is wrong with it, if anything. */
record Reading(PageLinks.Found found, Optional<String> fault) {

  private static final Reading NOTHING = new Reading(PageLinks.Found.NOTHING, Optional.empty());

  /** Of a payload that the archive holds. */
  static Reading of(Source source, Entry entry, Payload payload) throws IOException {
    Content content =
        new Content(
            payload.bytes(),
            payload.contentType(),
            payload.headers().getOrDefault("X-Robots-Tag", List.of()));
    boolean page =
        entry.role() == Role.LIST
            || (entry.role() == Role.DOCUMENT && Sniff.of(payload.bytes()) != Sniff.FILE);
    return page
        ? ofPage(source, entry, content, content.page(entry.url()))
        : of(source, entry, content);
  }

  /** Of a page, parsed already. */
  static Reading ofPage(Source source, Entry entry, Content content, Document page) {
    return new Reading(PageLinks.read(source, entry, content, page), Optional.empty());
  }

  /** Of a feed or a sitemap; of any other file nothing. */
  static Reading of(Source source, Entry entry, Content content) throws IOException {
    try {
      return switch (entry.role()) {
        case SITEMAP -> links(SitemapLinks.read(source, entry, content.bytes()));
        case FEED -> links(FeedLinks.read(source, entry, content));
        case LIST, DOCUMENT, ATTACHMENT -> NOTHING;
      };
    } catch (FeedException | UnknownFormatException | RuntimeException e) {
      // parsers that trip over one hostile file; its fault is counted and the run goes on
      return new Reading(PageLinks.Found.NOTHING, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static Reading links(List<Link> links) {
    return new Reading(PageLinks.Found.of(links), Optional.empty());
  }
}
