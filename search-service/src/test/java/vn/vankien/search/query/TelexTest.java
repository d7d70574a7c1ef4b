package vn.vankien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelexTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "quyeets, quyết",
    "quyeest, quyết",
    "ddaats, đất",
    "nghij, nghị",
    "thuowngf, thường",
    "thuwowngf, thường",
    "hoas, hóa",
    "hoas, hoá",
    "bawngf, bằng",
    "ddangr, đảng",
  })
  void readsTheLettersAsAccents(String typed, String meant) {
    assertThat(Telex.read(typed).orElseThrow().isFor(meant)).isTrue();
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"quyeets, quyệt", "dats, đất", "nghij, nghĩ"})
  void tellsAccentsApart(String typed, String other) {
    assertThat(Telex.read(typed).orElseThrow().isFor(other)).isFalse();
  }

  @Test
  void findsNothingWhereNoLetterStandsForAnAccent() {
    assertThat(Telex.read("xin")).isEmpty();
    assertThat(Telex.read("")).isEmpty();
    assertThat(Telex.read("sr")).isEmpty();
  }
}
