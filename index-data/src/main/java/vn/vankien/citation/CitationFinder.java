package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.Citation;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Mention;
import vn.vankien.document.RelationKind;
import vn.vankien.document.Resolution;
import vn.vankien.document.Span;

/**
 * Finds the citations in a text, with their spans.
 *
 * <p>One pass over the text in time that grows with its length: only at a digit, or where a word
 * for a named document may begin, does anything look closer, and never farther than a sentence.
 * What a citation leads to is the resolver's business.
 */
public final class CitationFinder {

  /** Every citation in the order of the text; no two overlap. */
  public List<Citation> find(String string) {
    FoldedText text = new FoldedText(string);
    List<Draft> drafts = scan(text);
    if (drafts.isEmpty()) {
      return List.of();
    }
    Sentences sentences = new Sentences(text);
    readSurroundings(text, sentences, drafts);
    OwnNumber.mark(text, drafts);
    Echoes.share(text, drafts);
    drafts.forEach(CitationFinder::completeNumber);
    List<Citation> citations = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      citations.add(citation(text, sentences, draft));
    }
    return List.copyOf(citations);
  }

  private static List<Draft> scan(FoldedText text) {
    NumberedForms numbered = new NumberedForms(text);
    NamedForms named = new NamedForms(text);
    List<Draft> drafts = new ArrayList<>();
    int free = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.at(i);
      if (c >= '0' && c <= '9') {
        List<Draft> found = numbered.readAt(i, free);
        if (found.isEmpty()) {
          i = Head.skipDigits(text, i) - 1;
        } else {
          drafts.addAll(found);
          free = found.getLast().end;
          i = free - 1;
        }
      } else if ((c == 'n' || c == 'k' || c == 'd') && isNamedStart(text, i)) {
        List<Draft> found = named.readAt(i);
        if (!found.isEmpty()) {
          drafts.addAll(found);
          free = found.getLast().end;
          i = free - 1;
        }
      }
    }
    return drafts;
  }

  /** A cheap look at the second letter: nghị, nq, kết, kl, điều. */
  private static boolean isNamedStart(FoldedText text, int i) {
    char next = text.at(i + 1);
    boolean second =
        switch (text.at(i)) {
          case 'n' -> next == 'g' || next == 'q';
          case 'k' -> next == 'e' || next == 'l';
          default -> next == 'i';
        };
    return second && text.startsWord(i);
  }

  private static void readSurroundings(FoldedText text, Sentences sentences, List<Draft> drafts) {
    Surroundings surroundings = new Surroundings(text, sentences);
    int before = 0;
    for (int n = 0; n < drafts.size(); n++) {
      Draft draft = drafts.get(n);
      boolean leadsList = n + 1 < drafts.size() && isNextOfList(draft, drafts.get(n + 1));
      if (!leadsList) {
        surroundings.readAfter(draft);
      }
      // "Thường trực Ban Bí thư ký Quy định 55 của Bộ Chính trị": who signs may not be who issues
      surroundings.readBefore(draft, before);
      int from = Math.max(before, sentences.startBefore(draft.start));
      draft.relation = RelationCues.of(text, from, draft.start, draft.tailEnd);
      boolean silent = draft.relation == RelationKind.CITES;
      if (n > 0 && silent && isJoined(text, drafts.get(n - 1), draft)) {
        draft.relation = drafts.get(n - 1).relation;
      }
      before = draft.end;
    }
    for (int n = drafts.size() - 2; n >= 0; n--) {
      Draft next = drafts.get(n + 1);
      if (isNextOfList(drafts.get(n), next)) {
        drafts.get(n).designation = Echoes.filled(drafts.get(n).designation, next.designation);
        next.relation = next.other.map(head -> head.relation).orElse(next.relation);
      }
    }
    for (Draft draft : drafts) {
      draft.other.ifPresent(head -> draft.relation = head.relation);
    }
  }

  /** {@code thực hiện Chỉ thị 05 và Chỉ thị 42}: what is done to the one is done to the other. */
  private static boolean isJoined(FoldedText text, Draft one, Draft other) {
    int k = text.skipSpace(Math.max(one.end, one.tailEnd));
    k = text.at(k) == ',' ? text.skipSpace(k + 1) : k;
    int and = text.matchWord(k, "va");
    return text.skipSpace(and < 0 ? k : and) == other.start && other.start - one.end > 1;
  }

  /** The Party's issuer completes a number: Nghị quyết 45 của Bộ Chính trị is 45-NQ/TW. */
  private static void completeNumber(Draft draft) {
    Designation said = draft.designation;
    String issuer = said.issuer().map(IssuingBody::code).orElse("");
    boolean party = IssuerTable.side(issuer).equals(Optional.of(IssuerTable.Side.PARTY));
    if (party && !said.serial().isEmpty() && said.number().isEmpty() && !draft.code.isEmpty()) {
      // QĐi was written in 2018 alone, and a text that means it writes it
      String code = draft.code.equals("QĐi") ? "QĐ" : draft.code;
      draft.designation =
          said.withNumber(Optional.of(DocumentNumber.party(said.serial(), code, issuer)));
    }
  }

  private static boolean isNextOfList(Draft draft, Draft next) {
    return next.other.isPresent() && (next.other.get() == draft || next.other.equals(draft.other));
  }

  private static Citation citation(FoldedText text, Sentences sentences, Draft draft) {
    Span span = text.span(draft.start, draft.end);
    Mention mention =
        new Mention(
            span,
            span.in(text.text()),
            draft.designation,
            draft.relation,
            sentences.around(text, draft.start, draft.end),
            draft.provision,
            new Resolution.Unresolved());
    Span other = draft.other.map(head -> text.span(head.start, head.end)).orElse(span);
    return switch (draft.form) {
      case FULL -> new Citation.Full(mention);
      case SHORT -> new Citation.Short(mention);
      case NAMED -> new Citation.Named(mention);
      case LIST_MEMBER -> new Citation.ListMember(mention, other);
      case BACK_REFERENCE -> new Citation.BackReference(mention, other);
      case OWN -> new Citation.Own(mention);
    };
  }
}
