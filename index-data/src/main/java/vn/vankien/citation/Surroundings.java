package vn.vankien.citation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Designation;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.PinCite;

/** Reads what stands before and after a citation: day, issuer, term, title and pin cite. */
final class Surroundings {

  private static final int MOST_PARTS = 6;

  /** How far before a citation its day may stand. */
  private static final int DATE_REACH = 260;

  /** The longest way to say a plenum and its term. */
  private static final int PLENUM_REACH = 70;

  private final FoldedText text;
  private final Sentences sentences;

  Surroundings(FoldedText text, Sentences sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /** Reads date, term, issuer and title after the citation, in any order. */
  void readAfter(Draft draft) {
    int sentenceEnd = sentences.endAfter(draft.end - 1);
    int k = draft.end;
    for (int n = 0; n < MOST_PARTS; n++) {
      int next = part(draft, k, sentenceEnd);
      if (next <= k) {
        break;
      }
      k = next;
    }
    draft.tailEnd = k;
    if (draft.designation.title().isEmpty()) {
      Optional<TitleWords.Found> title = TitleWords.readAt(text, k, sentenceEnd);
      if (title.isPresent()) {
        draft.designation = draft.designation.withTitle(title.map(TitleWords.Found::title));
        draft.tailEnd = title.get().end();
      }
    }
  }

  private int part(Draft draft, int from, int sentenceEnd) {
    Designation said = draft.designation;
    if (said.term().isEmpty()) {
      Optional<Ordinals.TermFound> term = Ordinals.termAt(text, from);
      if (term.isPresent()) {
        draft.designation = said.withTerm(term.map(Ordinals.TermFound::term));
        return term.get().end();
      }
    }
    int k = text.skipSpace(from);
    boolean bracket = text.at(k) == '(';
    boolean comma = text.at(k) == ',';
    if (comma || bracket) {
      k = text.skipSpace(k + 1);
    }
    if (said.date().isEmpty()) {
      int at = text.match(k, "ban hanh ngay ");
      at = at < 0 ? text.match(k, "ky ngay ") : at;
      at = at < 0 ? text.match(k, "deu ban hanh ngay ") : at;
      at = at < 0 ? text.match(k, "cung ban hanh ngay ") : at;
      Optional<Dates.Found> date = Dates.readAt(text, at < 0 ? k : at);
      // on a list page the next line is the day of the page
      boolean ofPage = at < 0 && text.isDigitAt(k) && crossesLine(from, k);
      if (date.isPresent() && !ofPage) {
        draft.designation = said.withDate(date.map(Dates.Found::date));
        return closed(bracket, date.get().end());
      }
      int year = text.match(k, "nam ");
      int yearEnd = year < 0 ? -1 : Dates.digitsEnd(text, year, 4);
      // "Kết luận 24, năm 2017, Bộ Chính trị đã …" tells when something was done
      boolean aside = comma && yearEnd >= 0 && text.at(text.skipSpace(yearEnd)) == ',';
      boolean whole = year >= 0 && yearEnd - year == 4 && !text.isDigitAt(yearEnd);
      if (whole && !aside && said.year().isEmpty()) {
        int value = Dates.number(text, year, yearEnd);
        if (value > 1900 && value < 2100) {
          draft.designation = said.withYear(OptionalInt.of(value));
          return closed(bracket, yearEnd);
        }
      }
    }
    if (hasNoIssuer(said) && k < sentenceEnd) {
      // "Thông báo số 20 kết luận của Bộ Chính trị"
      int conclusion = text.match(k, "ket luan ");
      int of = text.matchWord(conclusion < 0 ? k : conclusion, "cua");
      of = of < 0 ? text.matchWord(k, "do") : of;
      int name = of < 0 ? k : text.skipSpace(of);
      int plenum = text.match(name, "hoi nghi ");
      if (plenum >= 0 && (of >= 0 || text.isUpperAt(name))) {
        return readPlenum(draft, plenum, sentenceEnd);
      }
      Optional<IssuerWords.Found> issuer = IssuerWords.readAt(text, name);
      if (issuer.isPresent() && (of >= 0 || text.isUpperAt(name))) {
        draft.designation = said.withIssuer(Optional.of(merged(said, issuer.get().body())));
        return issuer.get().end();
      }
    }
    return from;
  }

  /** {@code của Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XII} says the term. */
  private int readPlenum(Draft draft, int from, int sentenceEnd) {
    int last = Math.min(sentenceEnd, from + PLENUM_REACH);
    for (int i = from; i < last && text.at(i) != ';'; i++) {
      if (text.at(i) == 'k' && text.match(i, "khoa ") >= 0) {
        Optional<Ordinals.TermFound> term = Ordinals.termAt(text, i);
        if (term.isPresent()) {
          draft.designation =
              draft
                  .designation
                  .withTerm(term.map(Ordinals.TermFound::term))
                  .withIssuer(Optional.of(new IssuingBody("TW", "Ban Chấp hành Trung ương")));
          return term.get().end();
        }
      }
    }
    return from;
  }

  private boolean crossesLine(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.isLineEndAt(i)) {
        return true;
      }
    }
    return false;
  }

  private int closed(boolean bracket, int end) {
    int k = text.skipBlanks(end);
    return bracket && text.at(k) == ')' ? k + 1 : end;
  }

  /** A code in the number still lacks the name of its body. */
  private static boolean hasNoIssuer(Designation said) {
    return said.issuer().map(body -> body.name().isEmpty()).orElse(true);
  }

  /** The number's code stays; the words give the name, if they can belong together. */
  private static IssuingBody merged(Designation said, IssuingBody words) {
    String code = said.issuer().map(IssuingBody::code).orElse("");
    return new IssuingBody(code.isEmpty() ? words.code() : code, words.name());
  }

  /**
   * Reads the pin cite, and the issuer and the day of a sentence such as {@code Ngày 28/7/2021,
   * Tổng Bí thư đã ký ban hành Quy định số 22-QĐ/TW}.
   *
   * @param from where the citation before ends, or 0
   */
  void readBefore(Draft draft, int from) {
    draft.provision = pinCite(draft.start);
    int first = Math.max(from, sentences.startBefore(draft.start));
    int verb = issuingVerb(draft.start, first);
    if (verb < 0) {
      return;
    }
    if (hasNoIssuer(draft.designation)) {
      IssuerWords.readBack(text, beforeAdverbs(verb))
          .ifPresent(
              found ->
                  draft.designation =
                      draft.designation.withIssuer(
                          Optional.of(merged(draft.designation, found.body()))));
    }
    if (draft.designation.date().isEmpty() && draft.designation.year().isEmpty()) {
      Optional<LocalDate> date = dateBefore(verb, first);
      if (date.isPresent()) {
        draft.designation = draft.designation.withDate(date);
      }
    }
  }

  /** The start of the verb that issues the document, -1 if none stands right before it. */
  private int issuingVerb(int start, int first) {
    int k = text.skipSpaceBack(start);
    for (String between : new String[] {"cac", "mot so", "toan van"}) {
      int at = text.matchBack(k, between);
      k = at >= first ? text.skipSpaceBack(at) : k;
    }
    for (String verb : new String[] {"ky ban hanh", "ban hanh", "thong qua", "ky", "co", "ra"}) {
      int at = text.matchBack(k, verb);
      if (at >= first && text.startsWord(at)) {
        return at;
      }
    }
    return -1;
  }

  private int beforeAdverbs(int verb) {
    int k = text.skipSpaceBack(verb);
    for (String adverb : new String[] {"ky", "da", "vua", "moi", "cung", "tiep tuc"}) {
      int at = text.matchBack(k, adverb);
      if (at >= 0 && text.startsWord(at)) {
        k = text.skipSpaceBack(at);
      }
    }
    return k;
  }

  /** The nearest day before, unless it is a deadline or the start of a period. */
  private Optional<LocalDate> dateBefore(int verb, int first) {
    int limit = Math.max(first, verb - DATE_REACH);
    for (int i = verb - 1; i >= limit; i--) {
      if (text.at(i) == 'n' && text.match(i, "ngay ") >= 0) {
        Optional<Dates.Found> found = Dates.readAt(text, i);
        if (found.isPresent()) {
          int before = text.skipBlanksBack(i);
          for (String not : new String[] {"truoc", "tu", "den", "ke tu", "sau", "het"}) {
            int at = text.matchBack(before, not);
            if (at >= 0 && text.startsWord(at)) {
              return Optional.empty();
            }
          }
          return found.map(Dates.Found::date);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code điểm a khoản 2 Điều 5 [của]} right before the citation. */
  private Optional<PinCite> pinCite(int start) {
    int k = text.skipSpaceBack(start);
    int of = text.matchBack(k, "cua");
    k = of >= 0 ? text.skipSpaceBack(of) : k;
    String article = "";
    String clause = "";
    String point = "";
    for (int n = 0; n < 3; n++) {
      if (text.at(k - 1) == ',') {
        k = text.skipSpaceBack(k - 1);
      }
      int labelStart = k;
      while (labelStart > 0
          && k - labelStart < 5
          && (text.isDigitAt(labelStart - 1) || text.isLetterAt(labelStart - 1))) {
        labelStart--;
      }
      if (labelStart == k) {
        break;
      }
      String label = text.substring(labelStart, k);
      int word = text.skipSpaceBack(labelStart);
      boolean number = text.isDigitAt(labelStart);
      int at = number && article.isEmpty() ? text.matchBack(word, "dieu") : -1;
      if (at >= 0) {
        article = label;
      } else {
        at = number && clause.isEmpty() ? text.matchBack(word, "khoan") : -1;
        if (at >= 0) {
          clause = label;
        } else {
          at =
              !number && label.length() == 1 && point.isEmpty() ? text.matchBack(word, "diem") : -1;
          if (at < 0) {
            break;
          }
          point = label;
        }
      }
      k = text.skipSpaceBack(at);
    }
    boolean none = article.isEmpty() && clause.isEmpty() && point.isEmpty();
    return none ? Optional.empty() : Optional.of(new PinCite(article, clause, point));
  }
}
