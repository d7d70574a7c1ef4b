package vn.vankien.ingest.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.source.Source;

/** What a sitemap, or an index of sitemaps on the same server, lists. */
final class SitemapLinks {

  private SitemapLinks() {}

  static List<Link> read(Source source, Entry entry, byte[] bytes)
      throws IOException, UnknownFormatException {
    SiteMapParser parser = new SiteMapParser(false, true);
    AbstractSiteMap map = parser.parseSiteMap(bytes, entry.url().toURL());
    List<Link> links = new ArrayList<>();
    if (map instanceof SiteMapIndex index) {
      for (AbstractSiteMap child : index.getSitemaps()) {
        CanonicalUrl.of(child.getUrl().toString())
            .filter(url -> CanonicalUrl.authority(url).equals(CanonicalUrl.authority(entry.url())))
            .ifPresent(
                url -> links.add(new Link(url, Role.SITEMAP, instant(child.getLastModified()))));
      }
    } else if (map instanceof SiteMap pages) {
      for (SiteMapURL page : pages.getSiteMapUrls()) {
        CanonicalUrl.of(page.getUrl().toString())
            .ifPresent(
                url ->
                    PageLinks.classify(source, url)
                        .ifPresent(
                            role ->
                                links.add(new Link(url, role, instant(page.getLastModified())))));
      }
    }
    return links;
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
