package vn.vankien.citation;

import java.util.Optional;

/**
 * A symbol whose hyphen is lost, as in the text of some PDFs: {@code 18NQTW}, {@code 61/2018/NĐCP}.
 *
 * @param issuer its canonical code
 */
record GluedSymbol(TypeTable.Code code, String issuer) {

  /** Cut where a type that we know leaves a body that we know, the longest type first. */
  static Optional<GluedSymbol> read(String raw) {
    for (int cut = Math.min(TypeTable.longestCode(), raw.length() - 2); cut >= 2; cut--) {
      Optional<TypeTable.Code> code = TypeTable.code(raw.substring(0, cut));
      Optional<String> issuer = IssuerTable.canonical(raw.substring(cut));
      if (code.isPresent() && issuer.isPresent()) {
        return Optional.of(new GluedSymbol(code.get(), issuer.get()));
      }
    }
    return Optional.empty();
  }

  boolean isParty() {
    return IssuerTable.side(issuer).orElseThrow() == IssuerTable.Side.PARTY;
  }
}
