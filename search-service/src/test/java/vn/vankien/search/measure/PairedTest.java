package vn.vankien.search.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Whether one ranking is better than another by more than chance, question by question.
 *
 * <p>The randomisation test asks how often a difference as large comes about if, for every
 * question, the two answers are swapped or not by the toss of a coin; the bootstrap draws the
 * questions anew to see between which bounds the difference lies.
 *
 * @param difference mean of the first less mean of the second
 * @param p the share of tosses that give as large a difference, either way
 * @param low lower bound of the difference, 95 % of draws
 * @param high upper bound
 */
record PairedTest(double difference, double p, double low, double high) {

  private static final int ROUNDS = 10_000;
  private static final long SEED = 7;

  static PairedTest of(Map<String, Double> ours, Map<String, Double> theirs) {
    double[] differences =
        ours.entrySet().stream()
            .mapToDouble(is -> is.getValue() - theirs.getOrDefault(is.getKey(), 0.0))
            .toArray();
    double observed = Arrays.stream(differences).sum();
    Random random = new Random(SEED);
    int asLarge = 0;
    double[] drawn = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double tossed = 0;
      for (double difference : differences) {
        tossed += random.nextBoolean() ? difference : -difference;
        drawn[round] += differences[random.nextInt(differences.length)];
      }
      asLarge += Math.abs(tossed) >= Math.abs(observed) - 1e-9 ? 1 : 0;
    }
    Arrays.sort(drawn);
    return new PairedTest(
        observed / differences.length,
        (asLarge + 1.0) / (ROUNDS + 1),
        drawn[ROUNDS / 40] / differences.length,
        drawn[ROUNDS - ROUNDS / 40 - 1] / differences.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%+.4f (95 %% %+.4f to %+.4f, p = %.4f)", difference, low, high, p);
  }
}
