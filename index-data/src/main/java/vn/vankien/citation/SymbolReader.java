package vn.vankien.citation;

import java.util.Optional;
import java.util.OptionalInt;
import vn.vankien.document.DocumentNumber;

/**
 * Reads the symbol of a number without a year: {@code 18-NQ/TW}, {@code 18NQTW}, {@code 101/CP}.
 */
final class SymbolReader {

  private final FoldedText text;
  private final NumberReader.Mode mode;
  private final SymbolParts parts;

  SymbolReader(FoldedText text, NumberReader.Mode mode, SymbolParts parts) {
    this.text = text;
    this.mode = mode;
    this.parts = parts;
  }

  /** The symbol after {@code first}, and with it the number that begins at {@code start}. */
  Optional<NumberReader.Reading> read(int start, String serial, SymbolParts.Separator first) {
    SymbolParts.Group head = parts.group(first.end());
    if (head.empty()) {
      return Optional.empty();
    }
    Optional<TypeTable.Code> code = TypeTable.code(head.raw());
    if (code.isEmpty()) {
      Optional<NumberReader.Reading> glued = readGlued(start, serial, first, head);
      return glued.isPresent() ? glued : readBody(start, serial, first, head);
    }
    if (code.get().code().equals("SL") && first.sign() != 0 && head.upper()) {
      return Optional.of(readEdict(start, serial, head, code));
    }
    SymbolParts.Separator second = parts.separator(head.end());
    SymbolParts.Group issuer = parts.issuerGroup(second);
    if (issuer.empty() || second.nothing()) {
      return typeOnly(start, serial, first, head, code);
    }
    Optional<String> known = IssuerTable.canonical(issuer.raw());
    String canonical = known.orElse(issuer.raw());
    Optional<IssuerTable.Side> side = IssuerTable.side(canonical);
    boolean signs = first.sign() != 0 && second.sign() != 0;
    boolean oneSign = first.sign() != 0 || second.sign() != 0;
    // CTr and TTr end in small letters
    boolean asPrinted = head.upper() || head.raw().equals(code.get().code());
    boolean capitals = asPrinted && issuer.upper();
    boolean accepted =
        mode == NumberReader.Mode.QUERY
            ? known.isPresent() || side.isPresent() || (signs && issuer.raw().length() > 1)
            : (signs && (known.isPresent() || (capitals && issuer.raw().length() > 1)))
                || (capitals
                    && known.isPresent()
                    && (oneSign || !first.blank() || !second.blank()));
    // "2 TB - TU…" without a code that we know is prose
    if (!accepted || (first.sign() == 0 && !side.isPresent())) {
      return typeOnly(start, serial, first, head, code);
    }
    // laws before 1997 bear the Party's signs: 23-L/CTN
    boolean law = code.get().code().startsWith("L") && first.sign() == '-';
    boolean party =
        law
            ? second.sign() == '/'
            : side.map(s -> s == IssuerTable.Side.PARTY).orElse(second.sign() == '/');
    String symbol = code.get().code() + (party ? "/" : "-") + canonical;
    return Optional.of(
        new NumberReader.Reading(
            start,
            issuer.end(),
            serial,
            Optional.of(new DocumentNumber(serial, OptionalInt.empty(), symbol)),
            code,
            canonical));
  }

  /**
   * Edicts of 1945 to 1957 need no issuer; some are numbered again as laws: {@code 102-SL/L-004}.
   */
  private NumberReader.Reading readEdict(
      int start, String serial, SymbolParts.Group head, Optional<TypeTable.Code> code) {
    int law = head.end();
    boolean lawToo =
        text.at(law) == '/'
            && text.at(law + 1) == 'l'
            && (text.at(law + 2) == '-' || text.at(law + 2) == '.');
    int end = lawToo ? Dates.digitsEnd(text, law + 3, 3) : law;
    boolean numbered = lawToo && end > law + 3;
    String symbol = numbered ? "SL/L-" + text.substring(law + 3, end) : "SL";
    return new NumberReader.Reading(
        start,
        numbered ? end : law,
        serial,
        Optional.of(new DocumentNumber(serial, OptionalInt.empty(), symbol)),
        code,
        "");
  }

  /** {@code 11-NQ}: the symbol stops at the type. */
  private Optional<NumberReader.Reading> typeOnly(
      int start,
      String serial,
      SymbolParts.Separator first,
      SymbolParts.Group head,
      Optional<TypeTable.Code> code) {
    boolean sure =
        mode == NumberReader.Mode.QUERY || (first.sign() != 0 && head.upper() && !first.blank());
    return sure
        ? Optional.of(
            new NumberReader.Reading(start, head.end(), serial, Optional.empty(), code, ""))
        : Optional.empty();
  }

  /** {@code 18NQTW}: type and issuer in one word. */
  private Optional<NumberReader.Reading> readGlued(
      int start, String serial, SymbolParts.Separator first, SymbolParts.Group head) {
    if (mode == NumberReader.Mode.TEXT && (!head.upper() || (first.blank() && first.sign() == 0))) {
      return Optional.empty();
    }
    return GluedSymbol.read(head.raw())
        .map(
            glued -> {
              String symbol = glued.code().code() + (glued.isParty() ? "/" : "-") + glued.issuer();
              return new NumberReader.Reading(
                  start,
                  head.end(),
                  serial,
                  Optional.of(new DocumentNumber(serial, OptionalInt.empty(), symbol)),
                  Optional.of(glued.code()),
                  glued.issuer());
            });
  }

  /** {@code 101/CP}, {@code 123/BTC-TCCB}: a state number without its type. */
  private Optional<NumberReader.Reading> readBody(
      int start, String serial, SymbolParts.Separator first, SymbolParts.Group head) {
    Optional<String> body = IssuerTable.canonical(head.raw());
    if (first.sign() == 0 || body.isEmpty() || (mode == NumberReader.Mode.TEXT && first.blank())) {
      return Optional.empty();
    }
    if (IssuerTable.side(body.get()).orElseThrow() != IssuerTable.Side.STATE) {
      return Optional.empty();
    }
    SymbolParts.Group office = parts.officeAfter(head.end());
    boolean government =
        body.get().equals("CP") || body.get().equals("TTg") || body.get().equals("HĐBT");
    if (office.empty() && (!government || (!head.upper() && !head.raw().equals("TTg")))) {
      return Optional.empty();
    }
    String symbol = body.get() + (office.empty() ? "" : '-' + office.raw());
    return Optional.of(
        new NumberReader.Reading(
            start,
            office.empty() ? head.end() : office.end(),
            serial,
            Optional.of(new DocumentNumber(serial, OptionalInt.empty(), symbol)),
            Optional.empty(),
            body.get()));
  }
}
