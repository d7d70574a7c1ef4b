package vn.vankien.search.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each feature counts. {@code weights.tsv} is written by the tuning program and says from
 * what; the sum of weights times values puts the hits in order.
 */
final class Weights {

  private final double[] weights;

  private Weights(double[] weights) {
    this.weights = weights.clone();
  }

  static Weights of(Map<Feature, Double> weights) {
    double[] all = new double[Feature.values().length];
    weights.forEach((feature, weight) -> all[feature.column()] = weight);
    return new Weights(all);
  }

  /** Those of {@code weights.tsv}. */
  static Weights bundled() {
    try (InputStream file = Weights.class.getResourceAsStream("weights.tsv")) {
      if (file == null) {
        throw new IllegalStateException("weights.tsv is missing beside " + Weights.class);
      }
      Map<Feature, Double> weights = new EnumMap<>(Feature.class);
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.strip().split("\t");
          weights.put(Feature.valueOf(columns[0]), Double.parseDouble(columns[1]));
        }
      }
      return of(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("weights.tsv", e);
    }
  }

  double of(Feature feature) {
    return weights[feature.column()];
  }

  double score(float[] values) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * values[i];
    }
    return score;
  }

  @Override
  public String toString() {
    return Arrays.toString(weights);
  }
}
