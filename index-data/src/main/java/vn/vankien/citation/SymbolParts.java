package vn.vankien.citation;

import static vn.vankien.citation.FoldedText.isDigit;

import java.util.Optional;

/** Reads the parts of a symbol: signs, and the codes between them. */
final class SymbolParts {

  private static final int LONGEST_GROUP = 16;

  private final FoldedText text;
  private final NumberReader.Mode mode;

  SymbolParts(FoldedText text, NumberReader.Mode mode) {
    this.text = text;
    this.mode = mode;
  }

  /**
   * What stands between two parts.
   *
   * @param sign the first sign, NUL for blanks or nothing
   * @param blank whether there are blanks
   */
  record Separator(char sign, boolean blank, int start, int end) {
    boolean nothing() {
      return sign == 0 && !blank;
    }
  }

  Separator separator(int start) {
    int k = text.skipBlanks(start);
    char sign = 0;
    while ((text.at(k) == '-' || text.at(k) == '/' || text.at(k) == '_') && k - start < 4) {
      sign = sign == 0 ? text.at(k) : sign;
      k++;
    }
    int end = sign == 0 ? k : text.skipBlanks(k);
    if (end - start > 5) {
      return new Separator((char) 0, false, start, start);
    }
    boolean blank = end - start > (sign == 0 ? 0 : 1);
    return new Separator(sign, blank, start, end);
  }

  /**
   * A run of letters, {@code NQ} or {@code QH15}.
   *
   * @param upper whether no letter is small
   */
  record Group(String raw, int end, boolean upper) {
    static Group none(int at) {
      return new Group("", at, false);
    }

    boolean empty() {
      return raw.isEmpty();
    }

    boolean digitsOnly() {
      return raw.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  Group group(int start) {
    int k = start;
    boolean upper = true;
    while (text.isLetterAt(k)
        || (text.isDigitAt(k) && k > start)
        || (text.at(k) == '&' && k > start)) {
      if (text.isLetterAt(k) && !text.isUpperAt(k)) {
        // a copy that lost a space goes on with a capitalised word: TWHà Nội
        if (upper && k - start >= 3 && isKnown(start, k - 1)) {
          return new Group(text.substring(start, k - 1), k - 1, true);
        }
        // and with a small one: TWcủa
        if (upper && k - start >= 2 && isOfParty(start, k) && text.matchWord(k, "cua") >= 0) {
          return new Group(text.substring(start, k), k, true);
        }
        upper = false;
      }
      k++;
      if (k - start > LONGEST_GROUP) {
        return Group.none(start);
      }
    }
    // T.Ư, T.W, T.U
    if (k - start == 1 && text.at(start) == 't' && text.at(k) == '.' && isLetter(k + 1, "uw")) {
      return new Group(text.substring(start, k + 2), k + 2, upper && text.isUpperAt(k + 1));
    }
    if (k == start || isDigit(text.at(start))) {
      return Group.none(start);
    }
    int legislature = legislatureEnd(start, k);
    return legislature > k
        ? new Group(
            text.substring(start, k) + text.substring(k + 1, legislature), legislature, upper)
        : new Group(text.substring(start, k), k, upper);
  }

  /** The end of {@code QH 14}, a legislature set apart from its body; {@code end} if none is. */
  private int legislatureEnd(int start, int end) {
    String raw = text.substring(start, end);
    boolean assembly = raw.equals("QH") || raw.equals("UBTVQH");
    int digits = assembly && text.at(end) == ' ' ? Dates.digitsEnd(text, end + 1, 2) : end;
    return digits - end == 3 && !text.isDigitAt(digits) && !text.isLetterAt(digits) ? digits : end;
  }

  private boolean isLetter(int i, String letters) {
    return letters.indexOf(text.at(i)) >= 0 && text.at(i) != 0 && !text.isLetterAt(i + 1);
  }

  private boolean isOfParty(int start, int end) {
    return IssuerTable.canonical(text.substring(start, end))
        .flatMap(IssuerTable::side)
        .equals(Optional.of(IssuerTable.Side.PARTY));
  }

  private boolean isKnown(int start, int end) {
    return IssuerTable.canonical(text.substring(start, end)).isPresent();
  }

  /** The issuer with its offices: {@code TWĐTN-VP}, {@code BCA-BQP-BTC}. */
  Group issuerGroup(Separator before) {
    Group first = group(before.end());
    if (first.empty()) {
      return first;
    }
    if (first.upper() && IssuerTable.canonical(first.raw()).isEmpty()) {
      first = cutGlued(first);
    }
    StringBuilder raw = new StringBuilder(first.raw());
    Group last = first;
    boolean upper = first.upper();
    for (Group next = officeAfter(last.end()); !next.empty(); next = officeAfter(last.end())) {
      raw.append(text.at(last.end()) == '/' ? '/' : '-').append(next.raw());
      upper &= next.upper();
      last = next;
      if (raw.length() > 80) {
        break;
      }
    }
    // a query types the office in small letters too
    if (mode == NumberReader.Mode.QUERY
        && text.at(last.end()) == '-'
        && last.end() == first.end()) {
      Group office = group(last.end() + 1);
      String whole = raw + "-" + office.raw();
      if (!office.empty() && IssuerTable.canonical(whole).isPresent()) {
        return new Group(whole, office.end(), false);
      }
    }
    return new Group(raw.toString(), last.end(), upper);
  }

  /** Capitals after a hyphen; blanks around it only before a body that we know. */
  Group officeAfter(int end) {
    // 61/2000/TT-BNNPTNT/KH: a department of other days
    boolean slash = text.at(end) == '/' && text.isUpperAt(end + 1) && text.isUpperAt(end + 2);
    if ((text.at(end) == '-' && text.isUpperAt(end + 1)) || slash) {
      Group office = group(end + 1);
      return office.upper() || IssuerTable.canonical(office.raw()).isPresent()
          ? cutGlued(office)
          : Group.none(end);
    }
    Separator separator = separator(end);
    if (separator.sign() == '-' && separator.blank() && text.isUpperAt(separator.end())) {
      Group office = group(separator.end());
      boolean body =
          IssuerTable.canonical(office.raw())
              .flatMap(IssuerTable::side)
              .map(side -> side == IssuerTable.Side.STATE)
              .orElse(false);
      return body && text.at(end) == '-' ? office : Group.none(end);
    }
    return Group.none(end);
  }

  /** {@code VPĐOÀN} is an office, VP, and the next cell of the title block. */
  private Group cutGlued(Group office) {
    for (String next : new String[] {"ĐOÀN", "ĐẢNG", "CỘNG"}) {
      int cut = office.raw().indexOf(next);
      if (cut >= 2) {
        return new Group(office.raw().substring(0, cut), office.end() - next.length(), true);
      }
    }
    return office;
  }

  /** Each body of a joint number as it writes itself. */
  static String canonical(String raw) {
    Optional<String> whole = IssuerTable.canonical(raw);
    if (whole.isPresent()) {
      return whole.get();
    }
    StringBuilder canonical = new StringBuilder();
    for (String body : raw.split("-", -1)) {
      canonical
          .append(canonical.isEmpty() ? "" : "-")
          .append(IssuerTable.canonical(body).orElse(body));
    }
    return canonical.toString();
  }
}
