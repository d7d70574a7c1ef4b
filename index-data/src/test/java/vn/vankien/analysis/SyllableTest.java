package vn.vankien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllableTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nghiêng | true
          quyết   | true
          QUỐC    | true
          # both placements are in use, often on one page
          hoà     | true
          hòa     | true
          uỷ      | true
          ủy      | true
          # the i is of the onset and of the rime
          gì      | true
          giếng   | true
          khuỷu   | true
          thuở    | true
          Kạn     | true
          # a stop takes two tones only
          tâc     | false
          tắc     | true
          cầp     | false
          # c and k, g and gh divide the vowels
          cể      | false
          kể      | true
          ghà     | false
          # no rime, as random marks make it
          qưỹết   | false
          ngưòi   | false
          # two tones
          tiếńg   | false
          # other languages
          Müller  | false
          café    | false
          # a name that is spelled like one of ours
          São     | true
          """)
  void knowsHowVietnameseIsSpelled(String word, boolean valid) {
    assertThat(Syllable.isValid(word, 0, word.length())).isEqualTo(valid);
  }

  @Test
  void listsEachRimeOnce() {
    Set<String> seen = new HashSet<>();
    for (String rime : Syllable.rimes()) {
      assertThat(seen.add(rime)).as(rime).isTrue();
      assertThat(rime).matches("[aăâeêioôơuưy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?|\\p{L}{1,3}");
    }
    assertThat(seen).containsAll(List.of("uyên", "ươu", "oong", "a"));
  }
}
