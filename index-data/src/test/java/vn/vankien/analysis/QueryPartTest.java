package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPartTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # parts are separated by slashes, alternatives by bars
          luân chuyển             ~ luân / chuyển
          UBND tỉnh Mẫu           ~ ubnd | ủy ban nhân dân / tỉnh / mẫu
          kế hoạch của uỷ ban nhân dân ~ kế / hoạch / của / ủy ban nhân dân | ubnd
          QĐ 1234                 ~ qđ | quyết định | quy định / 1234
          UBND UBND               ~ ubnd | ủy ban nhân dân / ubnd | ủy ban nhân dân
          18-NQ/TW và nghị quyết  ~ 18-nq/tw / và / nghị / quyết
          ngày 7/10/2017          ~ ngày / 2017-10-07
          ...                     ~ ''
          """)
  void keepsWhatSaysOneThingTogether(String query, String parts) {
    assertThat(parts(query, false)).isEqualTo(parts);
  }

  @Test
  void knowsTheAbbreviationsWithoutAccentsAsWell() {
    assertThat(parts("uy ban nhan dan tinh", true)).isEqualTo("uy ban nhan dan | ubnd / tinh");
  }

  @Test
  void survivesAQueryOfAHundredThousandCharacters() {
    assertThat(VietnameseAnalysis.queryParts("UBND tỉnh ".repeat(10_000), false)).hasSize(20_000);
    assertThat(VietnameseAnalysis.queryParts("cb ".repeat(30_000), true)).hasSize(30_000);
  }

  @Test
  void isNeverWithoutTerms() {
    assertThatThrownBy(() -> new QueryPart(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QueryPart(List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String parts(String query, boolean folded) {
    return VietnameseAnalysis.queryParts(query, folded).stream()
        .map(
            part ->
                part.alternatives().stream()
                    .map(terms -> String.join(" ", terms))
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining(" / "));
  }
}
