package vn.vankien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives syllables back the marks that they were meant to have. Sites that copy articles change
 * marks at random, so that no two copies are equal: {@code qưỹết} is no syllable, and of those that
 * it is without its marks {@code quyết} keeps the most of them. Only what cannot be Vietnamese is
 * changed, never its length, so offsets stay and the page is shown as it was.
 *
 * <p>Be aware of this weakness: marks that make another syllable ({@code cán} for {@code cần})
 * stay.
 */
final class MarkRepair {

  /** Syllables seen to be right, by hash; a stale entry costs time and nothing else. */
  private static final long[] RIGHT = new long[1 << 12];

  private MarkRepair() {}

  /** Changes a folded word in place, if it is a syllable but for its marks. */
  static void repair(char[] word, int length) {
    if (length < 2 || length > Syllable.LONGEST) {
      return;
    }
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x9E3779B97F4A7C15L;
    }
    int slot = (int) (hash >>> 52);
    if (RIGHT[slot] == hash) {
      return;
    }
    String said = new String(word, 0, length);
    if (Syllable.isValid(said, 0, length) || !Syllable.isValidButForMarks(said, 0, length)) {
      RIGHT[slot] = hash;
      return;
    }
    String meant = Known.nearest(said);
    meant.getChars(0, meant.length(), word, 0);
  }

  /** The syllables of the lexicon; read when the first wrong one comes. */
  private static final class Known {

    /** By their letters without marks: each with the number of compounds that it stands in. */
    private static final Map<String, Map<String, Integer>> SYLLABLES = read();

    static String nearest(String said) {
      String best = said;
      int most = 0;
      for (Map.Entry<String, Integer> known :
          SYLLABLES.getOrDefault(VietnameseFolding.stripAccents(said), Map.of()).entrySet()) {
        int rank = (same(said, known.getKey()) << 20) + known.getValue();
        if (rank > most) {
          most = rank;
          best = known.getKey();
        }
      }
      return best;
    }

    private static int same(String said, String known) {
      int same = 0;
      for (int i = 0; i < said.length(); i++) {
        same += said.charAt(i) == known.charAt(i) ? 1 : 0;
      }
      return same;
    }

    private static Map<String, Map<String, Integer>> read() {
      try (InputStream file = MarkRepair.class.getResourceAsStream("segment/lexicon.txt")) {
        if (file == null) {
          throw new IllegalStateException("segment/lexicon.txt is missing");
        }
        Map<String, Map<String, Integer>> syllables = new HashMap<>();
        new String(file.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> add(line.substring(line.indexOf(':') + 1), syllables));
        return syllables;
      } catch (IOException e) {
        throw new UncheckedIOException("lexicon.txt", e);
      }
    }

    private static void add(String line, Map<String, Map<String, Integer>> syllables) {
      for (String syllable : line.strip().split(" ")) {
        char[] spelled = syllable.toCharArray();
        Spelling.respell(spelled, spelled.length, true);
        syllables
            .computeIfAbsent(VietnameseFolding.stripAccents(syllable), bare -> new HashMap<>())
            .merge(new String(spelled), 1, Integer::sum);
      }
    }
  }
}
