package vn.vankien.analysis;

/**
 * The folding of the analysis chain for a single string: what two writers of the same words may do
 * differently becomes the same characters.
 */
public final class VietnameseFolding {

  private VietnameseFolding() {}

  /**
   * Folds words and leaves what stands between them: lower case, NFC, one tone placement, one of
   * each i/y pair, Đ for its look-alikes, plain spaces, nothing without width. {@code "Kỉ luật, HOÀ
   * BÌNH"} is {@code "kỷ luật, hòa bình"}.
   */
  public static String fold(CharSequence text) {
    char[] raw = text.toString().toCharArray();
    StringBuilder folded = new StringBuilder(raw.length);
    WordReader word = new WordReader();
    int i = 0;
    while (i < raw.length) {
      int kind = Letters.classOf(raw[i]);
      if (kind == Letters.LETTER || WordReader.pairAt(raw, i, raw.length) != 0) {
        word.read(raw, i, raw.length);
        folded.append(word.term, 0, word.length);
        i = word.end;
      } else if (kind == Letters.DIGIT) {
        i = foldDigits(raw, i, word, folded);
      } else {
        if (kind != Letters.IGNORED && kind != Letters.MARK) {
          folded.append(Character.isSpaceChar(raw[i]) ? ' ' : Letters.fold(raw[i]));
        }
        i++;
      }
    }
    return folded.toString();
  }

  /** The terms drop leading zeros; a string keeps them. */
  private static int foldDigits(char[] raw, int from, WordReader word, StringBuilder folded) {
    word.read(raw, from, raw.length);
    if (word.digits) {
      for (int i = from; i < word.end; i++) {
        if (Letters.classOf(raw[i]) == Letters.DIGIT) {
          folded.append(Letters.fold(raw[i]));
        }
      }
    } else {
      folded.append(word.term, 0, word.length);
    }
    return word.end;
  }

  /**
   * The text without accents, each letter in its case: {@code "Đường lối"} is {@code "Duong loi"}.
   * Combining marks go as well.
   */
  public static String stripAccents(CharSequence text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = Letters.classOf(c);
      if (kind == Letters.LETTER) {
        char stroke = Letters.fold(c) == 'đ' ? (Character.isUpperCase(c) ? 'Đ' : 'đ') : c;
        bare.append(Letters.bare(stroke));
      } else if (kind != Letters.MARK) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /**
   * Whether the text was typed with Vietnamese accents: one letter with a tone, a shape or a stroke
   * is enough, precomposed or not.
   */
  public static boolean hasVietnameseAccents(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char folded = Letters.fold(text.charAt(i));
      boolean accented = Letters.isVowel(folded) && Letters.bare(folded) != folded;
      if (accented
          || folded == 'đ'
          || "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323".indexOf(folded) >= 0) {
        return true;
      }
    }
    return false;
  }
}
