package vn.vankien.ingest.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.NumberGrammar;
import vn.vankien.citation.Registry;
import vn.vankien.citation.Setting;
import vn.vankien.citation.TitleBlock;
import vn.vankien.citation.WorkResolver;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.parse.ParsedDocument;

/** The fifth room: a text to the document that it is. Safe for use by many threads. */
public final class DocumentExtractor {

  private final CitationFinder finder = new CitationFinder();
  private final WorkResolver resolver = new WorkResolver(Registry.bundled());

  /**
   * Says which document a page or file is, and which it names.
   *
   * @param url where it came from; the id is made of it
   * @param sourceId of the site definition, or {@code file}
   * @param kind what documents of that source are unless they say otherwise
   */
  public SourceDocument extract(
      URI url, String sourceId, DocumentKind kind, ParsedDocument parsed) {
    Metadata given =
        new Metadata(
            kind,
            parsed.title(),
            parsed.number().flatMap(NumberGrammar::read),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            parsed.published(),
            parsed.author(),
            parsed.source());
    return extract(DocumentId.of(url), url.toString(), sourceId, given, parsed.text());
  }

  /**
   * Says the same of a text that came with facts of its own, which are believed.
   *
   * @param given facts from beside the text; {@link DocumentKind#OTHER} where nobody says the kind
   */
  public SourceDocument extract(
      String id, String url, String sourceId, Metadata given, String text) {
    Metadata metadata = Facts.of(given, block(given, text), url, text);
    return new SourceDocument(id, url, sourceId, metadata, text, citations(metadata, text));
  }

  /**
   * A report may quote the block of what it reports on; its source says that it is a report. A
   * record that came with its number and title needs no block.
   */
  private static Optional<Metadata> block(Metadata given, String text) {
    boolean known = given.number().isPresent() && !given.title().isEmpty();
    return given.kind() == DocumentKind.NEWS || (known && given.kind() == DocumentKind.OTHER)
        ? Optional.empty()
        : TitleBlock.read(text);
  }

  private List<Citation> citations(Metadata metadata, String text) {
    List<Citation> found = finder.find(text);
    if (found.isEmpty()) {
      return found;
    }
    Optional<LocalDate> day =
        metadata
            .dateDocument()
            .or(() -> metadata.datePublication().map(LocalDateTime::toLocalDate));
    return resolver.resolve(text, found, Setting.of(text, day));
  }
}
