package vn.vankien.analysis;

/**
 * Tells TƯ, the Central Committee (Trung ương), from tư in a line of capitals: {@code Ban Chấp hành
 * TƯ Đảng} and {@code BCH TƯ}, but not {@code LUẬT ĐẦU TƯ}.
 *
 * <p>A capital syllable beside it, one with an accent, makes it a syllable as well; abbreviations
 * such as BCH or MTTQ carry none. Known weakness: a heading set in capitals without accents.
 */
final class CentralCommittee {

  /** Characters before a word that must stay readable. */
  static final int LOOKBACK = 32;

  private CentralCommittee() {}

  /** Whether the letters {@code TƯ} from {@code from} to {@code end} mean the committee. */
  static boolean isMeant(char[] text, int from, int end, int limit) {
    boolean capitals =
        text[from] == 'T' && from + 1 < limit && Character.isUpperCase(text[from + 1]);
    return capitals
        && !isCapitalSyllable(text, from - 1, -1, limit)
        && !isCapitalSyllable(text, end, 1, limit);
  }

  /** Whether the next word in this direction, across spaces alone, is an accented capital one. */
  private static boolean isCapitalSyllable(char[] text, int from, int step, int limit) {
    int i = from;
    while (isNear(i, from, limit) && (text[i] == ' ' || text[i] == '\u00A0')) {
      i += step;
    }
    boolean accented = false;
    while (isNear(i, from, limit)) {
      int info = Letters.info(text[i]);
      int kind = Letters.classOf(info);
      if (kind != Letters.LETTER && kind != Letters.MARK) {
        break;
      }
      if (kind == Letters.LETTER && Character.isLowerCase(text[i])) {
        return false;
      }
      accented |= kind == Letters.MARK || isAccented((char) info);
      i += step;
    }
    return accented;
  }

  private static boolean isAccented(char folded) {
    return Letters.isVowel(folded) && Letters.bare(folded) != folded;
  }

  private static boolean isNear(int i, int from, int limit) {
    return i >= 0 && i < limit && Math.abs(i - from) < LOOKBACK;
  }
}
