package vn.vankien.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing a query asks for: usually a syllable, sometimes an abbreviation or the words it stands
 * for. {@code UBND tỉnh} has two parts, {@code [[ubnd], [ủy, ban, nhân, dân]]} and {@code
 * [[tỉnh]]}.
 *
 * @param alternatives what says it, each one or more terms in a row; what was typed comes first
 */
public record QueryPart(List<List<String>> alternatives) {

  public QueryPart {
    alternatives = alternatives.stream().map(List::copyOf).toList();
    if (alternatives.isEmpty() || alternatives.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a part of a query without terms: " + alternatives);
    }
  }

  /** Whether there is but one term to say it. */
  public boolean isTerm() {
    return alternatives.size() == 1 && alternatives.getFirst().size() == 1;
  }

  /** Cuts the terms of a query into parts, the longest known ones first. */
  static List<QueryPart> of(List<String> terms, Map<List<String>, List<List<String>>> known) {
    int longest = known.keySet().stream().mapToInt(List::size).max().orElse(0);
    List<QueryPart> parts = new ArrayList<>();
    int from = 0;
    while (from < terms.size()) {
      int to = Math.min(terms.size(), from + longest);
      while (to > from + 1 && !known.containsKey(terms.subList(from, to))) {
        to--;
      }
      to = Math.max(to, from + 1);
      List<List<String>> alternatives = new ArrayList<>();
      alternatives.add(terms.subList(from, to));
      alternatives.addAll(known.getOrDefault(terms.subList(from, to), List.of()));
      parts.add(new QueryPart(alternatives));
      from = to;
    }
    return parts;
  }
}
