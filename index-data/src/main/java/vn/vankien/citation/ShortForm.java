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

  private static final String[] GOES_ON = {
    "cua ", "ve ", "khoa ", "nay", "neu ", "da ", "duoc ", "de ra", "quy dinh", "va cac"
  };

  private ShortForm() {}

  /** Whether the digits from {@code serial} to {@code end} are a document's serial. */
  static boolean accepts(FoldedText text, Head head, int serial, int end) {
    if (head.type().isEmpty() || end - serial > 4 || !isWhole(text, end)) {
      return false;
    }
    String code = head.type().get().code();
    if (CountedThings.startAt(text, end)) {
      return false;
    }
    if (head.numeroSign()) {
      boolean sure = text.isUpperAt(head.start()) || goesOn(text, serial, end);
      return NAMED_BY_SERIAL.contains(code) || (NEED_NUMERO_SIGN.contains(code) && sure);
    }
    if (isYear(text, serial, end)) {
      return false;
    }
    if (head.abbreviated()) {
      return SURE_ABBREVIATIONS.contains(code)
          || (NAMED_BY_SERIAL.contains(code)
              && text.isBlankAt(serial - 1)
              && goesOn(text, serial, end));
    }
    if (NAMED_BY_SERIAL.contains(code)) {
      return text.isUpperAt(head.start()) || goesOn(text, serial, end);
    }
    boolean plan = code.equals("KH") || code.equals("TB") || code.equals("CV");
    return plan && text.isUpperAt(head.start()) && text.match(end, " cua ") >= 0;
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
    char next = text.at(k);
    boolean stops = next == 0 || next == '\n' || ".,;:)\"\u201D(".indexOf(next) >= 0;
    return dated || (stops && end - serial >= 2);
  }
}
