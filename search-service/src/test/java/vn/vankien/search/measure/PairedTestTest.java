package vn.vankien.search.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chance is told from a difference. */
class PairedTestTest {

  @Test
  void anAdvantageInMostQuestionsIsNoChance() {
    PairedTest test = PairedTest.of(values(100, 70), values(100, 40));
    assertThat(test.difference()).isEqualTo(0.3);
    assertThat(test.p()).isLessThan(0.001);
    assertThat(test.low()).isPositive();
  }

  @Test
  void anAdvantageInOneQuestionMayBeChance() {
    PairedTest test = PairedTest.of(values(100, 41), values(100, 40));
    assertThat(test.p()).isEqualTo(1);
    assertThat(test.low()).isLessThanOrEqualTo(0);
  }

  private static Map<String, Double> values(int questions, int right) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < questions; i++) {
      values.put("q" + i, i < right ? 1.0 : 0.0);
    }
    return values;
  }
}
