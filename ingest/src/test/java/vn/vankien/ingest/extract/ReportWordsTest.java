package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

  @Test
  void hasTheSixListsAndNoOther() {
    assertThat(ReportWords.lists().keySet())
        .containsExactlyInAnyOrder(
            "[publishers]",
            "[named-after]",
            "[own-site]",
            "[places]",
            "[not-names]",
            "[given-names]");
    assertThat(ReportWords.lists().values()).noneMatch(Set::isEmpty);
  }

  @Test
  void noPublisherIsAlsoAPlace() {
    Set<String> both = new HashSet<>(ReportWords.lists().getOrDefault("[publishers]", Set.of()));
    both.retainAll(ReportWords.lists().getOrDefault("[places]", Set.of()));
    assertThat(both).isEmpty();
  }

  @Test
  void wordsAreOnOneLineWithoutBlanksAround() {
    assertThat(ReportWords.lists().values())
        .allSatisfy(list -> assertThat(list).allSatisfy(w -> assertThat(w).isEqualTo(w.strip())));
  }
}
