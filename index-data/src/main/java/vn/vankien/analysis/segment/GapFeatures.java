package vn.vankien.analysis.segment;

/**
 * What is known about the gap between two syllables, as hashed features: the syllables and shapes
 * around it, which compounds of the lexicon cross it or compete with it, what the syllables do
 * alone, and whether they echo one another as in {@code lúng túng}.
 */
final class GapFeatures {

  private GapFeatures() {}

  /** Writes the features of the gap before {@code b} to {@code out}. */
  static void read(Syllables row, LexiconMatches found, int b, FeatureRow out) {
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
    out.clear();
    out.add(1, idA);
    out.add(2, idB);
    out.add(3, idL);
    out.add(4, idR);
    out.add(5, idA, idB);
    out.add(6, idL, idA);
    out.add(7, idB, idR);
    out.add(8, idL, idA, idB);
    out.add(9, idA, idB, idR);
    out.add(10, idL, idB);
    out.add(11, idA, idR);
    out.add(12, shapes, row.first[a] | row.first[l] << 1);
    out.add(13, middle, row.first[a]);
    out.add(14, idA, middle);
    out.add(15, idB, middle);
    out.add(16, cover, greedy);
    out.add(17, cover, coverLeft, coverRight);
    out.add(18, pairs, middle);
    out.add(19, cover << 4 | pairs, idA);
    out.add(20, cover << 4 | pairs, idB);
    out.add(21, cover, middle, row.first[a]);
    out.add(22, echo, middle, pairs);
    out.add(23, cover << 1 | pairLeft, idL);
    out.add(24, cover << 1 | pairRight, idR);
    out.add(25, cover << 4 | pairs, coverLeft, coverRight);
    out.add(26, row.tone[a] << 3 | row.tone[b], row.onset[b], middle);
    out.add(27, row.rhyme[b], pairs);
    out.add(28, row.onset[a], row.onset[b]);
    out.add(29, 0);
    int aloneA = found.kinds[a];
    int aloneB = found.kinds[b];
    int aloneL = found.kinds[l];
    int aloneR = found.kinds[r];
    int alone = aloneA << 9 | aloneB;
    int bound = bound(aloneA) | bound(aloneB) << 1;
    out.add(30, alone, cover, middle);
    out.add(31, alone, pairs, cover);
    out.add(32, alone, aloneL << 9 | aloneR, cover);
    out.add(33, aloneL << 9 | aloneA, aloneB, cover);
    out.add(34, alone, aloneR, cover);
    out.add(35, alone, idA);
    out.add(36, alone, idB);
    out.add(37, bound | bound(aloneL) << 2 | bound(aloneR) << 3, cover, pairs);
    out.add(38, bound, cover, middle);
  }

  /** One for a syllable that is no word alone. */
  private static int bound(int kinds) {
    return kinds == 0 ? 1 : 0;
  }
}
