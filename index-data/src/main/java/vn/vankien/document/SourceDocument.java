package vn.vankien.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A page or a file that we hold, read and understood.
 *
 * @param id stable: the same page or file has the same id in every run
 * @param url where it came from; a file's is {@code file:///…}
 * @param sourceId of the site definition it was crawled under, or {@code file} or {@code import}
 * @param text plain text, paragraphs on lines of their own
 * @param citations in the order of the text, their spans inside {@code text}
 * @param fetched when these bytes were fetched or handed in
 * @param ocrConfidence of a scan: mean over the words that were recognized, 0 to 100; empty where
 *     no page was one
 */
public record SourceDocument(
    String id,
    String url,
    String sourceId,
    Metadata metadata,
    String text,
    List<Citation> citations,
    Optional<Instant> fetched,
    OptionalInt ocrConfidence) {

  public SourceDocument(
      String id,
      String url,
      String sourceId,
      Metadata metadata,
      String text,
      List<Citation> citations) {
    this(id, url, sourceId, metadata, text, citations, Optional.empty(), OptionalInt.empty());
  }

  public SourceDocument {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("document without id: " + url);
    }
    citations = List.copyOf(citations);
  }

  /** The same, knowing when its bytes came. */
  public SourceDocument fetchedAt(Instant when) {
    return new SourceDocument(
        id, url, sourceId, metadata, text, citations, Optional.of(when), ocrConfidence);
  }

  /** The same, knowing how surely its pages were recognized. */
  public SourceDocument recognized(OptionalInt confidence) {
    return new SourceDocument(id, url, sourceId, metadata, text, citations, fetched, confidence);
  }
}
