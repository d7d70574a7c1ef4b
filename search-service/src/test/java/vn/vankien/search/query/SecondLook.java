package vn.vankien.search.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.vankien.search.measure.TrecRun;
import vn.vankien.search.query.Collection.Found;
import vn.vankien.search.query.Collection.Question;
import vn.vankien.search.rank.Feature;

/**
 * The hits of every question of a collection, to be put in order by one set of weights or other.
 */
public final class SecondLook {

  static final int FOLDS = 5;
  private static final long SEED = 20_261_123;

  private final List<Question> questions;
  private final List<Found> found = new ArrayList<>();

  SecondLook(Collection collection) throws IOException {
    this.questions = collection.questions();
    for (Question question : questions) {
      found.add(collection.found(question));
    }
  }

  /**
   * How the questions are answered by weights that were learned from others: each fifth by those of
   * the other four.
   *
   * @param folder with the collection's {@code queries.tsv} and {@code qrels.txt}
   * @param index of its corpus
   */
  public static TrecRun crossValidated(Path folder, Path index) throws IOException {
    try (Collection collection = new Collection(folder, index)) {
      return new SecondLook(collection).crossValidated(every());
    }
  }

  static boolean[] every() {
    boolean[] all = new boolean[Feature.values().length];
    Arrays.fill(all, true);
    return all;
  }

  /** Weights that leave the order of the first search. */
  static double[] first() {
    double[] weights = new double[Feature.values().length];
    weights[Feature.FOUND.column()] = 1;
    return weights;
  }

  double[] learned() {
    return learned(found, every());
  }

  private static double[] learned(List<Found> from, boolean[] used) {
    return new SoftmaxTraining(from.stream().map(Found::example).toList(), used).train();
  }

  TrecRun crossValidated(boolean[] used) {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ranked.putAll(fold(fold, used).ranked());
    }
    return new TrecRun(ranked);
  }

  /** One fold, by the weights of the others. */
  TrecRun fold(int fold, boolean[] used) {
    List<Integer> inside = fold(questions.size(), fold);
    double[] weights = learned(except(found, inside), used);
    return answers(
        inside.stream().map(questions::get).toList(),
        inside.stream().map(found::get).toList(),
        weights);
  }

  TrecRun answers(double[] weights) {
    return answers(questions, found, weights);
  }

  private static TrecRun answers(List<Question> questions, List<Found> found, double[] weights) {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    for (int q = 0; q < questions.size(); q++) {
      ranked.put(questions.get(q).id(), order(found.get(q), weights));
    }
    return new TrecRun(ranked);
  }

  private static List<String> order(Found hits, double[] weights) {
    float[][] features = hits.example().features();
    return features.length == 0
        ? hits.ids() // a number was asked for
        : IntStream.range(0, features.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score(features[i], weights)))
            .map(hits.ids()::get)
            .toList();
  }

  private static double score(float[] values, double[] weights) {
    double score = 0;
    for (int k = 0; k < weights.length; k++) {
      score += weights[k] * values[k];
    }
    return score;
  }

  /** The places of a fold, the same in every run. */
  static List<Integer> fold(int size, int fold) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(places, new Random(SEED));
    return IntStream.range(0, size).filter(i -> i % FOLDS == fold).mapToObj(places::get).toList();
  }

  /** All but those places. */
  static <T> List<T> except(List<T> all, List<Integer> places) {
    boolean[] out = new boolean[all.size()];
    places.forEach(place -> out[place] = true);
    return IntStream.range(0, all.size()).filter(i -> !out[i]).mapToObj(all::get).toList();
  }
}
