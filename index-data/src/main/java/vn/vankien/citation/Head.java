package vn.vankien.citation;

import java.util.Optional;

/**
 * The words before a serial that belong to its citation: {@code Nghị quyết số}.
 *
 * @param start of the first word, or of the serial if there is none
 * @param type the word for the type, if there is one
 * @param numeroSign whether {@code số} stands there
 * @param abbreviated whether the type is an abbreviation, {@code NQ}
 */
record Head(int start, Optional<TypeTable.Word> type, boolean numeroSign, boolean abbreviated) {

  private static final int MOST_WORDS = 4;

  /** The head of the serial at {@code serial}. */
  static Head before(FoldedText text, int serial, NumberReader.Mode mode) {
    Head head = new Head(serial, Optional.empty(), false, false);
    for (int n = 0; n < MOST_WORDS; n++) {
      Head longer = head.extended(text, mode);
      if (longer.start == head.start) {
        break;
      }
      head = longer;
    }
    return head;
  }

  private Head extended(FoldedText text, NumberReader.Mode mode) {
    int end = skipBetween(text);
    // a form that has "số" printed is filled in with "Số: 12/2018/QĐ-TTg"
    if (!abbreviated || type.isPresent()) {
      int sign = numeroSignBefore(text, end);
      // before a type only another one with its "số" may stand: "Quyết định số Số: 12/2018/QĐ-TTg"
      boolean again =
          type.isEmpty() || TypeTable.wordEndingAt(text, text.skipBlanksBack(sign)).isPresent();
      if (sign >= 0 && again) {
        return new Head(sign, type, true, abbreviated);
      }
    }
    boolean newLine = crossesLine(text, end);
    int centre = text.matchBack(end, "trung uong");
    if (centre > 0 && type.isEmpty()) {
      // "Nghị quyết Trung ương 10-NQ/TW"
      end = text.skipBlanksBack(centre);
    }
    Optional<TypeTable.Word> word = TypeTable.wordEndingAt(text, end);
    if (word.isPresent()) {
      int itsStart = text.matchBack(end, word.get().folded());
      boolean another = type.isPresent() && !abbreviated && !sameType(word.get());
      // a type alone on its line is the heading of a title block
      return another || (newLine && standsAlone(text, itsStart))
          ? this
          : new Head(itsStart, word, numeroSign, false);
    }
    return type.isPresent() || newLine ? this : withAbbreviation(text, end, mode);
  }

  private Head withAbbreviation(FoldedText text, int end, NumberReader.Mode mode) {
    for (TypeTable.Word abbreviation : TypeTable.abbreviations()) {
      int itsStart = text.matchBack(end, abbreviation.folded());
      if (itsStart < 0 || text.isLetterAt(itsStart - 1) || text.isDigitAt(itsStart - 1)) {
        continue;
      }
      // QĐi and CTr end in small letters
      boolean capital = text.isUpperAt(itsStart) && text.isUpperAt(itsStart + 1);
      if (capital || mode == NumberReader.Mode.QUERY) {
        return new Head(itsStart, Optional.of(abbreviation), numeroSign, true);
      }
    }
    return this;
  }

  private boolean sameType(TypeTable.Word word) {
    return type.isPresent() && type.get().code().equals(word.code());
  }

  private boolean crossesLine(FoldedText text, int end) {
    for (int i = end; i < start; i++) {
      if (text.isLineEndAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAlone(FoldedText text, int wordStart) {
    int before = text.skipBlanksBack(wordStart);
    return before == 0 || text.isLineEndAt(before - 1) || text.at(before - 1) == '|';
  }

  /** Over blanks, one line end, a colon, and a stray quote, as in {@code số ''42/2022/TT-BCT}. */
  private int skipBetween(FoldedText text) {
    int k = text.skipBlanksBack(start);
    int quotes = 0;
    while (quotes < 2 && (text.at(k - 1) == '\'' || text.at(k - 1) == '"')) {
      quotes++;
      k--;
    }
    if (text.at(k - 1) == ':') {
      return text.skipBlanksBack(k - 1);
    }
    return text.skipSpaceBack(k);
  }

  /** {@code số}, and {@code cố}, as scanners read it. */
  private static int numeroSignBefore(FoldedText text, int end) {
    if (text.at(end - 1) != 'o') {
      return -1;
    }
    int start = end - 2;
    // "cố" is what scanners read; "có" and "sở" are words of their own
    boolean sign =
        start >= 0
            && ((text.at(start) == 's' && !text.hasHorn(end - 1))
                || (text.at(start) == 'c' && text.hasCircumflex(end - 1)));
    if (!sign) {
      return -1;
    }
    // copies lose spaces: "quyếtsố"
    boolean word = !text.isLetterAt(start - 1) || TypeTable.wordEndingAt(text, start).isPresent();
    return word ? start : -1;
  }

  /** The end of the digits at {@code i}. */
  static int skipDigits(FoldedText text, int i) {
    int k = i + 1;
    while (text.isDigitAt(k)) {
      k++;
    }
    return k;
  }
}
