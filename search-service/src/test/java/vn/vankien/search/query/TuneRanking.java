package vn.vankien.search.query;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.similarities.BM25Similarity;
import vn.vankien.index.Ranking;
import vn.vankien.search.measure.TrecRun;
import vn.vankien.search.query.Collection.Question;
import vn.vankien.search.rank.Feature;

/**
 * Chooses the settings of the first search and the weights of the second look by questions whose
 * answers are known. Everything is judged on questions that it was not chosen by (five folds), and
 * once more on collections that it never saw. Run it with {@code ./check --measure tuning}.
 *
 * <p>Arguments: the project's root; a folder that keeps the indexes from run to run; the collection
 * to learn from; further ones to be judged by. Each holds {@code corpus.jsonl.gz}, {@code
 * queries.tsv} and {@code qrels.txt}.
 */
final class TuneRanking {

  private static final float[][] BM25 = {{1.2f, 0.75f}, {0.9f, 0.6f}, {0.6f, 0.75f}};
  private static final float[] PAIRS = {0.5f, 1, 1.5f, 2};
  private static final float[] TITLES = {0, 0.3f, 0.6f};

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path root;
  private final Path indexes;

  private TuneRanking(Path root, Path indexes) {
    this.root = root;
    this.indexes = indexes;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    TuneRanking tuning = new TuneRanking(Path.of(args[0]), Path.of(args[1]));
    double[] weights;
    try (Collection learned = tuning.open(Path.of(args[2]))) {
      weights = tuning.weights(learned);
    }
    for (String other : List.of(args).subList(3, args.length)) {
      try (Collection unseen = tuning.open(Path.of(other))) {
        tuning.unseen(String.valueOf(Path.of(other).getFileName()), unseen, weights);
      }
    }
    tuning.print(weights);
    try (Collection learned = tuning.open(Path.of(args[2]))) {
      tuning.firstSearch(learned);
    }
  }

  private Collection open(Path folder) throws IOException, InterruptedException {
    Path store = indexes.resolve(String.valueOf(folder.getFileName()));
    if (!Files.isDirectory(store)) {
      List<String> command =
          List.of(
              root.resolve("vankien").toString(),
              "import",
              folder.resolve("corpus.jsonl.gz").toString(),
              "--data",
              store.toString());
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IOException("could not be indexed: " + command);
      }
    }
    return new Collection(folder, store.resolve("index"));
  }

  /** Learns on four folds what is judged on the fifth; what is returned is learned on all. */
  private double[] weights(Collection collection) throws IOException {
    SecondLook look = new SecondLook(collection);
    say("Second look, each fold by weights learned on the others");
    print("first search alone", look.answers(SecondLook.first()), collection.qrels());
    for (int fold = 0; fold < SecondLook.FOLDS; fold++) {
      TrecRun run = look.fold(fold, SecondLook.every());
      Map<String, Set<String>> judged = new LinkedHashMap<>(collection.qrels());
      judged.keySet().retainAll(run.ranked().keySet());
      print("fold " + (fold + 1), run, judged);
    }
    print("all folds", look.crossValidated(SecondLook.every()), collection.qrels());
    for (Feature without : Feature.values()) {
      boolean[] others = SecondLook.every();
      others[without.column()] = false;
      print("… without " + without, look.crossValidated(others), collection.qrels());
    }
    double[] weights = look.learned();
    print("learned on all", look.answers(weights), collection.qrels());
    return weights;
  }

  private void unseen(String name, Collection collection, double[] weights) throws IOException {
    SecondLook look = new SecondLook(collection);
    say(name + ", by which nothing was chosen");
    print("first search alone", look.answers(SecondLook.first()), collection.qrels());
    print("weighed again", look.answers(weights), collection.qrels());
  }

  /** Boosts and the parameters of BM25, by how many answers are among the hits looked at again. */
  private void firstSearch(Collection collection) throws IOException {
    say("First search: answers among the hits that are weighed again; the order without that");
    Map<String, List<Double>> recalls = new LinkedHashMap<>();
    for (float[] bm25 : BM25) {
      for (float pairs : PAIRS) {
        for (float title : TITLES) {
          FirstSearch settings = new FirstSearch(title, pairs);
          TrecRun run = run(collection, settings, new BM25Similarity(bm25[0], bm25[1]));
          String name =
              String.format(
                  Locale.ROOT,
                  "k1 %.1f b %.2f pairs %.1f title %.1f",
                  bm25[0],
                  bm25[1],
                  pairs,
                  title);
          List<Double> recall =
              new ArrayList<>(run.recall(collection.qrels(), Ranking.AGAIN).values());
          recalls.put(name, recall);
          out.printf(
              Locale.ROOT,
              "%s  R@%d %.4f  %s%n",
              name,
              Ranking.AGAIN,
              mean(recall),
              run.figures(collection.qrels()));
        }
      }
    }
    for (int fold = 0; fold < SecondLook.FOLDS; fold++) {
      List<Integer> inside = SecondLook.fold(collection.questions().size(), fold);
      String best =
          recalls.keySet().stream()
              .max(
                  Comparator.comparingDouble(
                      name -> mean(SecondLook.except(recalls.get(name), inside))))
              .orElseThrow();
      double here = mean(inside.stream().map(recalls.get(best)::get).toList());
      out.printf(
          Locale.ROOT,
          "fold %d: on the others %s is best; here it has %.4f%n",
          fold + 1,
          best,
          here);
    }
  }

  private static TrecRun run(Collection collection, FirstSearch settings, BM25Similarity bm25)
      throws IOException {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    for (Question question : collection.questions()) {
      ranked.put(
          question.id(), collection.ids(collection.first(question, settings, bm25, Ranking.AGAIN)));
    }
    return new TrecRun(ranked);
  }

  private void say(String heading) {
    out.printf(Locale.ROOT, "%n%s%n", heading);
  }

  private void print(String name, TrecRun run, Map<String, Set<String>> qrels) {
    out.printf(Locale.ROOT, "%-24s %s%n", name, run.figures(qrels));
  }

  private void print(double[] weights) {
    say("weights.tsv");
    for (Feature feature : Feature.values()) {
      out.printf(Locale.ROOT, "%s\t%.4f%n", feature, weights[feature.column()]);
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }
}
