package vn.vankien.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a text says of a document that it names. What it does not say is empty, never guessed.
 *
 * @param serial the number alone, without leading zeros; empty for a named document
 * @param number with its symbol, as far as the text gives one or its issuer decides it
 * @param year of the document where the text gives no day
 * @param term (khóa) of the body that passed it
 * @param plenum the plenum that passed it, 0 for a congress
 * @param title as the text quotes it
 */
public record Designation(
    Optional<DocumentType> type,
    String serial,
    Optional<DocumentNumber> number,
    Optional<IssuingBody> issuer,
    Optional<LocalDate> date,
    OptionalInt year,
    Optional<Term> term,
    OptionalInt plenum,
    Optional<String> title) {

  /** A type and nothing else. */
  public static Designation of(Optional<DocumentType> type) {
    return new Designation(
        type,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  public Designation withType(Optional<DocumentType> other) {
    return new Designation(other, serial, number, issuer, date, year, term, plenum, title);
  }

  public Designation withSerial(String other) {
    return new Designation(type, other, number, issuer, date, year, term, plenum, title);
  }

  public Designation withNumber(Optional<DocumentNumber> other) {
    String itsSerial = other.map(DocumentNumber::serial).orElse(serial);
    return new Designation(type, itsSerial, other, issuer, date, year, term, plenum, title);
  }

  public Designation withIssuer(Optional<IssuingBody> other) {
    return new Designation(type, serial, number, other, date, year, term, plenum, title);
  }

  public Designation withDate(Optional<LocalDate> other) {
    return new Designation(type, serial, number, issuer, other, year, term, plenum, title);
  }

  public Designation withYear(OptionalInt other) {
    return new Designation(type, serial, number, issuer, date, other, term, plenum, title);
  }

  public Designation withTerm(Optional<Term> other) {
    return new Designation(type, serial, number, issuer, date, year, other, plenum, title);
  }

  public Designation withPlenum(OptionalInt other) {
    return new Designation(type, serial, number, issuer, date, year, term, other, title);
  }

  public Designation withTitle(Optional<String> other) {
    return new Designation(type, serial, number, issuer, date, year, term, plenum, other);
  }

  /** The year the document is from, by its day, its number or the words of the text. */
  public OptionalInt knownYear() {
    if (date.isPresent()) {
      return OptionalInt.of(date.get().getYear());
    }
    if (year.isPresent()) {
      return year;
    }
    return number.isPresent() ? number.get().year() : OptionalInt.empty();
  }
}
