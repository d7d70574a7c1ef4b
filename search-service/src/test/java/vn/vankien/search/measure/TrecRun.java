package vn.vankien.search.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A run and its judgements (qrels) in the formats of TREC, and the usual measures over them.
 *
 * @param ranked by query: document ids, best first
 */
public record TrecRun(Map<String, List<String>> ranked) {

  public static TrecRun read(Path file) throws IOException {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(" ");
      ranked.computeIfAbsent(columns[0], query -> new ArrayList<>()).add(columns[2]);
    }
    return new TrecRun(ranked);
  }

  /** Relevant ids by query. */
  public static Map<String, Set<String>> qrels(Path file) throws IOException {
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\\s+");
      if (!columns[3].equals("0")) {
        // A run's ids hold no spaces; see BatchCommand.
        relevant.computeIfAbsent(columns[0], query -> new HashSet<>()).add(columns[2]);
      }
    }
    return relevant;
  }

  /** The part of a query's relevant documents among the first {@code depth}, by query. */
  public Map<String, Double> recall(Map<String, Set<String>> qrels, int depth) {
    Map<String, Double> values = new LinkedHashMap<>();
    qrels.forEach(
        (query, relevant) -> {
          long found = top(query, depth).stream().filter(relevant::contains).count();
          values.put(query, (double) found / relevant.size());
        });
    return values;
  }

  /** One through the rank of the first relevant document, by query; 0 past {@code depth}. */
  public Map<String, Double> reciprocalRank(Map<String, Set<String>> qrels, int depth) {
    Map<String, Double> values = new LinkedHashMap<>();
    qrels.forEach(
        (query, relevant) -> {
          List<String> top = top(query, depth);
          double value = 0;
          for (int i = 0; i < top.size() && value == 0; i++) {
            value = relevant.contains(top.get(i)) ? 1.0 / (i + 1) : 0;
          }
          values.put(query, value);
        });
    return values;
  }

  /** Discounted gain through that of the best order, by query. */
  public Map<String, Double> ndcg(Map<String, Set<String>> qrels, int depth) {
    Map<String, Double> values = new LinkedHashMap<>();
    qrels.forEach(
        (query, relevant) -> {
          List<String> top = top(query, depth);
          double gain = 0;
          double best = 0;
          for (int i = 0; i < depth; i++) {
            double discount = Math.log(2) / Math.log(i + 2.0);
            gain += i < top.size() && relevant.contains(top.get(i)) ? discount : 0;
            best += i < relevant.size() ? discount : 0;
          }
          values.put(query, gain / best);
        });
    return values;
  }

  /** The usual measures on one line. */
  public String figures(Map<String, Set<String>> qrels) {
    return String.format(
        Locale.ROOT,
        "R@1 %.4f  R@10 %.4f  R@100 %.4f  MRR@10 %.4f  nDCG@10 %.4f",
        mean(recall(qrels, 1)),
        mean(recall(qrels, 10)),
        mean(recall(qrels, 100)),
        mean(reciprocalRank(qrels, 10)),
        mean(ndcg(qrels, 10)));
  }

  public static double mean(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private List<String> top(String query, int depth) {
    List<String> all = ranked.getOrDefault(query, List.of());
    return all.subList(0, Math.min(depth, all.size()));
  }
}
