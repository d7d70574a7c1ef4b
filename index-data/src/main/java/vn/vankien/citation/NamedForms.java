package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Term;

/**
 * Reads the documents that are known by name or event: plenums, congresses, the Party's Charter.
 */
final class NamedForms {

  private static final String CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương";

  private final FoldedText text;

  NamedForms(FoldedText text) {
    this.text = text;
  }

  /** The named document that starts at {@code i}, and those of a list that it leads. */
  List<Draft> readAt(int i) {
    return switch (text.at(i)) {
      case 'n' -> {
        List<Draft> plenums = plenums(i);
        yield plenums.isEmpty() ? congress(i).stream().toList() : plenums;
      }
      case 'k' -> plenums(i);
      case 'd' -> charter(i).stream().toList();
      default -> List.of();
    };
  }

  private List<Draft> plenums(int i) {
    Optional<PlenumForm> read = PlenumForm.readAt(text, i, NumberReader.Mode.TEXT);
    if (read.isEmpty()) {
      return List.of();
    }
    PlenumForm form = read.get();
    List<PlenumList.Member> members = PlenumList.after(text, form);
    // in "(khóa XI và khóa XII)" the bracket goes on over the other one
    int end = form.term().isPresent() && !members.isEmpty() ? form.termEnd() : form.end();
    Draft head =
        new Draft(
            form.start(),
            end,
            Draft.Form.NAMED,
            form.code(),
            true,
            passed(form.code(), form.plenum(), form.term()));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(head);
    for (PlenumList.Member member : members) {
      Draft draft =
          new Draft(
              member.start(),
              member.end(),
              Draft.Form.LIST_MEMBER,
              form.code(),
              false,
              passed(form.code(), member.plenum(), member.term()));
      draft.other = Optional.of(head);
      drafts.add(draft);
    }
    return drafts;
  }

  private static Designation passed(String code, int plenum, Optional<Term> term) {
    return Designation.of(
            Optional.of(code.equals("NQ") ? DocumentType.RESOLUTION : DocumentType.CONCLUSION))
        .withIssuer(Optional.of(new IssuingBody("TW", CENTRAL_COMMITTEE)))
        .withPlenum(OptionalInt.of(plenum))
        .withTerm(term);
  }

  /** {@code Nghị quyết Đại hội [đại biểu [toàn quốc]] [lần thứ] XIII [của Đảng | Đảng bộ …]}. */
  private Optional<Draft> congress(int i) {
    int k = text.match(i, "nghi quyet dai hoi");
    if (k < 0 || text.isLetterAt(k)) {
      return Optional.empty();
    }
    boolean national = false;
    for (String words : new String[] {" dai bieu", " dang", " toan quoc"}) {
      int end = text.match(k, words);
      national |= end >= 0 && words.equals(" toan quoc");
      k = end >= 0 ? end : k;
    }
    // "Nghị quyết Đại hội Đảng bộ tỉnh Mẫu lần thứ XV": the place before the count
    int committee = text.matchBack(k, "dang");
    int before = committee < 0 ? -1 : text.match(k, " bo ");
    k = before < 0 ? k : IssuerWords.placeEnd(text, before);
    int nth = text.match(k, " lan thu ");
    Optional<Ordinals.Found> count =
        nth >= 0 ? Ordinals.anyAt(text, nth) : Ordinals.numeralAt(text, text.skipSpace(k));
    if (count.isEmpty()) {
      return Optional.empty();
    }
    int end = count.get().end();
    if (isOfAnotherBody(end)) {
      return Optional.empty();
    }
    int party = text.matchWord(end, " cua dang");
    int local = text.match(end, " cua ");
    local = text.match(local < 0 ? text.skipSpace(end) : local, "dang bo ");
    Designation said = Designation.of(Optional.of(DocumentType.RESOLUTION));
    if (before >= 0) {
      said = said.withIssuer(Optional.of(new IssuingBody("ĐH", text.substring(committee, k))));
    } else if (local >= 0 && !national) {
      int placed = IssuerWords.placeEnd(text, local);
      end = Math.max(placed, text.skipBlanksBack(local));
      said = said.withIssuer(Optional.of(new IssuingBody("ĐH", text.substring(local, end))));
    } else {
      end = party >= 0 ? party : end;
      said =
          said.withIssuer(Optional.of(new IssuingBody("ĐH", "Đại hội đại biểu toàn quốc")))
              .withTerm(Optional.of(new Term(count.get().value())));
    }
    return Optional.of(
        new Draft(i, end, Draft.Form.NAMED, "NQ", true, said.withPlenum(OptionalInt.of(0))));
  }

  /** {@code Nghị quyết Đại hội lần thứ XII của Hội}: unions have congresses too. */
  private boolean isOfAnotherBody(int end) {
    int of = text.match(end, " cua ");
    for (String body : new String[] {"hoi", "doan", "cong doan", "lien hiep", "lien doan"}) {
      if (of >= 0 && text.isUpperAt(of) && text.matchWord(of, body) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Draft> charter(int i) {
    int end = text.matchWord(i, "dieu le dang");
    int communist = end < 0 ? -1 : text.match(end, " cong san ");
    boolean foreign = communist >= 0 && text.match(communist, "viet nam") < 0;
    if (end < 0 || foreign || !text.isUpperAt(i)) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            i,
            end,
            Draft.Form.NAMED,
            "ĐL",
            true,
            Designation.of(Optional.of(DocumentType.CHARTER))
                .withTitle(Optional.of("Điều lệ Đảng Cộng sản Việt Nam"))));
  }
}
