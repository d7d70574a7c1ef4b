package vn.vankien.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a printed number counts: {@code IV}, {@code 12}, {@code thứ hai}, {@code B}, {@code đ}. */
final class Ordinal {

  private static final List<String> WORDS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");

  /** Points go by the Vietnamese alphabet, which has no f, j, w and z. */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private Ordinal() {}

  /** From 1; 0 for what counts nothing. */
  static int of(String printed) {
    String number =
        Normalizer.normalize(printed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    number = number.startsWith("thứ ") ? number.substring(4).strip() : number;
    if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
      int end = 0;
      int value = 0;
      while (end < number.length() && number.charAt(end) >= '0' && number.charAt(end) <= '9') {
        value = Math.min(99_999, value * 10 + number.charAt(end) - '0');
        end++;
      }
      return value;
    }
    int word = WORDS.indexOf(number);
    return word >= 0 ? word + 1 : roman(number);
  }

  /** Where a letter stands in the order of points or headings, from 1; 0 for none. */
  static int ofLetter(String letter) {
    return letter.isEmpty() ? 0 : LETTERS.indexOf(Character.toLowerCase(letter.charAt(0))) + 1;
  }

  /** 0 for what is no Roman numeral, such as {@code IIX}. */
  private static int roman(String number) {
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = romanDigit(number.charAt(i));
      int next = i + 1 < number.length() ? romanDigit(number.charAt(i + 1)) : 0;
      if (digit == 0) {
        return 0;
      }
      value += digit < next ? -digit : digit;
    }
    return value > 0 && written(value).equals(number) ? value : 0;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      case 'l' -> 50;
      case 'c' -> 100;
      default -> 0;
    };
  }

  private static String written(int value) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] digits = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    StringBuilder roman = new StringBuilder();
    int left = value;
    for (int i = 0; i < values.length; i++) {
      while (left >= values[i]) {
        roman.append(digits[i]);
        left -= values[i];
      }
    }
    return roman.toString();
  }
}
