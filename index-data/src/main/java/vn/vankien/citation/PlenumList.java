package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Term;

/**
 * The resolutions that follow the first one of a list of plenums: {@code Nghị quyết Trung ương 4
 * khóa XI, XII} is two, {@code Nghị quyết Trung ương 5, 6, 7 khóa XII} three.
 */
final class PlenumList {

  /**
   * @param start of its numeral, or of the words before it that belong to it
   */
  record Member(int start, int end, int plenum, Optional<Term> term) {}

  private PlenumList() {}

  /** What is named together with {@code head}, in the order of the text; empty if nothing is. */
  static List<Member> after(FoldedText text, PlenumForm head) {
    return head.term().isPresent() ? ofTerms(text, head) : ofPlenums(text, head);
  }

  /** {@code [khóa XI], XII}, {@code [(khóa XI] và khóa XII)}. */
  private static List<Member> ofTerms(FoldedText text, PlenumForm head) {
    List<Member> members = new ArrayList<>();
    OptionalInt join = join(text, head.termEnd());
    while (join.isPresent()) {
      int start = join.getAsInt();
      int word = text.match(start, "khoa ");
      Optional<Ordinals.Found> term = Ordinals.numeralAt(text, word < 0 ? start : word);
      if (term.isEmpty() || term.get().value() > PlenumForm.LATEST_TERM) {
        break;
      }
      int end = term.get().end();
      // "khóa XI, V.I. Lênin"
      boolean initial = text.at(end) == '.' && text.isLetterAt(end + 1);
      if (word < 0 && (!text.isUpperAt(start) || initial)) {
        break;
      }
      members.add(new Member(start, end, head.plenum(), Optional.of(new Term(term.get().value()))));
      join = join(text, end);
    }
    return members;
  }

  /**
   * {@code [Trung ương 6] và Trung ương 7}, {@code [Trung ương 5], 6, 7 khóa XII}. Bare numerals
   * are plenums only if a term closes the list: "Nghị quyết Trung ương 4, 12 tháng sau".
   */
  private static List<Member> ofPlenums(FoldedText text, PlenumForm head) {
    List<Member> members = new ArrayList<>();
    boolean sure = true;
    OptionalInt join = join(text, head.end());
    while (join.isPresent()) {
      int start = join.getAsInt();
      int centre = PlenumForm.centreEnd(text, start);
      Optional<Ordinals.Found> plenum =
          Ordinals.numeralAt(text, centre < 0 ? start : text.skipSpace(centre));
      if (plenum.isEmpty() || plenum.get().value() > PlenumForm.MOST_PLENUMS) {
        break;
      }
      int end = plenum.get().end();
      Optional<Ordinals.TermFound> term = Ordinals.termAt(text, end);
      members.add(
          new Member(
              start,
              term.map(Ordinals.TermFound::end).orElse(end),
              plenum.get().value(),
              term.map(Ordinals.TermFound::term)));
      sure &= centre >= 0;
      if (term.isPresent()) {
        return members;
      }
      join = join(text, end);
    }
    return sure ? members : List.of();
  }

  /** After {@code ,}, {@code và} or both. */
  private static OptionalInt join(FoldedText text, int end) {
    int k = text.skipBlanks(end);
    boolean comma = text.at(k) == ',' || text.at(k) == ';';
    int after = comma ? text.skipBlanks(k + 1) : k;
    int and = text.matchWord(after, "va");
    if (and >= 0) {
      return OptionalInt.of(text.skipBlanks(and));
    }
    return comma ? OptionalInt.of(after) : OptionalInt.empty();
  }
}
