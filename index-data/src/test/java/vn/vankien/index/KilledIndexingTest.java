package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills in every build; {@code ./check --measure kills} makes a hundred. */
class KilledIndexingTest {

  @Test
  void p03s06NothingAcknowledgedIsLostAndTheIndexOpensByItself(@TempDir Path folder)
      throws IOException, InterruptedException {
    KilledIndexing.Outcome outcome = KilledIndexing.series(folder, 4, new Random(7));
    assertThat(outcome.acknowledged()).isPositive();
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.refused()).isZero();
    assertThat(outcome.unsound()).isZero();
  }
}
