package vn.vankien.search.query;

import java.text.Normalizer;
import java.util.Optional;
import java.util.TreeSet;
import vn.vankien.analysis.VietnameseFolding;

/**
 * What was typed for a keyboard that makes accents of letters (kiểu gõ Telex) while none did:
 * {@code quyeets} is quyết, {@code ddaats} is đất.
 *
 * @param letters without accents
 * @param marks which accents, wherever they stand, in one order: Unicode's combining marks, and đ
 */
record Telex(String letters, String marks) {

  private static final String VOWELS = "aeiouy";
  private static final String TONE_KEYS = "sfrxj";
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  /** Empty if no letter of the word stands for an accent. */
  static Optional<Telex> read(String word) {
    StringBuilder letters = new StringBuilder();
    TreeSet<Character> marks = new TreeSet<>();
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char last = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
      int tone = TONE_KEYS.indexOf(c);
      if (c == last && "aeo".indexOf(c) >= 0) {
        marks.add('\u0302');
      } else if (c == last && c == 'd' && letters.length() == 1) {
        marks.add('đ');
      } else if (c == 'w' && vowel) {
        marks.add(last == 'a' ? '\u0306' : '\u031B');
      } else if (tone >= 0 && vowel) {
        marks.add(TONES.charAt(tone));
      } else {
        letters.append(c);
        vowel |= VOWELS.indexOf(c) >= 0;
      }
    }
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Telex(letters.toString(), text(marks)));
  }

  /** Whether a word with accents is what was meant. */
  boolean isFor(String accented) {
    TreeSet<Character> worn = new TreeSet<>();
    for (char c : Normalizer.normalize(accented, Normalizer.Form.NFD).toCharArray()) {
      if (c == 'đ' || Character.getType(c) == Character.NON_SPACING_MARK) {
        worn.add(c);
      }
    }
    return text(worn).equals(marks) && VietnameseFolding.stripAccents(accented).equals(letters);
  }

  private static String text(TreeSet<Character> marks) {
    StringBuilder text = new StringBuilder();
    marks.forEach(text::append);
    return text.toString();
  }
}
