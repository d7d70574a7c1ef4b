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

  /**
   * By character: the letter without its tone in lower case, or 0 for what is no letter of ours.
   */
  private static final char[] BARE = new char[END_OF_LATIN];

  /** By character: 1 + its index in {@link #TONES}, or 0. */
  private static final byte[] TONE = new byte[END_OF_LATIN];

  private static final Set<String> RIMES = new HashSet<>();

  /** The rimes without any mark. */
  private static final Set<String> PLAIN_RIMES = new HashSet<>();

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
    BARE['\u00D0'] = 'đ';
    BARE['\u00F0'] = 'đ';
    for (String rime : rimes()) {
      RIMES.add(rime);
      PLAIN_RIMES.add(plain(rime));
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
    BARE[letter] = Character.toLowerCase(composed.charAt(0));
  }

  /** A letter of Vietnamese spelling, ASCII or not. */
  public static boolean isLetter(char c) {
    return c < END_OF_LATIN && BARE[c] != 0;
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
    StringBuilder bare = new StringBuilder(LONGEST);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetter(c)) {
        return false;
      }
      bare.append(BARE[c]);
      if (TONE[c] != 0) {
        if (tone != 0) {
          return false;
        }
        tone = TONE[c];
      }
    }
    return isSpelled(bare.toString(), tone);
  }

  /** Whether an onset and a rime would be left if all marks were taken away. */
  public static boolean isValidButForMarks(CharSequence text, int start, int end) {
    if (end - start > LONGEST || end <= start) {
      return false;
    }
    StringBuilder bare = new StringBuilder(LONGEST);
    for (int i = start; i < end; i++) {
      if (!isLetter(text.charAt(i))) {
        return false;
      }
      bare.append(BARE[text.charAt(i)]);
    }
    String plain = plain(bare.toString());
    for (int cut = Math.min(3, plain.length() - 1); cut >= 0; cut--) {
      if (ONSETS.contains(plain.substring(0, cut)) && PLAIN_RIMES.contains(plain.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String bare) {
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      int found = "ăâđêôơư".indexOf(bare.charAt(i));
      plain.append(found < 0 ? bare.charAt(i) : "aadeoou".charAt(found));
    }
    return plain.toString();
  }

  private static boolean isSpelled(String bare, int tone) {
    char last = bare.charAt(bare.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || bare.endsWith("ch");
    if (stopped && tone != ACUTE && tone != HEAVY) {
      return false;
    }
    for (int cut = Math.min(3, bare.length() - 1); cut >= 0; cut--) {
      if (fits(bare.substring(0, cut), bare.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String onset, String rime) {
    if (onset.equals("qu")) {
      return RIMES_OF_QU.contains(rime) || (RIMES.contains(rime) && rime.charAt(0) != 'u');
    }
    if (!RIMES.contains(rime) || RIMES_OF_QU.contains(rime)) {
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
