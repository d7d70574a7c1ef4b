package vn.vankien.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankien.document.IssuingBody;

/** The bodies that issue documents: their codes in numbers, their names ({@code issuers.tsv}). */
final class IssuerTable {

  /** Which side of the house a body stands on. */
  enum Side {
    PARTY,
    STATE
  }

  private static final Map<String, String> CANONICAL = new HashMap<>();
  private static final Map<String, Side> SIDES = new HashMap<>();

  /** Folded name without blanks to body, by first letter for {@link IssuerWords}. */
  private static final Map<String, IssuingBody> NAMES = new LinkedHashMap<>();

  static {
    for (Map<String, String> row : DataFile.read("issuers.tsv")) {
      String code = row.get("code");
      SIDES.put(code, row.get("side").equals("party") ? Side.PARTY : Side.STATE);
      CANONICAL.put(key(code), code);
      for (String variant : row.get("variants").split(",", -1)) {
        if (!variant.isEmpty()) {
          CANONICAL.putIfAbsent(key(variant), code);
        }
      }
      String[] names = row.get("names").split(";", -1);
      for (String name : names) {
        NAMES.putIfAbsent(FoldedText.foldAll(name), new IssuingBody(code, names[0]));
      }
    }
  }

  private IssuerTable() {}

  /** A code for comparing: no accents, dots or blanks, and TƯ as TW. */
  static String key(String code) {
    FoldedText text = new FoldedText(code);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      if (c == '.' || c == ' ') {
        continue;
      }
      boolean centre = text.isHornU(i) && key.length() > 0 && key.charAt(key.length() - 1) == 't';
      key.append(centre ? 'w' : c);
    }
    return key.toString();
  }

  /** The code as its body writes it, if we know the body. */
  static Optional<String> canonical(String spelling) {
    String key = key(spelling);
    String known = CANONICAL.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    // QH15, UBTVQH14: the body's code and its term
    int digits = key.length();
    while (digits > 0 && FoldedText.isDigit(key.charAt(digits - 1))) {
      digits--;
    }
    if (digits > 0 && key.length() - digits <= 2 && digits < key.length()) {
      String body = CANONICAL.get(key.substring(0, digits));
      if (body != null && SIDES.get(body) == Side.STATE) {
        return Optional.of(body + key.substring(digits));
      }
    }
    return Optional.empty();
  }

  /**
   * The side of a canonical code. A department of a committee ends in its committee's code, so a
   * code that we do not know is the Party's when it ends in TW, TU, HU or ĐU.
   */
  static Optional<Side> side(String canonical) {
    Side side = SIDES.get(canonical);
    if (side != null) {
      return Optional.of(side);
    }
    int digits = canonical.length();
    while (digits > 0 && FoldedText.isDigit(canonical.charAt(digits - 1))) {
      digits--;
    }
    side = SIDES.get(canonical.substring(0, digits));
    if (side != null) {
      return Optional.of(side);
    }
    boolean department =
        canonical.length() > 3
            && (canonical.endsWith("TW")
                || canonical.endsWith("TU")
                || canonical.endsWith("HU")
                || canonical.endsWith("ĐU"));
    return department ? Optional.of(Side.PARTY) : Optional.empty();
  }

  /** Folded names of bodies, with the body; in the order of the file. */
  static Map<String, IssuingBody> names() {
    return NAMES;
  }

  /** The bodies that sign with a code, the first names only. */
  static List<IssuingBody> bodies(String code) {
    List<IssuingBody> bodies = new ArrayList<>();
    for (IssuingBody body : NAMES.values()) {
      if (body.code().equals(code) && !bodies.contains(body)) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  /** Whether the code is shared by the committees of many places. */
  static boolean isLocal(String code) {
    return code.endsWith("TU")
        || code.endsWith("HU")
        || code.endsWith("QU")
        || code.endsWith("TXU")
        || code.equals("ĐU")
        || code.equals("ĐB")
        || code.equals("HĐND")
        || code.equals("UBND");
  }

  /** What a code alone says: the one body that signs with it, or the code. */
  static IssuingBody body(String code) {
    List<IssuingBody> bodies = bodies(code);
    return bodies.size() == 1 && !isLocal(code) ? bodies.get(0) : new IssuingBody(code, "");
  }
}
