package vn.vankien.ingest.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.vankien.ingest.source.Source;

/** What a page of HTML leads to, and what it says about itself to crawlers. */
final class PageLinks {

  private PageLinks() {}

  /**
   * What a page, feed or sitemap tells the frontier.
   *
   * @param noindex whether it asks not to be indexed
   * @param canonical the address that it names as its own, if another
   */
  record Found(List<Link> links, boolean noindex, Optional<URI> canonical) {

    static final Found NOTHING = new Found(List.of(), false, Optional.empty());

    Found {
      links = List.copyOf(links);
    }

    static Found of(List<Link> links) {
      return new Found(links, false, Optional.empty());
    }
  }

  /** What an address is to a source by its patterns. */
  static Optional<Role> classify(Source source, URI url) {
    String text = url.toString();
    if (source.attachments().matcher(text).find()) {
      return Optional.of(Role.ATTACHMENT);
    }
    if (source.scope().matcher(text).find()) {
      return Optional.of(Role.DOCUMENT);
    }
    return source.lists().matcher(text).find() ? Optional.of(Role.LIST) : Optional.empty();
  }

  static Found read(Source source, Entry entry, Content content, Document page) {
    boolean list =
        entry.role() == Role.LIST || source.lists().matcher(entry.url().toString()).find();
    Map<URI, Link> links = new LinkedHashMap<>();
    for (Element anchor : Selectors.all(page, "a[href]")) {
      if (!anchor.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
        CanonicalUrl.of(anchor.absUrl("href"))
            .ifPresent(
                url ->
                    classify(source, url)
                        .filter(role -> list || role == Role.ATTACHMENT)
                        .ifPresent(role -> links.put(url, new Link(url, role, Optional.empty()))));
      }
    }
    if (list) {
      chosen(page, source.nextPage(), Role.LIST).stream()
          .filter(l -> CanonicalUrl.authority(l.url()).equals(CanonicalUrl.authority(entry.url())))
          .forEach(link -> links.putIfAbsent(link.url(), link));
    }
    if (entry.role() == Role.DOCUMENT) {
      chosen(page, source.selectors().attachments(), Role.ATTACHMENT)
          .forEach(link -> links.putIfAbsent(link.url(), link));
    }
    return new Found(
        List.copyOf(links.values()), noindex(page, content), canonical(source, entry, page));
  }

  /** What the definition's selectors point at, wherever it stands. */
  private static List<Link> chosen(Document page, List<String> selectors, Role role) {
    List<Link> links = new ArrayList<>();
    for (String selector : selectors) {
      for (Element chosen : Selectors.all(page, selector)) {
        Element anchor = chosen.hasAttr("href") ? chosen : chosen.selectFirst("a[href]");
        if (anchor != null) {
          CanonicalUrl.of(anchor.absUrl("href"))
              .ifPresent(url -> links.add(new Link(url, role, Optional.empty())));
        }
      }
    }
    return links;
  }

  private static boolean noindex(Document page, Content content) {
    Predicate<String> says =
        value -> {
          String lower = value.toLowerCase(Locale.ROOT);
          return lower.contains("noindex") || lower.strip().equals("none");
        };
    return Selectors.all(page, "meta[name=robots]").eachAttr("content").stream().anyMatch(says)
        || content.robotsTags().stream().anyMatch(says);
  }

  private static Optional<URI> canonical(Source source, Entry entry, Document page) {
    Element link = Selectors.all(page, "link[rel=canonical][href]").first();
    return link == null
        ? Optional.empty()
        : CanonicalUrl.of(link.absUrl("href"))
            .filter(url -> !url.equals(entry.url()))
            .filter(url -> CanonicalUrl.authority(url).equals(CanonicalUrl.authority(entry.url())))
            .filter(url -> classify(source, url).filter(r -> r == Role.DOCUMENT).isPresent());
  }
}
