package vn.vankien.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document as such (văn bản), whether or not we hold its text: its identity and the best that is
 * known of it.
 *
 * @param id type, number and day in lower-case ASCII: {@code kl/21-kl-tw/2021-10-25}; where only
 *     the year is known it ends in the year, and where not even that in {@code khoa-xiii} or {@code
 *     undated}. A {@code TU} number carries its province: {@code kl/09-kl-tu.hai-phong/2021-03-04}
 * @param year where the day is not known
 * @param title without {@code về}; empty if nobody says it
 * @param term of the body that passed it
 */
public record Work(
    String id,
    DocumentNumber number,
    Optional<DocumentType> type,
    Optional<IssuingBody> issuer,
    Optional<LocalDate> date,
    OptionalInt year,
    Optional<Term> term,
    String title) {

  public Work {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("work without id: " + number);
    }
  }

  /** The year it is from, by its day or as far as anyone says. */
  public OptionalInt knownYear() {
    return date.isPresent() ? OptionalInt.of(date.get().getYear()) : year;
  }
}
