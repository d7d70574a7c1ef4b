package vn.vankien.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place in a text that names another document, or the document itself. The cases say how it is
 * named; what is said is in the {@link Mention}.
 */
public sealed interface Citation {

  /** Where it stands and what it says. */
  Mention mention();

  /** With its symbol: {@code Kết luận số 21-KL/TW}. */
  record Full(Mention mention) implements Citation {}

  /** Type and serial, no symbol: {@code Kết luận 09}. */
  @SuppressWarnings("AvoidCommonTypeNames") // always said with its owner: Citation.Short
  record Short(Mention mention) implements Citation {}

  /**
   * By the event that passed it, or by its proper name: {@code Nghị quyết Trung ương 4 (khóa XII)},
   * {@code Điều lệ Đảng}.
   */
  record Named(Mention mention) implements Citation {}

  /**
   * One of a list that shares its type word or symbol: {@code 294} in {@code Quy định số 293 và
   * 294}.
   *
   * @param head the member that carries what this one lacks
   */
  record ListMember(Mention mention, Span head) implements Citation {}

  /**
   * A short name that the text itself has introduced: {@code Quy định 80} after {@code (sau đây gọi
   * tắt là Quy định 80)}.
   *
   * @param antecedent the citation that it stands for
   */
  record BackReference(Mention mention, Span antecedent) implements Citation {}

  /** The number that the document itself bears, in its title block: {@code Số: 97-QĐ/TW}. */
  record Own(Mention mention) implements Citation {}

  default Span span() {
    return mention().span();
  }

  /** The words under {@link #span}, as they stand in the text. */
  default String matchedText() {
    return mention().matchedText();
  }

  default Designation designation() {
    return mention().designation();
  }

  default Resolution resolution() {
    return mention().resolution();
  }

  default RelationKind relation() {
    return mention().relation();
  }

  default Optional<DocumentType> type() {
    return designation().type();
  }

  /** The number alone; empty for a named document. */
  default String serial() {
    return designation().serial();
  }

  default Optional<DocumentNumber> number() {
    return designation().number();
  }

  default Optional<IssuingBody> issuer() {
    return designation().issuer();
  }

  default Optional<LocalDate> date() {
    return designation().date();
  }

  default Optional<String> title() {
    return designation().title();
  }

  /** The case, as our JSON spells it; a name that the text introduced is short to its reader. */
  default String form() {
    return switch (this) {
      case Full ignored -> "full";
      case Short ignored -> "short";
      case Named ignored -> "named";
      case ListMember ignored -> "list-member";
      case BackReference ignored -> "short";
      case Own ignored -> "self";
    };
  }

  /** The same citation, telling something else of its document. */
  default Citation with(Mention mention) {
    return switch (this) {
      case Full ignored -> new Full(mention);
      case Short ignored -> new Short(mention);
      case Named ignored -> new Named(mention);
      case ListMember member -> new ListMember(mention, member.head());
      case BackReference reference -> new BackReference(mention, reference.antecedent());
      case Own ignored -> new Own(mention);
    };
  }
}
