package vn.vankien.citation;

import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.DocumentNumber;

/**
 * Reads one number, from its first digit to the end of its symbol.
 *
 * <pre>
 * number  = serial sep type sep issuer            18-NQ/TW   1234/QĐ-TTg   84 QĐ/TWĐTN   18NQ/TW
 *         | serial sep year sep symbol            30/2020/NĐ-CP   57/2020/QH14   06/2022-QH15
 *         | serial sep issuer [ "-" office ]      101/CP   73-CP   123/BTC-TCCB
 *         | serial sep type                       11-NQ, its issuer is said elsewhere
 * </pre>
 *
 * <p>The issuer decides which side a number is on, not its signs: {@code 96/QĐ-TW} is the Party's
 * 96-QĐ/TW with slash and hyphen swapped.
 */
final class NumberReader {

  /** How much a reader may assume. */
  enum Mode {
    /** Running text: codes in capitals, or signs where the code says them. */
    TEXT,
    /** What a person types: any letter case, any sign or none. */
    QUERY
  }

  /**
   * A number that was read.
   *
   * @param start of the serial, folded place
   * @param end after the symbol, folded place
   * @param number empty where the symbol has no issuer, {@code 11-NQ}
   * @param code the type in the symbol
   * @param issuer its canonical code; empty if the symbol has none
   */
  record Reading(
      int start,
      int end,
      String serial,
      Optional<DocumentNumber> number,
      Optional<TypeTable.Code> code,
      String issuer) {}

  private static final int LONGEST_SERIAL = 5;

  private final FoldedText text;
  private final Mode mode;
  private final SymbolParts parts;

  NumberReader(FoldedText text, Mode mode) {
    this.text = text;
    this.mode = mode;
    this.parts = new SymbolParts(text, mode);
  }

  /** Reads the number whose serial starts at {@code start}. */
  Optional<Reading> read(int start) {
    int digitsEnd = serialEnd(start);
    if (digitsEnd == start) {
      return Optional.empty();
    }
    String serial = digits(start, digitsEnd);
    int afterSerial = digitsEnd;
    if (isSerialLetter(digitsEnd)) {
      serial += text.at(digitsEnd);
      afterSerial++;
    }
    SymbolParts.Separator first = parts.separator(afterSerial);
    Optional<Reading> withYear = readYear(start, serial, first);
    if (withYear.isPresent()) {
      return withYear;
    }
    if (text.isDigitAt(first.end())) {
      return Optional.empty();
    }
    return new SymbolReader(text, mode, parts).read(start, serial, first);
  }

  /**
   * Reads a symbol that we do not know, after a type word: {@code Kết luận số 72/KL - TTr}, {@code
   * 476-QĐNS/TW}. Capitals and signs are all that it needs.
   */
  Optional<Reading> readLoose(int start) {
    int end = serialEnd(start);
    SymbolParts.Separator first = parts.separator(end);
    SymbolParts.Group head =
        first.sign() == 0 ? SymbolParts.Group.none(end) : parts.group(first.end());
    // "631 - QĐNS/TW": blanks too, where the rest is a symbol beyond doubt
    boolean apart = first.blank() && !isPartySymbol(head);
    if (apart || end == start || head.raw().length() < 2 || !text.isUpperAt(first.end())) {
      return Optional.empty();
    }
    SymbolParts.Separator second = parts.separator(head.end());
    SymbolParts.Group issuer =
        second.sign() != 0 && text.isUpperAt(second.end())
            ? parts.issuerGroup(second)
            : SymbolParts.Group.none(head.end());
    Optional<TypeTable.Code> code = TypeTable.code(head.raw());
    String type = code.map(TypeTable.Code::code).orElse(head.raw());
    String body = issuer.empty() ? "" : SymbolParts.canonical(issuer.raw());
    boolean party =
        IssuerTable.side(body)
            .map(side -> side == IssuerTable.Side.PARTY)
            .orElse(first.sign() == '-' && second.sign() == '/');
    String symbol = body.isEmpty() ? type : type + (party ? '/' : '-') + body;
    String serial = digits(start, end);
    return Optional.of(
        new Reading(
            start,
            issuer.empty() ? head.end() : issuer.end(),
            serial,
            Optional.of(new DocumentNumber(serial, OptionalInt.empty(), symbol)),
            code,
            body));
  }

  private boolean isPartySymbol(SymbolParts.Group head) {
    return head.upper()
        && text.at(head.end()) == '/'
        && IssuerTable.canonical(parts.group(head.end() + 1).raw())
            .flatMap(IssuerTable::side)
            .equals(Optional.of(IssuerTable.Side.PARTY));
  }

  /** Digits, and the capitals and letters that a scanner takes for them. */
  int serialEnd(int start) {
    int k = start;
    while (k - start <= LONGEST_SERIAL && (text.isDigitAt(k) || isMisreadDigit(k, start))) {
      k++;
    }
    return k - start > LONGEST_SERIAL ? start : k;
  }

  private boolean isMisreadDigit(int i, int start) {
    char c = text.original(i);
    return (c == 'O' && i > start && !text.isLetterAt(i + 1))
        || ((c == 'O' || c == 'l' || c == 'I') && i == start && text.isDigitAt(i + 1));
  }

  private String digits(int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.original(i);
      digits.append(c == 'O' ? '0' : c == 'l' || c == 'I' ? '1' : text.at(i));
    }
    return digits.toString();
  }

  private boolean isSerialLetter(int i) {
    char c = text.original(i);
    if (c < 'a' || c > 'd' || text.isLetterAt(i + 1) || text.isDigitAt(i + 1)) {
      return false;
    }
    SymbolParts.Separator next = parts.separator(i + 1);
    return next.sign() != 0;
  }

  private Optional<Reading> readYear(int start, String serial, SymbolParts.Separator first) {
    int y = first.end();
    boolean sign = first.sign() != 0 || (mode == Mode.QUERY && first.blank());
    if (!sign || !isYear(y)) {
      return Optional.empty();
    }
    SymbolParts.Separator second = parts.separator(y + 4);
    boolean loose = second.sign() != '/';
    if (loose && mode == Mode.TEXT && (second.sign() != '-' || second.blank())) {
      return Optional.empty();
    }
    SymbolParts.Group head = parts.group(second.end());
    if (head.empty() || head.digitsOnly()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(digits(y, y + 4));
    Optional<TypeTable.Code> code = TypeTable.code(head.raw());
    SymbolParts.Separator third = parts.separator(head.end());
    SymbolParts.Group issuer =
        third.sign() != 0 || mode == Mode.QUERY
            ? parts.issuerGroup(third)
            : SymbolParts.Group.none(0);
    if (code.isPresent() && !issuer.empty()) {
      char join = third.sign() == '/' ? '/' : '-';
      return Optional.of(
          state(
              start, issuer.end(), serial, year, code, join, SymbolParts.canonical(issuer.raw())));
    }
    Optional<String> body = IssuerTable.canonical(head.raw());
    if (body.isPresent() && (!loose || IssuerTable.side(body.get()).isPresent())) {
      SymbolParts.Group office = parts.officeAfter(head.end());
      String symbol = body.get() + (office.empty() ? "" : '-' + office.raw());
      int end = office.empty() ? head.end() : office.end();
      return Optional.of(
          new Reading(
              start,
              end,
              serial,
              Optional.of(new DocumentNumber(serial, OptionalInt.of(year), symbol)),
              code,
              body.get()));
    }
    if (!loose && head.upper() && issuer.empty()) {
      Optional<GluedSymbol> glued = GluedSymbol.read(head.raw()).filter(read -> !read.isParty());
      if (glued.isPresent()) {
        Optional<TypeTable.Code> type = glued.map(GluedSymbol::code);
        return Optional.of(state(start, head.end(), serial, year, type, '-', glued.get().issuer()));
      }
    }
    if (!loose && head.upper() && head.raw().length() >= 2) {
      String symbol = head.raw() + (issuer.empty() ? "" : '-' + issuer.raw());
      int end = issuer.empty() ? head.end() : issuer.end();
      return Optional.of(
          new Reading(
              start,
              end,
              serial,
              Optional.of(new DocumentNumber(serial, OptionalInt.of(year), symbol)),
              code,
              issuer.empty() ? head.raw() : issuer.raw()));
    }
    return Optional.empty();
  }

  private Reading state(
      int start,
      int end,
      String serial,
      int year,
      Optional<TypeTable.Code> code,
      char join,
      String issuer) {
    String symbol = code.orElseThrow().code() + join + issuer;
    return new Reading(
        start,
        end,
        serial,
        Optional.of(new DocumentNumber(serial, OptionalInt.of(year), symbol)),
        code,
        issuer);
  }

  private boolean isYear(int i) {
    char c = text.at(i);
    return ((c == '1' && text.at(i + 1) == '9') || (c == '2' && text.at(i + 1) == '0'))
        && text.isDigitAt(i + 2)
        && text.isDigitAt(i + 3)
        && !text.isDigitAt(i + 4);
  }
}
