package vn.vankien.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a document says of itself. What it does not say is empty, never guessed.
 *
 * @param title headline or trích yếu, on one line; empty if there is none
 * @param number of the document itself; a news report has none
 * @param dateDocument the day it was signed
 * @param datePublication when a page was published, local time of Việt Nam
 * @param source the publisher that a page names, {@code TTXVN}
 */
public record Metadata(
    DocumentKind kind,
    String title,
    Optional<DocumentNumber> number,
    Optional<DocumentType> type,
    Optional<IssuingBody> issuer,
    Optional<LocalDate> dateDocument,
    Optional<LocalDateTime> datePublication,
    Optional<String> author,
    Optional<String> source) {

  /** A title and nothing else. */
  public static Metadata titled(DocumentKind kind, String title) {
    return new Metadata(
        kind,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
