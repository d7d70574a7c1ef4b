package vn.vankien.citation;

import java.util.Set;

/** Decides whether a type and digits without a symbol name a document: {@code Kết luận 09}. */
final class ShortForm {

  /** Types that people name by serial alone. */
  private static final Set<String> NAMED_BY_SERIAL =
      Set.of("NQ", "KL", "CT", "QĐ", "QĐi", "QC", "HD", "NĐ", "TT", "TTLT");

  /** Types that count other things too, unless {@code số} stands there. */
  private static final Set<String> NEED_NUMERO_SIGN =
      Set.of("TB", "KH", "CTr", "ĐA", "BC", "TTr", "CV", "CĐ", "NQLT", "PL", "TC", "PA");

  /** Abbreviations that mean nothing else. */
  private static final Set<String> SURE_ABBREVIATIONS = Set.of("NQ", "KL", "NĐ");

  /** After a name a sentence goes on with such words; after a count, with what is counted. */
  private static final String[] GOES_ON = {
    "cua ",
    "ve ",
    "khoa ",
    "nay",
    "neu ",
    "da ",
    "duoc ",
    "de ra",
    "quy dinh",
    "va cac",
    "chi ",
    "cung ",
    "con ",
    "co hieu luc",
    "khong ",
    "thi ",
    "vao ",
    "ra doi",
    "ra ngay",
    "yeu cau",
    "se ",
    "phai ",
    "nham ",
    "trien khai",
    "ban hanh",
    "cho phep",
    "cho rang",
    "nhung "
  };

  /** Verbs that also name what can be counted; right after a type and its serial they are verbs. */
  private static final String[] VERBS = {
    "yeu cau", "quy dinh", "huong dan", "quyet dinh", "ket luan"
  };

  private ShortForm() {}

  /** Whether the digits from {@code serial} to {@code end} are a document's serial. */
  static boolean accepts(FoldedText text, Head head, int serial, int end) {
    if (head.type().isEmpty() || end - serial > 4 || !isWhole(text, end)) {
      return false;
    }
    String code = head.type().get().code();
    boolean told = text.isUpperAt(head.start()) && end - serial >= 2 && isVerbAt(text, end);
    if (!told && CountedThings.startAt(text, end)) {
      return false;
    }
    if (head.numeroSign()) {
      boolean sure = text.isUpperAt(head.start()) || goesOn(text, serial, end);
      return NAMED_BY_SERIAL.contains(code) || (NEED_NUMERO_SIGN.contains(code) && sure);
    }
    // after "Trung ương" a numeral counts plenums: "kết luận Trung ương 4"
    boolean plenum = text.matchBack(text.skipBlanksBack(serial), "trung uong") > head.start();
    if (plenum || isYear(text, serial, end)) {
      return false;
    }
    if (head.abbreviated()) {
      return SURE_ABBREVIATIONS.contains(code)
          || (NAMED_BY_SERIAL.contains(code)
              && text.isBlankAt(serial - 1)
              && goesOn(text, serial, end));
    }
    if (NAMED_BY_SERIAL.contains(code)) {
      // "Quy định 3 độ tuổi" counts; 05 is how a serial is written, and no count
      boolean several = end - serial >= 2;
      return (several && (text.isUpperAt(head.start()) || text.at(serial) == '0'))
          || goesOn(text, serial, end)
          || (text.isUpperAt(head.start()) && stops(text, end));
    }
    boolean plan = code.equals("KH") || code.equals("TB") || code.equals("CV");
    return plan && text.isUpperAt(head.start()) && text.match(end, " cua ") >= 0;
  }

  /**
   * The end of {@code 102/2017}, where a writer left the symbol out; -1 if no year follows the
   * serial, or if the two may be a month.
   */
  static int yearEnd(FoldedText text, Head head, int serial, int end) {
    int year = end + 1;
    int yearEnd = text.at(end) == '/' ? Dates.digitsEnd(text, year, 4) : year;
    boolean named = head.type().map(word -> NAMED_BY_SERIAL.contains(word.code())).orElse(false);
    if (!named || yearEnd - year != 4 || !isYear(text, year, yearEnd) || !isWhole(text, yearEnd)) {
      return -1;
    }
    boolean month = end - serial <= 2 && Dates.number(text, serial, end) <= 12;
    boolean sure = head.numeroSign() || goesOn(text, year, yearEnd);
    return text.at(yearEnd) != '/' && sure && !(month && !head.numeroSign()) ? yearEnd : -1;
  }

  private static boolean isVerbAt(FoldedText text, int end) {
    int k = text.skipBlanks(end);
    for (String verb : VERBS) {
      if (k > end && text.matchWord(k, verb) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether no share, ratio, range, date or decimal goes on after the digits. */
  static boolean isWhole(FoldedText text, int end) {
    char next = text.at(end);
    boolean sign = next == '/' || next == '-' || next == '.' || next == ',' || next == ':';
    if (next == '%' || (sign && text.isDigitAt(end + 1)) || text.isLetterAt(end)) {
      return false;
    }
    int k = text.skipBlanks(end);
    boolean range =
        (text.at(k) == '-' || text.at(k) == '/') && text.isDigitAt(text.skipBlanks(k + 1));
    return !range && text.at(k) != '%';
  }

  static boolean isYear(FoldedText text, int serial, int end) {
    if (end - serial != 4) {
      return false;
    }
    int value = Dates.number(text, serial, end);
    return value > 1900 && value < 2100;
  }

  /** Whether the text goes on as after the name of a document. */
  static boolean goesOn(FoldedText text, int serial, int end) {
    int k = text.skipBlanks(end);
    for (String words : GOES_ON) {
      if (k > end && text.match(k, words) >= 0) {
        return true;
      }
    }
    boolean dated = text.isDigitAt(text.match(k, "ngay ")) || text.isDigitAt(text.match(k, "nam "));
    return dated || (stops(text, end) && end - serial >= 2);
  }

  private static boolean stops(FoldedText text, int end) {
    char next = text.at(text.skipBlanks(end));
    return next == 0 || next == '\n' || ".,;:)\"\u201D(".indexOf(next) >= 0;
  }
}
