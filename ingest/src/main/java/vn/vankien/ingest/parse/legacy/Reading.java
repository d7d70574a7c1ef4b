package vn.vankien.ingest.parse.legacy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import vn.vankien.analysis.Syllable;

/**
 * How a text reads as Vietnamese. Words of ASCII letters say nothing, for they are the same in
 * every encoding; a word with other letters is either a syllable or speaks against the reading.
 *
 * @param good words beyond ASCII that are syllables
 * @param bad words beyond ASCII that are not
 * @param distinct different good words, counted up to {@link #ENOUGH}
 * @param score good less bad words, and how common their letters are
 */
record Reading(int good, int bad, int distinct, double score) {

  static final int ENOUGH = 3;

  private static final double WEIGHT_OF_LETTERS = 0.1;
  private static final double COST_OF_HUMP = 0.5;

  /** May stand at either end of a word. */
  private static final String QUOTES = "“”‘’„‚«»‹›…–—•·°\u00AD\uFEFF\u200B";

  /** May stand behind a word. */
  private static final String TRAILERS = "°™®©²³¹";

  /** May join two words. */
  private static final String JOINTS = "’‘“”…–—\u00AD\u200B";

  /** By character below 0x2000: log10 of its frequency, less that of a letter of middling rank. */
  private static final float[] WEIGHT = new float[0x2000];

  static {
    Letters.all()
        .rows()
        .values()
        .forEach(row -> WEIGHT[row.letter()] = (float) (Math.log10(row.frequency()) - 2));
  }

  static Reading of(String text) {
    Counter counter = new Counter();
    int length = text.length();
    int start = 0;
    while (start < length) {
      int end = start;
      boolean ascii = true;
      while (end < length && isInWord(text.charAt(end))) {
        ascii &= text.charAt(end) < 0x80;
        end++;
      }
      // What touches a digit is a unit or a coordinate: 16º54, 50trđ.
      if (!ascii && !isDigit(text, start - 1) && !isDigit(text, end)) {
        counter.word(text, start, end);
      }
      start = end + 1;
    }
    return new Reading(
        counter.good, counter.bad, counter.distinct.size(), counter.score - counter.bad);
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** Letters, and all that may be a broken letter. */
  static boolean isInWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c < ' ' && !isSpace(c));
    }
    return !isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u00A0'
        || Character.isSpaceChar(c);
  }

  private static final class Counter {
    private int good;
    private int bad;
    private double score;
    private final Set<String> distinct = new HashSet<>();

    void word(String text, int from, int to) {
      int start = from;
      int end = to;
      while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      while (start < end && isTrailing(text.charAt(end - 1))) {
        end--;
      }
      int part = start;
      for (int i = start; i < end; i++) {
        if (JOINTS.indexOf(text.charAt(i)) >= 0) {
          judge(text, part, i);
          part = i + 1;
        }
      }
      judge(text, part, end);
    }

    private static boolean isTrailing(char c) {
      return QUOTES.indexOf(c) >= 0 || TRAILERS.indexOf(c) >= 0;
    }

    private void judge(String text, int start, int end) {
      boolean ascii = true;
      boolean letters = false;
      boolean controls = false;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        ascii &= c < 0x80;
        letters |= Character.isLetter(c) && c != 'ª' && c != 'º';
        controls |= Character.isISOControl(c);
      }
      if (controls || (letters && !ascii)) {
        String word = text.substring(start, Math.min(end, start + 4 * Syllable.LONGEST));
        judge(Normalizer.normalize(word, Normalizer.Form.NFC));
      }
    }

    private void judge(String word) {
      if (Syllable.isValid(word, 0, word.length())) {
        good++;
        score += 1 + weight(word);
        if (distinct.size() < ENOUGH) {
          distinct.add(word);
        }
      } else if (!isAbbreviation(word)) {
        bad++;
      }
    }

    private static boolean isVowel(int c) {
      return c != 'đ' && (c >= 0x80 || "aeiouy".indexOf(c) >= 0);
    }

    private static double weight(String word) {
      double sum = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c >= 0x80) {
          sum += WEIGHT[c] * WEIGHT_OF_LETTERS;
        }
        if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1))) {
          sum -= COST_OF_HUMP;
        }
      }
      return sum;
    }

    /** {@code QĐ}, {@code HĐND}, the {@code trđ} of an amount: neither for nor against. */
    private static boolean isAbbreviation(String word) {
      if (word.endsWith("đ") && word.length() <= 4 && word.chars().noneMatch(Counter::isVowel)) {
        return true;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        boolean plain = Character.isUpperCase(c) && Syllable.isLetter(c) && !Syllable.hasTone(c);
        if (!plain) {
          return false;
        }
      }
      return word.length() < Syllable.LONGEST;
    }
  }
}
