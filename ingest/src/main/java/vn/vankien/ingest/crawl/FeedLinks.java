package vn.vankien.ingest.crawl;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.ingest.source.Source;

/**
 * What an RSS or Atom feed announces. A feed with a doctype is refused: no entity is ever opened.
 */
final class FeedLinks {

  private FeedLinks() {}

  static List<Link> read(Source source, Entry entry, Content content)
      throws IOException, FeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    List<Link> links = new ArrayList<>();
    for (SyndEntry item :
        input
            .build(
                new XmlReader(
                    new ByteArrayInputStream(content.bytes()), content.contentType(), true))
            .getEntries()) {
      String link = item.getLink() == null ? "" : item.getLink();
      Redirects.resolve(entry.url(), link)
          .ifPresent(
              url ->
                  PageLinks.classify(source, url)
                      .ifPresent(
                          role ->
                              links.add(
                                  new Link(
                                      url,
                                      role,
                                      // only Atom's "updated" speaks of changes; pubDate does not
                                      Optional.ofNullable(item.getUpdatedDate())
                                          .map(date -> date.toInstant())))));
    }
    return links;
  }
}
