package vn.vankien.citation;

import java.util.Optional;
import vn.vankien.document.Term;

/**
 * A resolution named by its plenum (Hội nghị Trung ương): {@code Nghị quyết Trung ương 4 (khóa
 * XII)}, {@code NQTW 7}, {@code Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương khoá X}.
 *
 * @param start of the type word, folded place
 * @param termEnd after the numeral of its term, before a bracket that closes; {@code end} without
 *     one
 * @param code {@code NQ} or {@code KL}
 */
record PlenumForm(int start, int end, int termEnd, String code, int plenum, Optional<Term> term) {

  private static final String[] CENTRE = {
    "ban chap hanh trung uong dang",
    "ban chap hanh trung uong",
    "bch trung uong dang",
    "bch trung uong",
    "bch tw dang",
    "bch tw",
    "bch tu",
    "bch t.u",
    "trung uong dang",
    "trung uong",
    "tw",
    "t.w",
    "tu",
    "t.u",
    "trung"
  };

  /** No congress has elected a later one: a higher term is another party's. */
  static final int LATEST_TERM = 16;

  static final int MOST_PLENUMS = 25;

  /** The form that starts with a type word at {@code i}. */
  static Optional<PlenumForm> readAt(FoldedText text, int i, NumberReader.Mode mode) {
    boolean resolution = text.at(i) == 'n';
    int k = text.match(i, resolution ? "nghi quyet" : "ket luan");
    boolean words = k >= 0;
    if (!words) {
      k = text.match(i, resolution ? "nq" : "kl");
      boolean capital = text.isUpperAt(i) && text.isUpperAt(i + 1);
      if (k < 0 || (mode == NumberReader.Mode.TEXT && !capital)) {
        return Optional.empty();
      }
    }
    int meeting = text.match(k, " hoi nghi ");
    boolean conclusion = !resolution && mode == NumberReader.Mode.TEXT;
    // "phát biểu kết luận Hội nghị" closes a meeting and names no document
    if (conclusion && words && !text.isUpperAt(i)) {
      return Optional.empty();
    }
    k = meeting >= 0 ? meeting : text.skipSpace(k);
    String code = resolution ? "NQ" : "KL";
    Optional<PlenumForm> form =
        meeting >= 0 && text.match(k, "lan thu ") >= 0
            ? ofMeeting(text, i, k, code)
            : ofCentre(text, i, k, code, mode);
    // "Kết luận Trung ương 4 khóa XIII"; without the meeting the term alone makes it sure
    return form.filter(found -> !conclusion || meeting >= 0 || found.term().isPresent());
  }

  /** {@code Hội nghị lần thứ tư[,] [của] [Ban Chấp hành Trung ương [Đảng]] [khóa X]}. */
  private static Optional<PlenumForm> ofMeeting(FoldedText text, int start, int i, String code) {
    Optional<Ordinals.Found> plenum = Ordinals.anyAt(text, text.match(i, "lan thu "));
    if (plenum.isEmpty() || plenum.get().value() > MOST_PLENUMS) {
      return Optional.empty();
    }
    int end = plenum.get().end();
    int k = text.skipSpace(end);
    if (text.at(k) == ',') {
      k = text.skipSpace(k + 1);
    }
    int of = text.match(k, "cua ");
    k = of >= 0 ? of : k;
    int centre = centreEnd(text, k);
    boolean committee = text.match(k, "ban chap hanh ") >= 0 || text.match(k, "bch ") >= 0;
    if (committee && centre < 0) {
      // the committee of a province or of a union
      return Optional.empty();
    }
    return form(text, start, centre < 0 ? end : centre, code, plenum.get().value());
  }

  /** {@code Trung ương [lần thứ] 4}, {@code T.Ư4}, {@code Trung 5}. */
  private static Optional<PlenumForm> ofCentre(
      FoldedText text, int start, int i, String code, NumberReader.Mode mode) {
    int k = centreEnd(text, i);
    if (k < 0) {
      return Optional.empty();
    }
    int nth = text.match(k, " lan thu ");
    int at = nth >= 0 ? nth : text.skipSpace(k);
    Optional<Ordinals.Found> plenum =
        nth >= 0 ? Ordinals.anyAt(text, at) : Ordinals.numeralAt(text, at);
    if (plenum.isEmpty() || plenum.get().value() > MOST_PLENUMS) {
      return Optional.empty();
    }
    int end = plenum.get().end();
    char next = text.at(end);
    // "Nghị quyết Trung ương 10-NQ/TW" is a number
    char sign = text.at(text.skipBlanks(end));
    if (text.isDigitAt(at)
        && (sign == '-' || sign == '/')
        && new NumberReader(text, mode).read(at).isPresent()) {
      return Optional.empty();
    }
    boolean other =
        ((next == '/' || next == '-' || next == '.' || next == ',') && text.isDigitAt(end + 1))
            || next == '%';
    return other ? Optional.empty() : form(text, start, end, code, plenum.get().value());
  }

  private static Optional<PlenumForm> form(
      FoldedText text, int start, int end, String code, int plenum) {
    Optional<Ordinals.TermFound> term = Ordinals.termAt(text, end);
    if (term.isPresent() && term.get().term().number() > LATEST_TERM) {
      return Optional.empty();
    }
    return Optional.of(
        new PlenumForm(
            start,
            term.map(Ordinals.TermFound::end).orElse(end),
            term.map(Ordinals.TermFound::numeralEnd).orElse(end),
            code,
            plenum,
            term.map(Ordinals.TermFound::term)));
  }

  static int centreEnd(FoldedText text, int i) {
    for (String centre : CENTRE) {
      int end = text.match(i, centre);
      if (end >= 0
          && (!text.isLetterAt(end) || (text.isUpperAt(end) && !text.isUpperAt(end - 1)))) {
        return end;
      }
    }
    return -1;
  }
}
