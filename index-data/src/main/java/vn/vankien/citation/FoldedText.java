package vn.vankien.citation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import vn.vankien.document.Span;

/**
 * A text for reading without accents: lower-case base letters, every dash a hyphen, every blank a
 * space, marks and zero-width characters gone; each place knows where it stood.
 *
 * <p>Clones of news pages put random diacritics on letters and typists put wrong ones, so the
 * grammars read letters by their base alone, and ask {@link #original} where an accent decides.
 */
final class FoldedText {

  private static final int TABLED = 0x2100;
  private static final char GONE = 0xFFFF;
  private static final char[] BASE = new char[TABLED];

  static {
    for (char c = 0; c < TABLED; c++) {
      BASE[c] = base(c);
    }
  }

  private final String text;
  private final char[] folded;
  private final int length;

  /** Where each folded character stood; empty while nothing is gone and the places agree. */
  private final int[] origins;

  FoldedText(String text) {
    this.text = text;
    char[] chars = new char[text.length()];
    int[] places = {};
    int n = 0;
    for (int i = 0; i < chars.length; i++) {
      char base = fold(text.charAt(i));
      if (base == GONE) {
        if (places.length == 0) {
          places = new int[chars.length];
          for (int k = 0; k < n; k++) {
            places[k] = k;
          }
        }
        continue;
      }
      if (places.length > 0) {
        places[n] = i;
      }
      chars[n++] = base;
    }
    this.folded = chars;
    this.length = n;
    this.origins = places;
  }

  static char fold(char c) {
    if (c < TABLED) {
      return BASE[c];
    }
    if (c == '\u2212') {
      return '-';
    }
    if (c == '\u3000') {
      return ' ';
    }
    return c == '\uFEFF' ? GONE : c;
  }

  private static char base(char c) {
    if (c < 0x80) {
      return c == '\t' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð') {
      return 'd';
    }
    if (c >= 0x2010 && c <= 0x2015) {
      return '-';
    }
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x2028) {
      return ' ';
    }
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064)) {
      return GONE;
    }
    if (c >= 0x0300 && c <= 0x036F) {
      return GONE;
    }
    boolean latin = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
    if (!latin || !Character.isLetter(c)) {
      return c;
    }
    char first =
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .charAt(0);
    return first == 'đ' ? 'd' : first;
  }

  /** A string as this class would read it. */
  static String foldAll(String s) {
    FoldedText text = new FoldedText(s);
    return new String(text.folded, 0, text.length);
  }

  int length() {
    return length;
  }

  /** The folded character; NUL outside the text. */
  char at(int i) {
    return i >= 0 && i < length ? folded[i] : 0;
  }

  /** Where a folded place stands in the text; its length for the end. */
  int origin(int i) {
    if (i >= length) {
      return text.length();
    }
    return origins.length == 0 ? i : origins[i];
  }

  /** The folded place of a place in the text, or of the next one that is left. */
  int foldedPlace(int originalPlace) {
    if (origins.length == 0) {
      return Math.min(originalPlace, length);
    }
    int found = Arrays.binarySearch(origins, 0, length, originalPlace);
    return found >= 0 ? found : -found - 1;
  }

  char original(int i) {
    return i >= 0 && i < length ? text.charAt(origin(i)) : 0;
  }

  String text() {
    return text;
  }

  /** The span in the text; marks that follow the last letter belong to it. */
  Span span(int start, int end) {
    if (end <= start) {
      return new Span(origin(start), origin(start));
    }
    int last = origin(end - 1) + 1;
    while (last < text.length()
        && Character.getType(text.charAt(last)) == Character.NON_SPACING_MARK) {
      last++;
    }
    return new Span(origin(start), last);
  }

  String substring(int start, int end) {
    return span(start, end).in(text);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean isDigitAt(int i) {
    return isDigit(at(i));
  }

  boolean isLetterAt(int i) {
    char c = at(i);
    return (c >= 'a' && c <= 'z') || (c >= 0x80 && Character.isLetter(c));
  }

  boolean isUpperAt(int i) {
    char c = original(i);
    return (c >= 'A' && c <= 'Z') || (c >= 0x80 && Character.isUpperCase(c));
  }

  boolean isBlankAt(int i) {
    return at(i) == ' ';
  }

  boolean isLineEndAt(int i) {
    char c = at(i);
    return c == '\n' || c == '\r';
  }

  int skipBlanks(int i) {
    int k = i;
    while (isBlankAt(k) && k - i < 8) {
      k++;
    }
    return k;
  }

  int skipBlanksBack(int end) {
    int k = end;
    while (k > 0 && isBlankAt(k - 1) && end - k < 8) {
      k--;
    }
    return k;
  }

  /** Over blanks and one line end. */
  int skipSpace(int i) {
    int k = skipBlanks(i);
    if (at(k) == '\r') {
      k++;
    }
    if (at(k) == '\n') {
      k = skipBlanks(k + 1);
    }
    return k;
  }

  int skipSpaceBack(int end) {
    int k = skipBlanksBack(end);
    if (k > 0 && at(k - 1) == '\n') {
      k--;
      if (k > 0 && at(k - 1) == '\r') {
        k--;
      }
      k = skipBlanksBack(k);
    }
    return k;
  }

  /**
   * The end of {@code words} if they stand at {@code i}, else -1. A space among them stands for any
   * blanks, one line end, or nothing: copies of documents lose spaces.
   */
  int match(int i, String words) {
    int k = i;
    for (int w = 0; w < words.length(); w++) {
      char c = words.charAt(w);
      if (c == ' ') {
        k = skipSpace(k);
      } else if (at(k) == c) {
        k++;
      } else {
        return -1;
      }
    }
    return k;
  }

  /** Like {@link #match}, and no letter goes on after the last one. */
  int matchWord(int i, String words) {
    int end = match(i, words);
    return end >= 0 && !isLetterAt(end) ? end : -1;
  }

  /** The start of {@code words} if they end at {@code end}, else -1. */
  int matchBack(int end, String words) {
    int k = end;
    for (int w = words.length() - 1; w >= 0; w--) {
      char c = words.charAt(w);
      if (c == ' ') {
        k = skipSpaceBack(k);
      } else if (k > 0 && at(k - 1) == c) {
        k--;
      } else {
        return -1;
      }
    }
    return k;
  }

  /**
   * Whether a word may start here: no letter or digit goes before, or one in lower case before a
   * capital, where a copy has lost the space.
   */
  boolean startsWord(int i) {
    if (i == 0) {
      return true;
    }
    if (!isLetterAt(i - 1) && !isDigitAt(i - 1)) {
      return true;
    }
    return isUpperAt(i) && isLetterAt(i - 1) && !isUpperAt(i - 1);
  }

  /** Whether the letter is a u with a horn, which tells TƯ (the centre) from TU (a province). */
  boolean isHornU(int i) {
    return at(i) == 'u' && hasHorn(i);
  }

  boolean hasHorn(int i) {
    return hasMark(i, '\u031B');
  }

  boolean hasCircumflex(int i) {
    return hasMark(i, '\u0302');
  }

  private boolean hasMark(int i, char mark) {
    return original(i) >= 0x80
        ? Normalizer.normalize(substring(i, i + 1), Normalizer.Form.NFD).indexOf(mark) > 0
        : span(i, i + 1).in(text).indexOf(mark) > 0;
  }
}
