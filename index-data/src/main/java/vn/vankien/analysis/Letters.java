package vn.vankien.analysis;

import java.text.Normalizer;

/**
 * What every character is to us, in one table: its class, its folded form, its tone.
 *
 * <p>Folded means lower case, NFC, and Đ for its look-alikes: Ð (U+00D0), which is Đ's byte in
 * VISCII and CP1258 read as Latin-1, and Ɖ (U+0189).
 */
final class Letters {

  /** Space, punctuation, symbols, half a surrogate pair: whatever stands between words. */
  static final int SEPARATOR = 0;

  static final int LETTER = 1;
  static final int DIGIT = 2;

  /** A combining mark of the Latin script; joins the letter before it. */
  static final int MARK = 3;

  /** Soft hyphen, zero-width characters, directional marks: as if they were not there. */
  static final int IGNORED = 4;

  /** An ideograph or a kana, each a word of its own. */
  static final int IDEOGRAPH = 5;

  /** Punctuation that ends what belongs together: no bigram reaches across it. */
  static final int BREAK = 6;

  /** Every vowel with level, huyền, sắc, hỏi, ngã, nặng tone, in this order. */
  private static final String[] VOWELS = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  private static final int TABLE = 0x2100;
  private static final int CLASS_SHIFT = 16;
  private static final int TONED = 1 << 20;
  private static final int[] INFO = new int[TABLE];

  /** Vowel number and tone of a lower-case vowel, as {@code 8 * vowel + tone}; -1 for others. */
  private static final byte[] VOWEL = new byte[TABLE];

  private static final char[] BARE = new char[TABLE];

  private static final int PAIRS = 1 << 13;
  private static final int[] PAIR_KEYS = new int[PAIRS];
  private static final char[] PAIR_VALUES = new char[PAIRS];

  static {
    for (int c = 0; c < TABLE; c++) {
      INFO[c] = classify((char) c) << CLASS_SHIFT | foldSlowly((char) c);
      VOWEL[c] = -1;
      BARE[c] = bareSlowly((char) c);
      composeFrom((char) c);
    }
    for (int v = 0; v < VOWELS.length; v++) {
      for (int tone = 0; tone < 6; tone++) {
        char c = VOWELS[v].charAt(tone);
        VOWEL[c] = (byte) (8 * v + tone);
        if (tone > 0) {
          INFO[c] |= TONED;
          INFO[Character.toUpperCase(c)] |= TONED;
        }
      }
    }
    composeShapeAfterTone("aeo", "âêô", '\u0302');
    composeShapeAfterTone("a", "ă", '\u0306');
  }

  private Letters() {}

  /** Class and folded form of a character in one number; take them apart with the two below. */
  static int info(char c) {
    return c < TABLE ? INFO[c] : classify(c) << CLASS_SHIFT | foldSlowly(c);
  }

  static int classOf(int info) {
    return info >> CLASS_SHIFT & 0xF;
  }

  static boolean isToned(int info) {
    return (info & TONED) != 0;
  }

  static int classOf(char c) {
    return classOf(info(c));
  }

  static char fold(char c) {
    return (char) info(c);
  }

  /** The character without tone, shape or stroke: a for ậ, d for đ. Keeps letter case. */
  static char bare(char c) {
    return c < TABLE ? BARE[c] : c;
  }

  static boolean isVowel(char folded) {
    return folded < TABLE && VOWEL[folded] >= 0;
  }

  /** Tone of a lower-case letter: 0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
  static int tone(char folded) {
    return isVowel(folded) ? VOWEL[folded] & 7 : 0;
  }

  static char withTone(char vowel, int tone) {
    return VOWELS[VOWEL[vowel] >> 3].charAt(tone);
  }

  /** Whether the vowel carries a breve, circumflex or horn: ă â ê ô ơ ư. */
  static boolean isShaped(char vowel) {
    return BARE[vowel] != withTone(vowel, 0);
  }

  /** The letter that {@code base} and a mark after it make, or 0 if they make none. */
  static char compose(char base, char mark) {
    int key = base << 16 | mark;
    int slot = slot(key);
    while (PAIR_KEYS[slot] != 0) {
      if (PAIR_KEYS[slot] == key) {
        return PAIR_VALUES[slot];
      }
      slot = slot + 1 & PAIRS - 1;
    }
    return 0;
  }

  private static int classify(char c) {
    if (isBetween(c, '0', '9') || isBetween(c, '\uFF10', '\uFF19')) {
      return DIGIT;
    }
    if (".,;:!?()[]{}…•|*".indexOf(c) >= 0) {
      return BREAK;
    }
    if (isBetween(c, '\u0300', '\u036F') && c != '\u034F') {
      return MARK;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> IGNORED;
      case Character.NON_SPACING_MARK ->
          c == '\u034F' || isBetween(c, '\uFE00', '\uFE0F') ? IGNORED : LETTER;
      case Character.COMBINING_SPACING_MARK, Character.DECIMAL_DIGIT_NUMBER -> LETTER;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER ->
          LETTER;
      case Character.OTHER_LETTER ->
          Character.isIdeographic(c) || isBetween(c, '\u3040', '\u30FF') ? IDEOGRAPH : LETTER;
      default -> SEPARATOR;
    };
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  private static char foldSlowly(char c) {
    return switch (c) {
      case '\u00D0', '\u00F0', '\u0189', '\u0256' -> 'đ';
      case '\u0340' -> '\u0300';
      case '\u0341' -> '\u0301';
      default -> {
        boolean fullWidth = isBetween(c, '\uFF01', '\uFF5E');
        yield Character.toLowerCase(fullWidth ? (char) (c - 0xFEE0) : c);
      }
    };
  }

  private static char bareSlowly(char c) {
    if (c == 'đ' || c == 'Đ') {
      return c == 'đ' ? 'd' : 'D';
    }
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    boolean latin =
        Character.UnicodeScript.of(decomposed.charAt(0)) == Character.UnicodeScript.LATIN;
    return latin ? decomposed.charAt(0) : c;
  }

  /** Files a precomposed letter under each way to reach it, whatever the order of its marks. */
  private static void composeFrom(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    boolean composed = Normalizer.normalize(parts, Normalizer.Form.NFC).equals(String.valueOf(c));
    if (!composed || classify(parts.charAt(parts.length() - 1)) != MARK) {
      return;
    }
    if (parts.length() == 2) {
      put(parts.charAt(0), parts.charAt(1), c);
    } else if (parts.length() == 3) {
      putIfOne("" + parts.charAt(0) + parts.charAt(1), parts.charAt(2), c);
      putIfOne("" + parts.charAt(0) + parts.charAt(2), parts.charAt(1), c);
    }
  }

  private static void putIfOne(String start, char mark, char c) {
    String base = Normalizer.normalize(start, Normalizer.Form.NFC);
    if (base.length() == 1) {
      put(base.charAt(0), mark, c);
    }
  }

  /** Converters write á and then a circumflex; Unicode keeps the two apart, the reader sees ấ. */
  private static void composeShapeAfterTone(String plain, String shaped, char shape) {
    for (int i = 0; i < plain.length(); i++) {
      for (int tone = 1; tone < 6; tone++) {
        char from = withTone(plain.charAt(i), tone);
        char to = withTone(shaped.charAt(i), tone);
        put(from, shape, to);
        put(Character.toUpperCase(from), shape, Character.toUpperCase(to));
      }
    }
  }

  private static void put(char base, char mark, char composed) {
    int key = base << 16 | mark;
    int slot = slot(key);
    while (PAIR_KEYS[slot] != 0 && PAIR_KEYS[slot] != key) {
      slot = slot + 1 & PAIRS - 1;
    }
    PAIR_KEYS[slot] = key;
    PAIR_VALUES[slot] = composed;
  }

  private static int slot(int key) {
    return (key * 0x9E3779B1) >>> 19;
  }
}
