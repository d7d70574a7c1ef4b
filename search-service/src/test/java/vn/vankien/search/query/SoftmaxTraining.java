package vn.vankien.search.query;

import java.util.Arrays;
import java.util.List;

/**
 * Learns weights that put right answers first: the cross entropy of a softmax over the hits of each
 * question, with a penalty on large weights, minimised by Adam. Nothing in it is random.
 */
final class SoftmaxTraining {

  private static final int STEPS = 100;
  private static final double RATE = 0.08;
  private static final double PENALTY = 1e-3;

  /** A smaller error moves nothing. */
  private static final double NOTHING = 1e-5;

  /** The hits of one question: by hit, what is looked at and whether it is an answer. */
  static final class Example {

    private final float[][] features;
    private final boolean[] right;

    Example(float[][] features, boolean[] right) {
      this.features = features;
      this.right = right;
    }

    float[][] features() {
      return features;
    }

    boolean[] right() {
      return right;
    }

    int answers() {
      int count = 0;
      for (boolean is : right) {
        count += is ? 1 : 0;
      }
      return count;
    }
  }

  private final List<Example> examples;
  private final boolean[] used;
  private final double[] deviation;

  /**
   * For questions that have an answer among their hits; the others say nothing.
   *
   * @param used by feature, whether it may have a weight
   */
  SoftmaxTraining(List<Example> all, boolean[] used) {
    this.examples = all.stream().filter(example -> example.answers() > 0).toList();
    this.used = used.clone();
    this.deviation = new double[used.length];
    long hits = examples.stream().mapToLong(example -> example.features().length).sum();
    for (int k = 0; k < used.length; k++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        for (float[] values : example.features()) {
          sum += values[k];
          squares += (double) values[k] * values[k];
        }
      }
      double mean = sum / hits;
      deviation[k] = Math.sqrt(Math.max(1e-9, squares / hits - mean * mean));
    }
  }

  /** Weights for the features as they are; 0 for those that are not used. */
  double[] train() {
    double[] weights = new double[used.length]; // of features through their deviations
    double[] first = new double[used.length];
    double[] second = new double[used.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(asTheyAre(weights));
      for (int k = 0; k < weights.length; k++) {
        double g = gradient[k] / deviation[k] / examples.size() + PENALTY * weights[k];
        first[k] = 0.9 * first[k] + 0.1 * g;
        second[k] = 0.99 * second[k] + 0.01 * g * g;
        double momentum = first[k] / (1 - Math.pow(0.9, step));
        double scale = Math.sqrt(second[k] / (1 - Math.pow(0.99, step))) + 1e-8;
        weights[k] -= used[k] ? RATE * momentum / scale : 0;
      }
    }
    return asTheyAre(weights);
  }

  private double[] asTheyAre(double[] weights) {
    double[] all = new double[weights.length];
    for (int k = 0; k < all.length; k++) {
      all[k] = weights[k] / deviation[k];
    }
    return all;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    for (Example example : examples) {
      double[] chances = chances(example.features(), weights);
      for (int i = 0; i < chances.length; i++) {
        double error = chances[i] - (example.right()[i] ? 1.0 / example.answers() : 0);
        if (Math.abs(error) > NOTHING) {
          for (int k = 0; k < weights.length; k++) {
            gradient[k] += error * example.features()[i][k];
          }
        }
      }
    }
    return gradient;
  }

  private static double[] chances(float[][] features, double[] weights) {
    double[] chances = new double[features.length];
    for (int i = 0; i < chances.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        chances[i] += weights[k] * features[i][k];
      }
    }
    double most = Arrays.stream(chances).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.exp(chances[i] - most);
      sum += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }
}
