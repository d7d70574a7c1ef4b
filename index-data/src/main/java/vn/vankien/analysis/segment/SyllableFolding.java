package vn.vankien.analysis.segment;

import java.text.Normalizer;

/**
 * What a character adds to the identity of a syllable: its small base letter, its quality mark (ê,
 * ơ, ă) and its tone. The tone counts for the syllable and not for the letter, so {@code hoà} and
 * {@code hòa} are one; NFC and NFD are one.
 */
final class SyllableFolding {

  private static final int COVERED = 0x2000;
  private static final int[] FOLDED = new int[COVERED];

  static {
    for (int c = 0; c < COVERED; c++) {
      FOLDED[c] = fold((char) c);
    }
  }

  private SyllableFolding() {}

  /** The base letter in bits 0 to 15, the quality mark in 16 to 23, the tone in 24 to 26. */
  static int of(char c) {
    return c < COVERED ? FOLDED[c] : c;
  }

  static int base(int folded) {
    return folded & 0xFFFF;
  }

  static int quality(int folded) {
    return folded >>> 16 & 0xFF;
  }

  static int tone(int folded) {
    return folded >>> 24;
  }

  static boolean isVowel(int base) {
    return switch (base) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }

  private static int fold(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    int base = 0;
    int quality = 0;
    int tone = 0;
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      switch (part) {
        case 0x300 -> tone = 1;
        case 0x301 -> tone = 2;
        case 0x303 -> tone = 3;
        case 0x309 -> tone = 4;
        case 0x323 -> tone = 5;
        case 0x302, 0x306, 0x31B -> quality = part - 0x2FF;
        default -> base = base == 0 ? Character.toLowerCase(part) : c;
      }
    }
    // Đ, and Ð that typists take for it
    base = base == 'đ' || base == 'ð' ? 'đ' : base;
    return base | quality << 16 | tone << 24;
  }
}
