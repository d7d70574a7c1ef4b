package vn.vankien.search.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run and its judgements (qrels) in the formats of TREC, and the usual measures over them.
 *
 * @param ranked by query: document ids, best first
 */
record TrecRun(Map<String, List<String>> ranked) {

  static TrecRun read(Path file) throws IOException {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split(" ");
      ranked.computeIfAbsent(columns[0], query -> new ArrayList<>()).add(columns[2]);
    }
    return new TrecRun(ranked);
  }

  /** Relevant ids by query. */
  static Map<String, Set<String>> qrels(Path file) throws IOException {
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
  Map<String, Double> recall(Map<String, Set<String>> qrels, int depth) {
    Map<String, Double> values = new LinkedHashMap<>();
    qrels.forEach(
        (query, relevant) -> {
          long found = top(query, depth).stream().filter(relevant::contains).count();
          values.put(query, (double) found / relevant.size());
        });
    return values;
  }

  /** One through the rank of the first relevant document, by query; 0 past {@code depth}. */
  Map<String, Double> reciprocalRank(Map<String, Set<String>> qrels, int depth) {
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
  Map<String, Double> ndcg(Map<String, Set<String>> qrels, int depth) {
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

  static double mean(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private List<String> top(String query, int depth) {
    List<String> all = ranked.getOrDefault(query, List.of());
    return all.subList(0, Math.min(depth, all.size()));
  }
}
