package vn.vankien.ingest.extract;

import java.net.URI;
import java.util.Optional;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.NumberGrammar;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.parse.ParsedDocument;

/** The fifth room: a text to the document that it is. Safe for use by many threads. */
public final class DocumentExtractor {

  private final CitationFinder finder = new CitationFinder();

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
    Metadata metadata =
        given.title().isEmpty()
            ? new Metadata(
                given.kind(),
                Headline.of(text),
                given.number(),
                given.type(),
                given.issuer(),
                given.dateDocument(),
                given.datePublication(),
                given.author(),
                given.source())
            : given;
    return new SourceDocument(id, url, sourceId, metadata, text, finder.find(text));
  }
}
