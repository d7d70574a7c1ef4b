package vn.vankien.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are no longer there, and when the index may forget them. */
class DeparturesTest {

  @TempDir private Path data;
  private FortyPages pages;

  @BeforeEach
  void opensSites() throws IOException {
    pages = new FortyPages(data);
  }

  @AfterEach
  void closesSites() throws IOException {
    pages.close();
  }

  @Test
  void n04APageThatIsGoneLeavesAfterThreeNightsAndMayComeBack() throws IOException {
    pages.crawl();
    pages.site().status("/tin/3", 404, Map.of());
    SourceReport first = pages.crawl();
    assertThat(first.failed()).containsOnly(Map.entry(FailureKind.NOT_FOUND, 1L));
    pages.night().again(pages.source());
    pages.night().again(pages.source());
    assertThat(pages.night().index()).as("three runs in one night are one").containsKey("/tin/3");
    pages.crawl();
    assertThat(pages.night().index()).containsKey("/tin/3");
    assertThat(pages.crawl().gone()).isEqualTo(1);
    assertThat(pages.night().index()).doesNotContainKey("/tin/3").hasSize(FortyPages.COUNT - 1);
    assertThat(pages.crawl().gone()).as("told once").isZero();
    pages.page(3);
    pages.crawl();
    assertThat(pages.night().index())
        .as("it is back, and the archive had it")
        .containsKey("/tin/3");
  }

  @Test
  void n04APageThatSaysItIsGoneLeavesAfterTwoNights() throws IOException {
    pages.crawl();
    pages.site().status("/tin/3", 410, Map.of());
    pages.crawl();
    assertThat(pages.night().index()).containsKey("/tin/3");
    assertThat(pages.crawl().gone()).isEqualTo(1);
    assertThat(pages.night().index()).doesNotContainKey("/tin/3");
  }

  @Test
  void n26WhereAThirdIsMissingNothingLeavesUntilAPersonAgrees() throws IOException {
    pages.crawl();
    for (int i = 0; i < FortyPages.COUNT / 3; i++) {
      pages.site().status("/tin/" + i, 404, Map.of());
    }
    SourceReport last = pages.crawl();
    for (int i = 0; i < 4; i++) {
      last = pages.crawl();
    }
    assertThat(pages.night().index()).hasSize(FortyPages.COUNT);
    assertThat(last.alarms().getFirst().kind()).isEqualTo(Alarm.Kind.MANY_MISSING);
    assertThat(last.alarms().getFirst().sentence()).contains("13/40", "--accept mau");
    pages.night().accept(pages.source());
    assertThat(pages.crawl().gone()).as("a twentieth of forty").isEqualTo(2);
    assertThat(pages.crawl().gone()).as("and of thirty-eight").isEqualTo(1);
    assertThat(pages.night().index()).hasSize(FortyPages.COUNT - 3);
  }

  @Test
  void n26AtMostATwentiethLeavesInARun() throws IOException {
    pages.crawl();
    for (int i = 0; i < 5; i++) {
      pages.site().status("/tin/" + i, 404, Map.of());
    }
    pages.crawl();
    pages.crawl();
    SourceReport third = pages.crawl();
    assertThat(third.gone()).isEqualTo(2);
    assertThat(third.alarms().getFirst().kind()).isEqualTo(Alarm.Kind.WAITING);
    assertThat(pages.crawl().gone()).isEqualTo(1);
    assertThat(pages.crawl().gone()).isEqualTo(1);
    assertThat(pages.crawl().gone()).isEqualTo(1);
    assertThat(pages.crawl().alarms()).isEmpty();
  }
}
