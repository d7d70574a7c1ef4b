package vn.vankien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One spelling for each syllable, where writers use two.
 *
 * <p>The tone mark moves to the place that Hướng dẫn 05-HD/VPTW prints ({@code ỦY}, {@code hòa},
 * {@code khỏe}), from the other school's ({@code uỷ}, {@code hoà}) and from plain slips ({@code
 * hòang}, {@code cuả}, {@code gía}). Then the i/y pairs of {@code spelling-pairs.txt} become one.
 */
final class Spelling {

  /** The longest syllable is nghiêng; slips make none longer. */
  private static final int LONGEST = 7;

  private static final int LONGEST_PAIR = 3;
  private static final Map<String, String> PAIRS = readPairs();

  /** The same pairs, packed three characters into a long, so that a lookup creates no object. */
  private static final long[] PAIR_KEYS = new long[256];

  private static final char[] PAIR_ENDS = new char[256];

  static {
    PAIRS.forEach(
        (from, to) -> {
          int slot = freeSlot(pack(from.toCharArray(), from.length()));
          PAIR_KEYS[slot] = pack(from.toCharArray(), from.length());
          PAIR_ENDS[slot] = to.charAt(to.length() - 1);
        });
  }

  private Spelling() {}

  /** The pairs as the file has them, variant to chosen form. */
  static Map<String, String> pairs() {
    return PAIRS;
  }

  /** Respells a folded syllable in place; the length never changes. */
  static void respell(char[] syllable, int length, boolean toned) {
    if (toned && length <= LONGEST) {
      placeTone(syllable, length);
    }
    if (length >= 2 && length <= LONGEST_PAIR) {
      int slot = freeSlot(pack(syllable, length));
      if (PAIR_KEYS[slot] != 0) {
        syllable[length - 1] = PAIR_ENDS[slot];
      }
    }
  }

  private static void placeTone(char[] syllable, int length) {
    int from = 0;
    while (from < length && !Letters.isVowel(syllable[from])) {
      from++;
    }
    int to = from;
    while (to < length && Letters.isVowel(syllable[to])) {
      to++;
    }
    if (to - from < 2 || hasVowel(syllable, to, length)) {
      return; // one vowel has one place; two nuclei are no Vietnamese syllable
    }
    int tone = 0;
    int at = from;
    for (int i = from; i < to; i++) {
      if (Letters.tone(syllable[i]) != 0) {
        if (tone != 0) {
          return;
        }
        tone = Letters.tone(syllable[i]);
        at = i;
      }
    }
    int place = tonePlace(syllable, glideEnd(syllable, from, to), to, length);
    if (place != at) {
      syllable[at] = Letters.withTone(syllable[at], 0);
      syllable[place] = Letters.withTone(syllable[place], tone);
    }
  }

  /** Where the vowels begin once the u of qu and the i of gi are counted with the consonant. */
  private static int glideEnd(char[] syllable, int from, int to) {
    if (from == 1 && to > 2) {
      char glide = Letters.bare(syllable[1]);
      boolean q = syllable[0] == 'q' && glide == 'u' && !Letters.isShaped(syllable[1]);
      boolean g = syllable[0] == 'g' && glide == 'i';
      return q || g ? 2 : from;
    }
    return from;
  }

  private static int tonePlace(char[] syllable, int from, int to, int length) {
    for (int i = to - 1; i >= from; i--) {
      if (Letters.isShaped(syllable[i])) {
        return i;
      }
    }
    return switch (to - from) {
      case 1 -> from;
      case 2 -> to < length ? from + 1 : from;
      default -> from + 1;
    };
  }

  private static boolean hasVowel(char[] syllable, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Letters.isVowel(syllable[i])) {
        return true;
      }
    }
    return false;
  }

  private static long pack(char[] syllable, int length) {
    long packed = 0;
    for (int i = 0; i < length; i++) {
      packed = packed << 16 | syllable[i];
    }
    return packed;
  }

  private static int freeSlot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
    while (PAIR_KEYS[slot] != 0 && PAIR_KEYS[slot] != key) {
      slot = slot + 1 & PAIR_KEYS.length - 1;
    }
    return slot;
  }

  private static Map<String, String> readPairs() {
    try (InputStream file = Spelling.class.getResourceAsStream("spelling-pairs.txt")) {
      if (file == null) {
        throw new IllegalStateException("spelling-pairs.txt is missing beside " + Spelling.class);
      }
      Map<String, String> pairs = new HashMap<>();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String pair = line.split("#", 2)[0].strip();
        if (!pair.isEmpty()) {
          String[] forms = pair.split("\\s+");
          if (forms.length != 2
              || forms[0].length() != forms[1].length()
              || forms[0].length() > LONGEST_PAIR
              || pairs.put(forms[0], forms[1]) != null) {
            throw new IllegalStateException("spelling-pairs.txt: not a new pair: \"" + line + '"');
          }
        }
      }
      return Map.copyOf(pairs);
    } catch (IOException e) {
      throw new UncheckedIOException("spelling-pairs.txt", e);
    }
  }
}
