package vn.vankien.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankien.citation.NumberGrammar;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.language.Say;

/**
 * One line of a bulk file, as it was sent: any key may be missing, but a record without {@code id}
 * or {@code text} is refused.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BulkRecord(
    @Nullable String id,
    @Nullable String title,
    @Nullable String text,
    @Nullable String number,
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String date,
    @Nullable String url) {

  /** What is missing that must not be, said to the user; empty if nothing is. */
  Optional<String> missing() {
    if (given(id).isEmpty()) {
      return Optional.of(Say.that("thiếu \"%s\"", "id"));
    }
    return given(text).isEmpty() ? Optional.of(Say.that("thiếu \"%s\"", "text")) : Optional.empty();
  }

  /** The facts of the record; what cannot be read as one is left out, never guessed. */
  Metadata metadata() {
    Optional<DocumentNumber> itsNumber = given(number).flatMap(NumberGrammar::read);
    return new Metadata(
        DocumentKind.OTHER,
        given(title).orElse(""),
        itsNumber,
        given(type).flatMap(BulkRecord::type),
        given(issuer).map(name -> new IssuingBody("", name)),
        given(date).flatMap(BulkRecord::day),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(said -> !said.isEmpty());
  }

  private static Optional<DocumentType> type(String said) {
    return Stream.of(DocumentType.values())
        .filter(t -> t.code().equalsIgnoreCase(said) || t.vietnamese().equalsIgnoreCase(said))
        .findFirst();
  }

  /** An ISO day, or the day of an ISO time. */
  private static Optional<LocalDate> day(String said) {
    try {
      return Optional.of(LocalDate.parse(said.length() > 10 ? said.substring(0, 10) : said));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // no day that we can stand by
    }
  }
}
