package vn.vankien.citation;

import java.util.Optional;
import vn.vankien.document.Term;

/**
 * Reads counts of congresses, plenums and terms: {@code XII}, {@code 12}, {@code tư}, {@code mười
 * hai}.
 */
final class Ordinals {

  /** A count and where it ends. */
  record Found(int value, int end) {}

  /** Folded, longest first where one begins another; {@code nam} is five, not a year. */
  private static final String[] WORDS = {
    "muoi lam",
    "muoi bon",
    "muoi tu",
    "muoi ba",
    "muoi hai",
    "muoi mot",
    "muoi",
    "nhat",
    "hai",
    "ba",
    "tu",
    "bon",
    "nam",
    "sau",
    "bay",
    "tam",
    "chin"
  };

  private static final int[] VALUES = {15, 14, 14, 13, 12, 11, 10, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9};

  private static final int HIGHEST = 39;

  private Ordinals() {}

  /** Digits or Roman numerals. */
  static Optional<Found> numeralAt(FoldedText text, int i) {
    int end = Dates.digitsEnd(text, i, 2);
    if (end > i) {
      int value = Dates.number(text, i, end);
      boolean whole = !text.isDigitAt(end) && !text.isLetterAt(end);
      return whole && value > 0 && value <= HIGHEST
          ? Optional.of(new Found(value, end))
          : Optional.empty();
    }
    return romanAt(text, i);
  }

  private static Optional<Found> romanAt(FoldedText text, int i) {
    int k = i;
    int value = 0;
    int before = 0;
    while (k - i < 8) {
      int digit = romanDigit(text.at(k));
      if (digit == 0) {
        break;
      }
      value += before > 0 && before < digit ? digit - 2 * before : digit;
      before = digit;
      k++;
    }
    boolean whole = k > i && !text.isLetterAt(k) && !text.isDigitAt(k);
    return whole && value > 0 && value <= HIGHEST
        ? Optional.of(new Found(value, k))
        : Optional.empty();
  }

  private static int romanDigit(char c) {
    // L is how some typists write the numeral one
    return switch (c) {
      case 'i', 'l' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      default -> 0;
    };
  }

  /** Any count, words too; words only where {@code thứ} or {@code lần thứ} has gone before. */
  static Optional<Found> anyAt(FoldedText text, int i) {
    Optional<Found> numeral = numeralAt(text, i);
    if (numeral.isPresent()) {
      return numeral;
    }
    for (int w = 0; w < WORDS.length; w++) {
      int end = text.matchWord(i, WORDS[w]);
      if (end >= 0) {
        return Optional.of(new Found(VALUES[w], end));
      }
    }
    return Optional.empty();
  }

  /**
   * {@code khóa XII}, {@code các khóa XI, XII}, with a comma or an opening bracket before it.
   *
   * @param numeralEnd after the numeral
   * @param end after the numeral, and after the bracket that closes
   */
  record TermFound(Term term, int numeralEnd, int end) {}

  static Optional<TermFound> termAt(FoldedText text, int i) {
    int k = text.skipSpace(i);
    boolean bracket = text.at(k) == '(';
    if (text.at(k) == ',' || bracket) {
      k = text.skipSpace(k + 1);
    }
    int several = text.match(k, "cac ");
    int word = text.match(several < 0 ? k : several, "khoa ");
    if (word < 0) {
      return Optional.empty();
    }
    // "khóa (XII)"
    boolean inner = text.at(word) == '(';
    Optional<Found> numeral = numeralAt(text, inner ? word + 1 : word);
    if (numeral.isEmpty()) {
      return Optional.empty();
    }
    bracket |= inner;
    int end = numeral.get().end();
    return Optional.of(
        new TermFound(new Term(numeral.get().value()), end, bracket ? closed(text, end) : end));
  }

  /** After the bracket, over the other terms in it: {@code (khóa XI, XII)}. */
  private static int closed(FoldedText text, int end) {
    for (int k = end; k < end + 20; k++) {
      char c = text.at(k);
      if (c == ')') {
        return k + 1;
      }
      boolean list = c == ',' || c == ' ' || text.match(k, "va ") >= 0 || text.at(k - 1) == 'v';
      boolean more = list || text.match(k, "khoa ") >= 0 || romanDigit(c) > 0;
      if (!more && !FoldedText.isDigit(c)) {
        return end;
      }
    }
    return end;
  }
}
