package vn.vankien.search.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A question that came before would be answered from memory. */
class VariationsTest {

  @Test
  void noQuestionComesTwice() {
    Variations all = new Variations(List.of("một hai ba bốn năm sáu bảy", "tám chín mười", "a b"));
    List<String> asked = IntStream.range(0, 300).mapToObj(all::get).toList();
    assertThat(asked).doesNotHaveDuplicates();
    assertThat(asked.subList(0, 4))
        .containsExactly(
            "hai ba bốn năm sáu bảy", "tám chín mười 0", "a b 0", "một ba bốn năm sáu bảy");
    assertThat(all.get(7 * 3)).isEqualTo("ba bốn năm sáu bảy");
  }
}
