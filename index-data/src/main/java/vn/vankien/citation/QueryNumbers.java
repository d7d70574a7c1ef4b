package vn.vankien.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Span;

/**
 * The document numbers in a query, as staff type them: {@code nq18}, {@code 18 nq tw}, {@code Kết
 * luận 09}, {@code NQ TW 6 khóa XII}. What lies outside the spans is words to search for.
 */
public final class QueryNumbers {

  /** A number, a type with its serial, or a plenum, and the stretch of the query that says so. */
  public record Match(Span span, Designation designation) {}

  /** Abbreviations that are words of their own when typed without accents and capitals. */
  private static final Set<String> WORDS_TOO =
      Set.of("ĐA", "PA", "BB", "TC", "GM", "BS", "SL", "PL", "VB", "CĐ", "LC", "BC");

  private static final int LONGEST_QUERY = 2_000;

  private QueryNumbers() {}

  /** All of them in the order of the query; none for a query of ordinary words. */
  public static List<Match> read(String query) {
    FoldedText text = new FoldedText(query);
    List<Match> matches = new ArrayList<>();
    int end = Math.min(text.length(), LONGEST_QUERY);
    int free = 0;
    for (int i = 0; i < end; i++) {
      Optional<Found> found = Optional.empty();
      char c = text.at(i);
      if ((c == 'n' || c == 'k' || c == 't' || c == 'h') && text.startsWord(i)) {
        found = plenum(text, i);
      } else if (text.isDigitAt(i) && !text.isDigitAt(i - 1)) {
        found = number(text, i, free);
      }
      if (found.isPresent()) {
        matches.add(
            new Match(text.span(found.get().start, found.get().end), found.get().designation));
        free = found.get().end;
        i = free - 1;
      }
    }
    return List.copyOf(matches);
  }

  private record Found(int start, int end, Designation designation) {}

  private static Optional<Found> plenum(FoldedText text, int i) {
    Optional<PlenumForm> form =
        PlenumForm.readAt(text, i, NumberReader.Mode.QUERY).filter(found -> !isNumber(text, found));
    return form.map(
        found ->
            new Found(
                found.start(),
                found.end(),
                Designation.of(
                        Optional.of(
                            found.code().equals("NQ")
                                ? DocumentType.RESOLUTION
                                : DocumentType.CONCLUSION))
                    .withIssuer(Optional.of(new IssuingBody("TW", "Ban Chấp hành Trung ương")))
                    .withPlenum(OptionalInt.of(found.plenum()))
                    .withTerm(found.term())));
  }

  /** {@code nq tw 18-nq/tw}: the digits begin a number of their own. */
  private static boolean isNumber(FoldedText text, PlenumForm form) {
    return text.at(form.end()) == '-' || text.at(form.end()) == '/';
  }

  private static Optional<Found> number(FoldedText text, int i, int free) {
    NumberReader reader = new NumberReader(text, NumberReader.Mode.QUERY);
    Head head = Head.before(text, i, NumberReader.Mode.QUERY);
    if (head.start() < free) {
      head = new Head(i, Optional.empty(), false, false);
    }
    Optional<NumberReader.Reading> reading = reader.read(i);
    if (reading.isPresent()) {
      Optional<DocumentType> type =
          Types.of(head.type(), reading.get().code(), reading.get().number());
      Designation designation =
          Designation.of(type)
              .withSerial(Types.bare(reading.get().serial()))
              .withNumber(reading.get().number())
              .withIssuer(
                  reading.get().issuer().isEmpty()
                      ? Optional.empty()
                      : Optional.of(IssuerTable.body(reading.get().issuer())));
      if (reading.get().number().isEmpty() && !isSerial(text, i, reading.get().end(), head)) {
        return Optional.empty();
      }
      return Optional.of(dated(text, head.start(), reading.get().end(), designation));
    }
    int end = reader.serialEnd(i);
    if (end == i || head.type().isEmpty() || !isSerial(text, i, end, head)) {
      return Optional.empty();
    }
    String serial = Types.bare(text.substring(i, end));
    Optional<DocumentType> type = Types.of(head.type(), Optional.empty(), Optional.empty());
    Designation designation = Designation.of(type).withSerial(serial);
    // "nq 18 tw"
    int k = text.skipBlanks(end);
    int wordEnd = k;
    while (text.isLetterAt(wordEnd) || (text.at(wordEnd) == '.' && text.isLetterAt(wordEnd + 1))) {
      wordEnd++;
    }
    Optional<String> issuer = IssuerTable.canonical(text.substring(k, wordEnd));
    if (wordEnd > k + 1 && issuer.isPresent()) {
      boolean party = IssuerTable.side(issuer.get()).orElseThrow() == IssuerTable.Side.PARTY;
      String code = head.type().get().code();
      DocumentNumber number =
          new DocumentNumber(
              serial, OptionalInt.empty(), code + (party ? '/' : '-') + issuer.get());
      designation =
          designation
              .withNumber(Optional.of(number))
              .withIssuer(Optional.of(IssuerTable.body(issuer.get())));
      end = wordEnd;
    }
    return Optional.of(dated(text, head.start(), end, designation));
  }

  /** Whether the digits are a document's serial and not a count, a year, a share or a range. */
  private static boolean isSerial(FoldedText text, int i, int end, Head head) {
    if (head.type().isPresent()) {
      String code = head.type().get().code();
      boolean capital = text.isUpperAt(head.start()) && text.isUpperAt(head.start() + 1);
      if (head.abbreviated() && WORDS_TOO.contains(code) && !capital) {
        return false;
      }
      if (code.equals("VB") || (code.equals("L") && !head.numeroSign())) {
        return false;
      }
    }
    char next = text.at(end);
    boolean ratio =
        ((next == '/' || next == '-' || next == '.' || next == ',') && text.isDigitAt(end + 1))
            || next == '%';
    boolean year =
        end - i == 4
            && Dates.number(text, i, end) > 1900
            && Dates.number(text, i, end) < 2100
            && !head.numeroSign();
    return !ratio && !year && end - i <= 5 && !CountedThings.startAt(text, end);
  }

  /** Reads the day, the year and the term that may follow. */
  private static Found dated(FoldedText text, int start, int end, Designation designation) {
    Designation dated = designation;
    int last = end;
    Optional<Ordinals.TermFound> term = Ordinals.termAt(text, last);
    if (term.isPresent()) {
      dated = dated.withTerm(term.map(Ordinals.TermFound::term));
      last = term.get().end();
    }
    int k = text.skipBlanks(text.at(last) == ',' ? last + 1 : last);
    Optional<Dates.Found> day = Dates.readAt(text, k);
    if (day.isPresent()) {
      Optional<LocalDate> date = day.map(Dates.Found::date);
      return new Found(start, day.get().end(), dated.withDate(date));
    }
    int year = text.match(k, "nam ");
    int y = year >= 0 ? year : text.at(k) == '(' || text.at(k) == '/' ? k + 1 : k;
    int yearEnd = Dates.digitsEnd(text, y, 4);
    if (yearEnd - y == 4 && !text.isDigitAt(yearEnd) && text.at(yearEnd) != '-') {
      int value = Dates.number(text, y, yearEnd);
      if (value > 1900 && value < 2100) {
        int close = text.at(yearEnd) == ')' ? yearEnd + 1 : yearEnd;
        return new Found(start, close, dated.withYear(OptionalInt.of(value)));
      }
    }
    return new Found(start, last, dated);
  }
}
