package vn.vankien.ingest.parse.legacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankien.analysis.Syllable;

/**
 * VIQR, Vietnamese in ASCII as mail and news groups wrote it: {@code Nghi. quye^'t so^' 18}. A
 * backslash keeps a sign from being a mark.
 */
final class Viqr {

  /** By its ASCII sequence of two or three characters. */
  private static final Map<String, Character> LETTERS = new HashMap<>();

  static {
    for (Letters.Row row : Letters.all().rows().values()) {
      for (String code : row.codes().getOrDefault(LegacyEncoding.VIQR.name(), List.of())) {
        LETTERS.put(code, row.letter());
        LETTERS.put(code.replace('+', '*'), row.letter());
      }
    }
    LETTERS.put("Dd", 'Đ');
  }

  /** These end no sentence and no quotation; three words with them are no accident. */
  private static final String STRONG = "^(+*~`dD";

  private Viqr() {}

  /**
   * The same object where the line is something else.
   *
   * @param enough how many different words with marks that end no sentence it takes
   */
  static String repair(String line, int enough) {
    if (!hasMarks(line)) {
      return line;
    }
    StringBuilder decoded = new StringBuilder(line.length());
    StringBuilder strong = new StringBuilder();
    int i = 0;
    int word = 0;
    boolean isStrong = false;
    while (i < line.length()) {
      char c = line.charAt(i);
      int length = c == '\\' ? escaped(line, i) : length(line, i);
      if (c == '\\' && length == 2) {
        decoded.append(line.charAt(i + 1));
        i += length;
        continue;
      }
      if (length > 1) {
        isStrong |= STRONG.indexOf(line.charAt(i + 1)) >= 0;
        decoded.append(LETTERS.getOrDefault(line.substring(i, i + length), c).charValue());
      } else {
        if (!Reading.isInWord(c)) {
          if (isStrong) {
            strong.append(decoded, word, decoded.length()).append(' ');
          }
          word = decoded.length() + 1;
          isStrong = false;
        }
        decoded.append(c);
      }
      i += length;
    }
    if (isStrong) {
      strong.append(decoded, word, decoded.length());
    }
    return isConvincing(strong.toString(), enough) ? decoded.toString() : line;
  }

  private static boolean hasMarks(String line) {
    boolean marks = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Syllable.isVietnameseOnly(c)) {
        return false;
      }
      marks |= c == '^' || c == '+' || c == '*' || c == '(' || c == '`' || c == '~' || c == 'd';
    }
    return marks;
  }

  private static boolean isConvincing(String strong, int enough) {
    Reading reading = Reading.of(strong);
    return reading.distinct() >= enough && reading.bad() * 5 <= reading.good();
  }

  private static int escaped(String line, int i) {
    return i + 1 < line.length() && "'`?~.^(+*\\dD".indexOf(line.charAt(i + 1)) >= 0 ? 2 : 1;
  }

  private static int length(String line, int i) {
    char c = line.charAt(i);
    if ("aAeEiIoOuUyYdD".indexOf(c) < 0) {
      return 1;
    }
    boolean begins = i == 0 || !Reading.isInWord(line.charAt(i - 1));
    if ((c == 'd' || c == 'D') && !begins) {
      return 1;
    }
    for (int length = 3; length > 1; length--) {
      if (i + length <= line.length() && LETTERS.containsKey(line.substring(i, i + length))) {
        return length;
      }
    }
    return 1;
  }
}
