package vn.vankien.analysis.segment;

/**
 * What is known about the gap between two syllables, as hashed features: the syllables and shapes
 * around it, which compounds of the lexicon cross it or compete with it, what the syllables do
 * alone, and whether they echo one another as in {@code lúng túng}.
 */
final class GapFeatures {

  /** Features of one gap. */
  static final int COUNT = 39;

  private final int mask;
  private int next;

  GapFeatures(int tableSize) {
    this.mask = tableSize - 1;
  }

  /** Writes the features of the gap before {@code b} to {@code out}. */
  void read(Syllables row, LexiconMatches found, int b, int[] out) {
    int a = b - 1;
    int l = b - 2;
    int r = b + 1;
    int idA = row.id[a];
    int idB = row.id[b];
    int idL = row.id[l];
    int idR = row.id[r];
    int shapes = row.shape[l] << 12 | row.shape[a] << 8 | row.shape[b] << 4 | row.shape[r];
    int middle = shapes >> 4 & 0xFF;
    int cover = found.coverLength[b] << 3 | found.coverOffset[b];
    int greedy = found.greedyJoin[b] ? 1 : 0;
    int at = found.lengths[a];
    int pairHere = at >> 2 & 1;
    int pairLeft = found.lengths[l] >> 2 & 1;
    int pairRight = found.lengths[b] >> 2 & 1;
    int coverLeft = found.coverLength[a] << 3 | found.coverOffset[a];
    int coverRight = found.coverLength[r] << 3 | found.coverOffset[r];
    int pairs = pairLeft << 3 | pairHere << 2 | pairRight << 1 | greedy;
    int echo =
        (row.onset[a] == row.onset[b] ? 1 : 0)
            | (row.rhyme[a] == row.rhyme[b] ? 2 : 0)
            | (row.tone[a] == row.tone[b] ? 4 : 0)
            | (row.onset[a] == 0 ? 8 : 0);
    next = 0;
    put(out, 1, idA);
    put(out, 2, idB);
    put(out, 3, idL);
    put(out, 4, idR);
    put(out, 5, idA, idB);
    put(out, 6, idL, idA);
    put(out, 7, idB, idR);
    put(out, 8, idL, idA, idB);
    put(out, 9, idA, idB, idR);
    put(out, 10, idL, idB);
    put(out, 11, idA, idR);
    put(out, 12, shapes, row.first[a] | row.first[l] << 1);
    put(out, 13, middle, row.first[a]);
    put(out, 14, idA, middle);
    put(out, 15, idB, middle);
    put(out, 16, cover, greedy);
    put(out, 17, cover, coverLeft, coverRight);
    put(out, 18, pairs, middle);
    put(out, 19, cover << 4 | pairs, idA);
    put(out, 20, cover << 4 | pairs, idB);
    put(out, 21, cover, middle, row.first[a]);
    put(out, 22, echo, middle, pairs);
    put(out, 23, cover << 1 | pairLeft, idL);
    put(out, 24, cover << 1 | pairRight, idR);
    put(out, 25, cover << 4 | pairs, coverLeft, coverRight);
    put(out, 26, row.tone[a] << 3 | row.tone[b], row.onset[b], middle);
    put(out, 27, row.rhyme[b], pairs);
    put(out, 28, row.onset[a], row.onset[b]);
    put(out, 29, idL, cover, idR);
    put(out, 30, 0);
    int aloneA = found.kinds[a];
    int aloneB = found.kinds[b];
    int aloneL = found.kinds[l];
    int aloneR = found.kinds[r];
    int alone = aloneA << 9 | aloneB;
    int bound = bound(aloneA) | bound(aloneB) << 1;
    put(out, 31, alone, cover, middle);
    put(out, 32, alone, pairs, cover);
    put(out, 33, alone, aloneL << 9 | aloneR, cover);
    put(out, 34, aloneL << 9 | aloneA, aloneB, cover);
    put(out, 35, alone, aloneR, cover);
    put(out, 36, alone, idA);
    put(out, 37, alone, idB);
    put(out, 38, bound | bound(aloneL) << 2 | bound(aloneR) << 3, cover, pairs);
    put(out, 39, bound, cover, middle);
  }

  /** One for a syllable that is no word alone. */
  private static int bound(int kinds) {
    return kinds == 0 ? 1 : 0;
  }

  private void put(int[] out, int template, int x) {
    put(out, template, x, 0, 0);
  }

  private void put(int[] out, int template, int x, int y) {
    put(out, template, x, y, 0);
  }

  private void put(int[] out, int template, int x, int y, int z) {
    long hash = (x + template * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 31 ^ y) * 0x94D049BB133111EBL;
    hash = (hash ^ hash >>> 30 ^ z) * 0xD6E8FEB86659FD93L;
    out[next++] = (int) (hash >>> 36) & mask;
  }
}
