package vn.vankien.citation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The provinces, those of today and of before July 2025 ({@code provinces.tsv}). */
final class Provinces {

  private static final Map<Character, List<String>> BY_FIRST =
      DataFile.read("provinces.tsv").stream()
          .map(row -> FoldedText.foldAll(row.get("name")))
          .sorted(Comparator.comparingInt((String name) -> -name.length()))
          .collect(Collectors.groupingBy(name -> name.charAt(0)));

  private Provinces() {}

  /** The end of the province that starts at {@code i} with a capital; -1 if none does. */
  static int endAt(FoldedText text, int i) {
    if (!text.isUpperAt(i)) {
      return -1;
    }
    for (String name : BY_FIRST.getOrDefault(text.at(i), List.of())) {
      int end = text.matchWord(i, name);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }
}
