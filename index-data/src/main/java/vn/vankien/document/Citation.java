package vn.vankien.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place in a text that names another document, or the document itself.
 *
 * @param matchedText the words under {@code span}, as they stand in the text
 * @param serial the number alone, where the text gives no symbol ({@code Kết luận 09}); empty for a
 *     named document
 * @param number with its symbol, as far as the text or its context gives one
 * @param title of the cited document, as the text quotes it
 */
public record Citation(
    Span span,
    String matchedText,
    Form form,
    Optional<DocumentType> type,
    String serial,
    Optional<DocumentNumber> number,
    Optional<IssuingBody> issuer,
    Optional<LocalDate> date,
    Optional<String> title) {

  /** How the text names the document. */
  public enum Form {
    /** With its symbol: {@code Kết luận số 21-KL/TW}. */
    FULL,
    /** Type and serial: {@code Kết luận 09}. */
    SHORT,
    /** By the event that passed it: {@code Nghị quyết Trung ương 4 (khóa XII)}. */
    NAMED,
    /** One of a list that shares its type word or symbol: {@code 293} in {@code 293 và 294}. */
    LIST_MEMBER,
    /** The number that the document itself bears. */
    SELF
  }
}
