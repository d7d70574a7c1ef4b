package vn.vankien.citation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The provinces, those of today and of before July 2025 ({@code provinces.tsv}). */
final class Provinces {

  private static final Map<Character, List<String>> BY_FIRST =
      DataFile.read("provinces.tsv").stream()
          .map(row -> FoldedText.foldAll(row.get("name")))
          .sorted(Comparator.comparingInt((String name) -> -name.length()))
          .collect(Collectors.groupingBy(name -> name.charAt(0)));

  private static final Map<Character, List<String>> BY_LAST =
      BY_FIRST.values().stream()
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt((String name) -> -name.length()))
          .collect(Collectors.groupingBy(name -> name.charAt(name.length() - 1)));

  private static final Set<String> CITIES =
      DataFile.read("provinces.tsv").stream()
          .filter(row -> row.get("kind").equals("city"))
          .map(row -> FoldedText.foldAll(row.get("name")))
          .collect(Collectors.toUnmodifiableSet());

  private Provinces() {}

  /** Whether the place is a city under the centre, whose committee is a {@code Thành ủy}. */
  static boolean isCity(String place) {
    return CITIES.contains(FoldedText.foldAll(place));
  }

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

  /** The start of the province, with a capital, that ends at {@code end}; -1 if none does. */
  static int startBack(FoldedText text, int end) {
    for (String name : BY_LAST.getOrDefault(text.at(end - 1), List.of())) {
      int start = text.matchBack(end, name);
      if (start >= 0 && text.startsWord(start) && text.isUpperAt(start)) {
        return start;
      }
    }
    return -1;
  }
}
