package vn.vankien.ingest.parse.legacy;

import java.util.List;
import vn.vankien.analysis.Syllable;

/**
 * UTF-8 that was read with another encoding: {@code Nghá»‹ quyáº¿t}, {@code Nghß╗ï quyß║┐t}. What
 * does not decode stays, so a line may be broken in part.
 */
final class DoubleUtf8 {

  private static final List<Repertoire> WAYS =
      List.of(Repertoire.WESTERN, Repertoire.DOS, Repertoire.CYRILLIC, Repertoire.MACINTOSH);

  /** Texts went through the mill three times, not oftener. */
  private static final int ROUNDS = 3;

  private DoubleUtf8() {}

  /** The same object where nothing was broken. */
  static String repair(String line) {
    String text = line;
    for (int round = 0; round < ROUNDS; round++) {
      String better = once(text);
      if (better.equals(text)) {
        break;
      }
      text = better;
    }
    return text;
  }

  private static String once(String line) {
    Reading before = null;
    for (Repertoire way : WAYS) {
      String decoded = decode(line, way);
      if (decoded.length() < line.length()) {
        if (before == null) {
          before = Reading.of(line);
        }
        Reading after = Reading.of(decoded);
        if (after.bad() < before.bad() && after.score() > before.score()) {
          return decoded;
        }
      }
    }
    return line;
  }

  private static String decode(String line, Repertoire way) {
    StringBuilder decoded = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int length = c < 0x80 ? 1 : length(way.byteOf(c));
      int code = length > 1 ? code(line, i, length, way) : -1;
      if (code >= 0) {
        decoded.appendCodePoint(code);
        i += length;
      } else {
        decoded.append(c);
        i++;
      }
    }
    return decoded.toString();
  }

  /** Of the sequence that this byte begins; 1 if it begins none. */
  private static int length(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    return lead >= 0xE0 && lead <= 0xEF ? 3 : 1;
  }

  /** What the characters mean, or -1 if they are no sequence or not one of Vietnamese text. */
  private static int code(String line, int start, int length, Repertoire way) {
    if (start + length > line.length()) {
      return -1;
    }
    int code = way.byteOf(line.charAt(start)) & (length == 2 ? 0x1F : 0x0F);
    for (int i = start + 1; i < start + length; i++) {
      int next = way.byteOf(line.charAt(i));
      if (next < 0x80 || next > 0xBF) {
        return -1;
      }
      code = code << 6 | (next & 0x3F);
    }
    boolean letter = code <= Character.MAX_VALUE && Syllable.isLetter((char) code);
    boolean sign = (code >= 0x2010 && code <= 0x203A) || code == 0x20AC || code == 0x20AB;
    // Half broken already: the next round reads these on.
    boolean western = code >= 0xA0 && code <= 0x2FF;
    boolean mark = code >= 0x300 && code <= 0x36F;
    return letter || sign || western || mark ? code : -1;
  }
}
