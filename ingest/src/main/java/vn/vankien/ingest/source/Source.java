package vn.vankien.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankien.document.DocumentKind;

/**
 * One site: where to begin, what belongs to it, and how to behave there. Read from a YAML file of
 * the same keys.
 *
 * @param id the file's name without {@code .yaml}
 * @param kind what its documents are unless they say otherwise
 * @param linkedOnly why it is never crawled, if it is not: it forbids crawlers, or asks for a login
 * @param seeds pages to begin with
 * @param feeds RSS or Atom, asked first
 * @param sitemaps asked first as well
 * @param nextPage selectors of the link from one page of a list to the next, where its address does
 *     not follow the pattern of lists
 * @param lists pages that are followed and not indexed: home, sections, {@code page-2}
 * @param scope pages that are documents
 * @param attachments files that belong to documents: PDF, DOC, DOCX
 * @param crawlDelay between two requests to a host, at least; robots.txt may ask for more
 * @param quietAfter without anything new for so long, something is wrong with it
 * @param timeZone of the times that its pages print
 * @param definition the YAML that all of this was read from
 * @param examples what the definition must make of some addresses and pages
 */
public record Source(
    String id,
    String name,
    DocumentKind kind,
    Optional<String> linkedOnly,
    List<URI> seeds,
    List<URI> feeds,
    List<URI> sitemaps,
    List<String> nextPage,
    Pattern lists,
    Pattern scope,
    Pattern attachments,
    Duration crawlDelay,
    Duration quietAfter,
    ZoneId timeZone,
    PageSelectors selectors,
    List<SourceExample> examples,
    String definition) {

  public Source {
    seeds = List.copyOf(seeds);
    feeds = List.copyOf(feeds);
    sitemaps = List.copyOf(sitemaps);
    nextPage = List.copyOf(nextPage);
    examples = List.copyOf(examples);
  }
}
