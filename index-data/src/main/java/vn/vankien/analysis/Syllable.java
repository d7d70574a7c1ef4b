package vn.vankien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether letters are a syllable as Vietnamese is spelled: an onset, a rime of {@code rimes.txt},
 * and at most one tone. Both placements of the tone are right: {@code hoà}, {@code hòa}.
 */
public final class Syllable {

  /** {@code nghiêng}. */
  public static final int LONGEST = 7;

  private static final int END_OF_LATIN = 0x1F00;

  /** Tones as Unicode decomposes them: huyền, sắc, ngã, hỏi, nặng. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final int ACUTE = 2;
  private static final int HEAVY = 5;

  /** Letters without their tone, each known by its place. */
  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

  /** The same letters without any mark. */
  private static final String PLAIN_LETTERS = "aaabcddeeghiklmnooopqrstuuvxy";

  private static final int BITS_OF_A_LETTER = 5;

  /** By character: 1 + its place in {@link #LETTERS}, or 0 for what is no letter of ours. */
  private static final byte[] LETTER = new byte[END_OF_LATIN];

  /** By number of a letter: the number of the letter without marks. */
  private static final byte[] PLAIN = new byte[LETTERS.length() + 1];

  /** By character: 1 + its index in {@link #TONES}, or 0. */
  private static final byte[] TONE = new byte[END_OF_LATIN];

  private static final int SLOT_BITS = 14;

  /** Three times as many as there are spellings. */
  private static final int SLOTS = 1 << SLOT_BITS;

  /** 2^64 by the golden ratio: the high bits of a product with it are spread evenly (Knuth 6.4). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Spellings without tone, letters packed into a number, so that a lookup creates no object. */
  private static final long[] SPELLINGS = new long[SLOTS];

  /** By slot: a bit for each tone that the spelling may have, and {@link #BUT_FOR_MARKS}. */
  private static final byte[] ALLOWED = new byte[SLOTS];

  private static final int ANY_TONE = 0b11_1111;

  /** Some syllable is spelled so without its marks. */
  private static final int BUT_FOR_MARKS = 1 << 6;

  /** Rimes that follow qu and no other onset. */
  private static final Set<String> RIMES_OF_QU = Set.of("ych", "yn", "ynh", "yt", "yp");

  private static final Set<String> ANY_ONSET =
      Set.of(
          "", "b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t",
          "th", "tr", "v", "x");

  /** Those whose spelling depends on the vowel too. */
  private static final Set<String> ONSETS = new HashSet<>(ANY_ONSET);

  static {
    ONSETS.addAll(Set.of("c", "g", "gh", "k", "ng", "ngh", "qu"));
    for (int i = 0; i < LETTERS.length(); i++) {
      PLAIN[i + 1] = (byte) (LETTERS.indexOf(PLAIN_LETTERS.charAt(i)) + 1);
    }
    for (char c : "abcdeghiklmnopqrstuvxy".toCharArray()) {
      put(c);
      put(Character.toUpperCase(c));
    }
    for (char c = '\u00C0'; c < END_OF_LATIN; c++) {
      if (Letters.isVowel(Letters.fold(c)) || c == 'đ' || c == 'Đ') {
        put(c);
      }
    }
    // Typed with the wrong key and never noticed, because they look alike.
    LETTER['\u00D0'] = LETTER['đ'];
    LETTER['\u00F0'] = LETTER['đ'];
    List<String> rimes = rimes();
    for (String onset : ONSETS) {
      for (String rime : rimes) {
        String spelling = onset + rime;
        if (fits(onset, rime)) {
          allow(pack(spelling), tones(spelling));
        }
        allow(packPlain(spelling), BUT_FOR_MARKS);
      }
    }
  }

  private Syllable() {}

  /** As the file has them. */
  static List<String> rimes() {
    try (InputStream file = Syllable.class.getResourceAsStream("rimes.txt")) {
      if (file == null) {
        throw new IllegalStateException("rimes.txt is missing beside " + Syllable.class);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("rimes.txt", e);
    }
  }

  private static void put(char letter) {
    StringBuilder bare = new StringBuilder();
    for (char part :
        Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).toCharArray()) {
      int tone = TONES.indexOf(part);
      if (tone >= 0) {
        TONE[letter] = (byte) (tone + 1);
      } else {
        bare.append(part);
      }
    }
    String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
    LETTER[letter] = (byte) (LETTERS.indexOf(Character.toLowerCase(composed.charAt(0))) + 1);
  }

  /** A letter of Vietnamese spelling, ASCII or not. */
  public static boolean isLetter(char c) {
    return c < END_OF_LATIN && LETTER[c] != 0;
  }

  /** A letter that no other national encoding of Windows holds: {@code ạ}, {@code ơ}, {@code đ}. */
  public static boolean isVietnameseOnly(char c) {
    return c > 0xFF && isLetter(c);
  }

  public static boolean hasTone(char c) {
    return c < END_OF_LATIN && TONE[c] != 0;
  }

  /**
   * Whether the characters from {@code start} to {@code end} spell one syllable, composed (NFC).
   */
  public static boolean isValid(CharSequence text, int start, int end) {
    if (end - start > LONGEST || end <= start) {
      return false;
    }
    int tone = 0;
    long spelling = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetter(c)) {
        return false;
      }
      spelling = spelling << BITS_OF_A_LETTER | LETTER[c];
      if (TONE[c] != 0) {
        if (tone != 0) {
          return false;
        }
        tone = TONE[c];
      }
    }
    return (ALLOWED[slot(spelling)] >> tone & 1) != 0;
  }

  /** Whether an onset and a rime would be left if all marks were taken away. */
  public static boolean isValidButForMarks(CharSequence text, int start, int end) {
    if (end - start > LONGEST || end <= start) {
      return false;
    }
    long spelling = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetter(c)) {
        return false;
      }
      spelling = spelling << BITS_OF_A_LETTER | PLAIN[LETTER[c]];
    }
    return (ALLOWED[slot(spelling)] & BUT_FOR_MARKS) != 0;
  }

  private static long pack(String spelling) {
    long packed = 0;
    for (int i = 0; i < spelling.length(); i++) {
      packed = packed << BITS_OF_A_LETTER | LETTER[spelling.charAt(i)];
    }
    return packed;
  }

  private static long packPlain(String spelling) {
    long packed = 0;
    for (int i = 0; i < spelling.length(); i++) {
      packed = packed << BITS_OF_A_LETTER | PLAIN[LETTER[spelling.charAt(i)]];
    }
    return packed;
  }

  private static void allow(long spelling, int what) {
    int slot = slot(spelling);
    SPELLINGS[slot] = spelling;
    ALLOWED[slot] |= (byte) what;
  }

  /** Where the spelling stands, or an empty place. */
  private static int slot(long spelling) {
    int slot = (int) ((spelling * GOLDEN) >>> (Long.SIZE - SLOT_BITS));
    while (SPELLINGS[slot] != 0 && SPELLINGS[slot] != spelling) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** One bit for each tone; a stop takes two tones only. */
  private static int tones(String spelling) {
    char last = spelling.charAt(spelling.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || spelling.endsWith("ch");
    return stopped ? 1 << ACUTE | 1 << HEAVY : ANY_TONE;
  }

  private static boolean fits(String onset, String rime) {
    if (onset.equals("qu")) {
      return RIMES_OF_QU.contains(rime) || rime.charAt(0) != 'u';
    }
    if (RIMES_OF_QU.contains(rime)) {
      return false;
    }
    boolean front = "ieêy".indexOf(rime.charAt(0)) >= 0;
    return switch (onset) {
      case "c", "ng" -> !front;
      // gì, giêng: the i is both the onset's and the rime's.
      case "g" -> !front || rime.charAt(0) == 'i';
      case "gh", "ngh" -> front;
      // Bắc Kạn
      case "k" -> front || rime.equals("an");
      default -> ANY_ONSET.contains(onset);
    };
  }
}
