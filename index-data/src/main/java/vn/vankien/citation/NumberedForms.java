package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.Designation;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.IssuingBody;

/** Reads the citations that stand at digits: with a symbol, with a type word, and lists of them. */
final class NumberedForms {

  private static final int LONGEST_LIST = 60;

  private final FoldedText text;
  private final NumberReader reader;

  NumberedForms(FoldedText text) {
    this.text = text;
    this.reader = new NumberReader(text, NumberReader.Mode.TEXT);
  }

  /**
   * The citation whose serial stands at {@code i}, and the list that it leads.
   *
   * @param free where the citation before ends
   */
  List<Draft> readAt(int i, int free) {
    Optional<Draft> first = single(i, free);
    if (first.isEmpty()) {
      return List.of();
    }
    List<Draft> list = new ArrayList<>();
    list.add(first.get());
    Draft head = first.get();
    while (list.size() < LONGEST_LIST) {
      Optional<Draft> member = member(head, list.get(list.size() - 1).end);
      if (member.isEmpty()) {
        break;
      }
      list.add(member.get());
    }
    if (list.size() > 1) {
      shareSymbol(list);
    }
    return list;
  }

  private Optional<Draft> single(int i, int free) {
    Head head = Head.before(text, i, NumberReader.Mode.TEXT);
    if (head.start() < free) {
      head = new Head(i, Optional.empty(), false, false);
    }
    Optional<NumberReader.Reading> reading = reader.read(i);
    boolean symbol = reading.isPresent() && reading.get().number().isPresent();
    if (!symbol && head.type().isPresent() && head.numeroSign()) {
      Optional<NumberReader.Reading> loose = reader.readLoose(i);
      boolean longer =
          loose.isPresent() && (reading.isEmpty() || loose.get().end() > reading.get().end());
      reading = longer ? loose : reading;
    }
    if (reading.isPresent() && reading.get().number().isPresent()) {
      return isNumber(head, reading.get(), i)
          ? Optional.of(full(head, reading.get()))
          : Optional.empty();
    }
    int end = reading.map(NumberReader.Reading::end).orElseGet(() -> reader.serialEnd(i));
    boolean named = head.type().isPresent();
    int yearEnd = reading.isEmpty() && end > i ? ShortForm.yearEnd(text, head, i, end) : -1;
    if (yearEnd > 0) {
      return Optional.of(shortForm(head, text.substring(i, end), yearEnd))
          .map(draft -> withYear(draft, Dates.number(text, end + 1, yearEnd)));
    }
    boolean accepted;
    if (reading.isPresent() && named) {
      accepted = head.numeroSign() || text.isUpperAt(head.start());
    } else {
      accepted = end > i && ShortForm.accepts(text, head, i, end);
    }
    if (!accepted) {
      return Optional.empty();
    }
    String serial =
        reading
            .map(r -> r.serial())
            .orElseGet(() -> text.substring(i, Math.max(i, reader.serialEnd(i))));
    return Optional.of(shortForm(head, serial, end));
  }

  private static Draft shortForm(Head head, String serial, int end) {
    return new Draft(
        head.start(),
        end,
        Draft.Form.SHORT,
        head.type().map(TypeTable.Word::code).orElse(""),
        true,
        Designation.of(Types.of(head.type(), Optional.empty(), Optional.empty()))
            .withSerial(Types.bare(serial)));
  }

  private static Draft withYear(Draft draft, int year) {
    draft.designation = draft.designation.withYear(OptionalInt.of(year));
    return draft;
  }

  /** A body alone is a number only after a type or {@code số}: 101/CP, and no address has one. */
  private boolean isNumber(Head head, NumberReader.Reading reading, int i) {
    char before = text.at(i - 1);
    boolean inAddress = before == '/' || before == '=' || before == '_';
    boolean named = head.type().isPresent() || head.numeroSign();
    boolean bodyAlone = reading.code().isEmpty() && reading.number().get().year().isEmpty();
    return named || (!inAddress && !bodyAlone);
  }

  private Draft full(Head head, NumberReader.Reading reading) {
    Optional<DocumentNumber> number = reading.number();
    return new Draft(
        head.start(),
        reading.end(),
        Draft.Form.FULL,
        code(head.type(), reading),
        head.type().isPresent(),
        Designation.of(Types.of(head.type(), reading.code(), number))
            .withNumber(number)
            .withIssuer(issuer(reading.issuer())));
  }

  private static String code(Optional<TypeTable.Word> word, NumberReader.Reading reading) {
    return reading
        .code()
        .map(TypeTable.Code::code)
        .orElseGet(() -> word.map(TypeTable.Word::code).orElse(""));
  }

  private static Optional<IssuingBody> issuer(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(IssuerTable.body(code));
  }

  /** {@code , 294}, {@code và số 19-NQ/TW}. */
  private Optional<Draft> member(Draft head, int after) {
    int k = text.skipSpace(after);
    boolean comma = text.at(k) == ',' || text.at(k) == ';' || text.at(k) == '&';
    int and = text.matchWord(k, "va");
    and = and < 0 ? text.matchWord(k, "hoac") : and;
    if (!comma && and < 0) {
      return Optional.empty();
    }
    k = text.skipSpace(comma ? k + 1 : and);
    if (comma && text.matchWord(k, "va") >= 0) {
      k = text.skipSpace(text.matchWord(k, "va"));
      and = k;
    }
    int start = k;
    int sign = text.match(k, "so ");
    boolean numeroSign = sign >= 0 && text.isDigitAt(sign);
    int serial = numeroSign ? sign : k;
    if (!text.isDigitAt(serial) || Dates.readAt(text, serial).isPresent()) {
      return Optional.empty();
    }
    Optional<NumberReader.Reading> reading = reader.read(serial);
    if (reading.isPresent() && reading.get().number().isPresent()) {
      boolean same = code(Optional.empty(), reading.get()).equals(head.code);
      return Optional.of(
          withHead(
              head,
              new Draft(
                  start,
                  reading.get().end(),
                  same ? Draft.Form.LIST_MEMBER : Draft.Form.FULL,
                  code(Optional.empty(), reading.get()),
                  false,
                  Designation.of(
                          same && head.type().isPresent()
                              ? head.type()
                              : Types.of(
                                  Optional.empty(), reading.get().code(), reading.get().number()))
                      .withNumber(reading.get().number())
                      .withIssuer(issuer(reading.get().issuer())))));
    }
    int end = reader.serialEnd(serial);
    if (!isBareMember(head, serial, end, and >= 0, numeroSign)) {
      return Optional.empty();
    }
    return Optional.of(
        withHead(
            head,
            new Draft(
                start,
                end,
                Draft.Form.LIST_MEMBER,
                head.code,
                false,
                Designation.of(head.type()).withSerial(Types.bare(text.substring(serial, end))))));
  }

  private static Draft withHead(Draft head, Draft member) {
    member.other = Optional.of(head);
    return member;
  }

  private boolean isBareMember(Draft head, int serial, int end, boolean and, boolean sign) {
    boolean digits =
        end > serial
            && end - serial <= 4
            && ShortForm.isWhole(text, end)
            && !CountedThings.startAt(text, end);
    if (!digits || !head.typed || (ShortForm.isYear(text, serial, end) && !sign)) {
      return false;
    }
    if (sign) {
      return true;
    }
    // "Nghị quyết 18, 19" is a list when it goes on as one, or ends as one
    int next = text.skipSpace(end);
    boolean more =
        text.at(next) == ','
            ? text.isDigitAt(text.skipSpace(next + 1))
            : text.isDigitAt(text.match(next, "va "));
    return (ShortForm.goesOn(text, serial, end) && (and || more || end - serial >= 2)) || more;
  }

  /** {@code số 18, 19-NQ/TW}: the member with a symbol gives it to those without. */
  private static void shareSymbol(List<Draft> list) {
    Optional<Draft> giver = list.stream().filter(Draft::hasSymbol).findFirst();
    if (giver.isEmpty()) {
      return;
    }
    Designation given = giver.get().designation;
    DocumentNumber number = given.number().orElseThrow();
    if (number.year().isPresent()) {
      return;
    }
    for (Draft draft : list) {
      if (!draft.hasSymbol() && draft.code.equals(giver.get().code)) {
        draft.designation =
            draft
                .designation
                .withNumber(
                    Optional.of(
                        new DocumentNumber(
                            draft.designation.serial(), OptionalInt.empty(), number.symbol())))
                .withIssuer(given.issuer());
      }
    }
  }
}
