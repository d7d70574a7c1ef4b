package vn.vankien.analysis.segment;

/**
 * Reads a text into stretches of syllables, numbers and signs.
 *
 * <p>Spaces part. A sign stands alone, except inside numbers, dates, codes and addresses ({@code
 * 1.000}, {@code 30/2020/NĐ-CP}, {@code TP.HCM}), between parts of a hyphened name, and in a row of
 * one sign ({@code ...}). Letters without a vowel keep their full stop: {@code TP.}, {@code ThS.}
 */
final class SyllableReader {

  private final CharSequence text;
  private final Syllables into;
  private int position;
  private boolean sentenceBegins = true;

  SyllableReader(CharSequence text, Syllables into) {
    this.text = text;
    this.into = into;
  }

  /** Reads the next stretch; false at the end of the text. */
  boolean next() {
    into.clear();
    while (position < text.length() && !into.isFull()) {
      char c = text.charAt(position);
      if (isSpace(c)) {
        position++;
        if (c == '\n') {
          sentenceBegins = true;
          if (into.count > 0) {
            break;
          }
        }
      } else {
        read();
      }
    }
    into.close();
    return into.count > 0;
  }

  private void read() {
    int begin = position;
    boolean wordy = isWordy(text.charAt(begin));
    int stop = wordy ? endOfWord(begin) : endOfSign(begin);
    int slot = Syllables.EDGE + into.count++;
    into.start[slot] = begin;
    into.end[slot] = stop;
    into.glued[slot] = begin > 0 && !isSpace(text.charAt(begin - 1));
    into.first[slot] = sentenceBegins ? 1 : 0;
    describe(slot, begin, stop);
    if (!wordy) {
      into.shape[slot] = Shape.SIGN;
      sentenceBegins = sentenceBegins || endsSentence(text.charAt(begin));
    } else {
      sentenceBegins = false;
    }
    position = stop;
  }

  private int endOfWord(int begin) {
    boolean vowels = false;
    int i = begin;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isWordy(c)) {
        vowels |= SyllableFolding.isVowel(SyllableFolding.base(SyllableFolding.of(c)));
        i++;
      } else if (i + 1 < text.length() && isWordy(text.charAt(i + 1)) && connects(c, i, vowels)) {
        i++;
      } else {
        boolean abbreviated = c == '.' && !vowels && Character.isLetter(text.charAt(i - 1));
        return abbreviated ? i + 1 : i;
      }
    }
    return i;
  }

  /** Whether a sign between two letters or digits belongs inside: {@code c} stands at {@code i}. */
  private boolean connects(char c, int i, boolean vowels) {
    char left = text.charAt(i - 1);
    char right = text.charAt(i + 1);
    boolean digits = Character.isDigit(left) && Character.isDigit(right);
    return switch (c) {
      case '-', '_', '@', '&', '\'', '’' -> true;
      case '/' -> digits || isCode(left) || isCode(right);
      case '.' -> digits || !vowels || Character.isLowerCase(right);
      case ',', ':' -> digits;
      default -> false;
    };
  }

  private static boolean isCode(char c) {
    return Character.isDigit(c) || Character.isUpperCase(c);
  }

  private int endOfSign(int begin) {
    char sign = text.charAt(begin);
    int i = begin + 1;
    if (Character.isHighSurrogate(sign)
        && i < text.length()
        && Character.isLowSurrogate(text.charAt(i))) {
      return i + 1;
    }
    while (i < text.length() && text.charAt(i) == sign && isRepeated(sign)) {
      i++;
    }
    return i;
  }

  private static boolean isRepeated(char sign) {
    return sign == '.' || sign == '-' || sign == '_' || sign == '*' || sign == '=' || sign == '!';
  }

  private static boolean endsSentence(char sign) {
    return switch (sign) {
      case '.', '!', '?', ':', '…', '"', '“', '-', '–' -> true;
      default -> false;
    };
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == 0xA0 || c == 0x200B || c == 0xFEFF || Character.isWhitespace(c);
  }

  private static boolean isWordy(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || (c >= 0x300 && c <= 0x323);
  }

  private void describe(int slot, int begin, int stop) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int signs = 0;
    boolean capitalFirst = false;
    int tone = 0;
    int onset = 0;
    int rhyme = 0;
    int last = 0;
    int before = 0;
    for (int i = begin; i < stop; i++) {
      char c = text.charAt(i);
      int folded = SyllableFolding.of(c);
      int base = SyllableFolding.base(folded);
      int quality = SyllableFolding.quality(folded);
      tone = Math.max(tone, SyllableFolding.tone(folded));
      if (c >= '0' && c <= '9') {
        digits++;
        base = '0';
      } else if (Character.isLetter(c)) {
        letters++;
        if (base != c && Character.isUpperCase(c)) {
          capitals++;
          capitalFirst |= i == begin;
        }
      } else if (base != 0) {
        signs++;
      }
      if (base == 'y' && i + 1 == stop && endsInI(last, before)) {
        base = 'i';
      }
      if (base != 0) {
        before = last;
        last = base;
        if (rhyme == 0 && !SyllableFolding.isVowel(base)) {
          onset = mix(onset, base);
        } else {
          rhyme = mix(rhyme, base);
        }
      }
      if (quality != 0) {
        rhyme = mix(rhyme, quality);
      }
    }
    into.onset[slot] = onset;
    into.rhyme[slot] = rhyme;
    into.tone[slot] = tone;
    into.id[slot] = mix(mix(onset, rhyme), tone);
    into.shape[slot] = shape(letters, capitals, digits, signs, capitalFirst);
  }

  /** {@code lý} and {@code lí}, {@code quy} and {@code qui} are one. */
  private static boolean endsInI(int last, int before) {
    return switch (last) {
      case 'h', 'k', 'l', 'm', 's', 't' -> true;
      case 'u' -> before == 'q';
      default -> false;
    };
  }

  private static int shape(int letters, int capitals, int digits, int signs, boolean capitalFirst) {
    if (letters == 0) {
      return signs == 0 ? Shape.DIGITS : Shape.NUMBER;
    }
    if (digits > 0) {
      return Shape.MIXED;
    }
    if (capitals == 0) {
      return Shape.LOWER;
    }
    if (capitals == letters) {
      return letters == 1 ? Shape.ONE_CAPITAL : Shape.CAPITALS;
    }
    return capitalFirst ? Shape.CAPITALISED : Shape.MIXED;
  }

  private static int mix(int hash, int value) {
    int mixed = (hash ^ value) * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }
}
