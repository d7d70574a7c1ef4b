package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.analysis.VietnameseFolding;
import vn.vankien.citation.Registry;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Work;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.SearchRequest;

/** Every number that we know, in twelve spellings: the work, or all that bear it, comes first. */
class NumberLookupTest {

  @TempDir Path folder;

  @Test
  void everySpellingOfEveryNumberFindsItsWorksFirst() throws IOException {
    DocumentIndexer.open(folder).close(); // a new index knows the works of the registry
    Map<DocumentNumber, Set<String>> bearing = new LinkedHashMap<>();
    for (Work work : Registry.bundled().works()) {
      bearing.computeIfAbsent(work.number(), n -> new TreeSet<>()).add(work.id());
    }
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    try (SearchEngine engine = SearchEngine.open(folder)) {
      for (Map.Entry<DocumentNumber, Set<String>> known : bearing.entrySet()) {
        DocumentType type = type(known.getKey());
        for (String spelling : spellings(known.getKey(), type)) {
          asked++;
          Set<String> first =
              engine.search(SearchRequest.of(spelling)).hits().stream()
                  .limit(known.getValue().size())
                  .map(SearchResponse.HitView::id)
                  .collect(Collectors.toCollection(TreeSet::new));
          if (!first.equals(known.getValue())) {
            wrong.add(spelling + ": wanted " + known.getValue() + ", got " + first);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo(12 * bearing.size());
  }

  private static DocumentType type(DocumentNumber number) {
    return Registry.bundled().bearing(number).getFirst().type().orElseThrow();
  }

  private static List<String> spellings(DocumentNumber number, DocumentType type) {
    String printed = number.toString();
    String named = type.vietnamese() + " số " + printed;
    List<String> spellings =
        new ArrayList<>(
            List.of(
                printed,
                named,
                named.toLowerCase(Locale.ROOT),
                VietnameseFolding.stripAccents(named.toLowerCase(Locale.ROOT)),
                printed.toLowerCase(Locale.ROOT),
                printed.replaceFirst("^0", ""),
                printed.replaceFirst("-", " - "),
                printed.replaceFirst("/", " / "),
                "số " + printed,
                printed + " "));
    if (number.isParty()) {
      spellings.add(printed.replace("/TW", "/TƯ"));
      spellings.add(swapped(printed));
    } else {
      spellings.add(type.code() + " " + printed);
      spellings.add("  " + printed);
    }
    return spellings;
  }

  /** {@code 96/QĐ-TW} for {@code 96-QĐ/TW}, as three sites print it. */
  private static String swapped(String printed) {
    return printed.replaceFirst("-", "\u0000").replaceFirst("/", "-").replace('\u0000', '/');
  }
}
