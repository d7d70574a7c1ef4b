package vn.vankien.citation;

import java.util.Optional;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentType;
import vn.vankien.document.PinCite;
import vn.vankien.document.RelationKind;

/** A citation while its surroundings are still being read; all places are folded ones. */
final class Draft {

  /** Which case of the citation it will be. */
  enum Form {
    FULL,
    SHORT,
    NAMED,
    LIST_MEMBER,
    BACK_REFERENCE,
    OWN
  }

  final int start;
  final int end;

  /** The code that its type word or its symbol says; empty if neither does. */
  final String code;

  Form form;
  Designation designation;

  /** Whether a type word stands in the span. */
  final boolean typed;

  /** Where the date, issuer and title that follow it end. */
  int tailEnd;

  /** The head of a list, or the antecedent of a back reference. */
  Optional<Draft> other = Optional.empty();

  RelationKind relation = RelationKind.CITES;
  Optional<PinCite> provision = Optional.empty();

  Draft(int start, int end, Form form, String code, boolean typed, Designation designation) {
    this.start = start;
    this.end = end;
    this.tailEnd = end;
    this.form = form;
    this.code = code;
    this.typed = typed;
    this.designation = designation;
  }

  boolean hasSymbol() {
    return designation.number().isPresent();
  }

  Optional<DocumentType> type() {
    return designation.type();
  }
}
