package vn.vankien.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

  /** Letters that an encoding cannot write, as capitals of which its fonts had none. */
  private static final Map<String, Integer> LACKING =
      Map.of("VPS", 14, "BKHCM1", 1, "VIETWARE_F", 60);

  @Test
  void holdsEveryLetterThatVietnameseAddsToAscii() {
    Set<Character> expected = new TreeSet<>();
    for (String vowel : "a ă â e ê i o ô ơ u ư y".split(" ", -1)) {
      for (String tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
        String letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
        expected.add(letter.charAt(0));
      }
    }
    expected.add('đ');
    expected.removeIf(letter -> letter < 0x80);
    assertThat(expected).hasSize(67);
    assertThat(
            Letters.all().rows().keySet().stream()
                .filter(Character::isLowerCase)
                .collect(Collectors.toSet()))
        .isEqualTo(expected);
    assertThat(Letters.all().rows()).hasSize(134);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "UTF_8",
        "UTF_16LE",
        "UTF_16BE",
        "WINDOWS_1258",
        "REFERENCES",
        "DOUBLE_UTF_8",
        "OTHER"
      })
  void givesEachLetterACodeOfItsOwn(LegacyEncoding encoding) {
    List<String> codes =
        Letters.all().rows().values().stream()
            .flatMap(row -> row.codes().getOrDefault(encoding.name(), List.of()).stream())
            .toList();
    assertThat(codes).doesNotHaveDuplicates();
    long written =
        Letters.all().rows().values().stream()
            .filter(row -> row.codes().containsKey(encoding.name()))
            .count();
    assertThat(134 - written).isEqualTo(LACKING.getOrDefault(encoding.name(), 0).longValue());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TCVN3",
        "TCVN5712",
        "VNI",
        "VNI_MAC",
        "VISCII",
        "VPS",
        "BKHCM1",
        "BKHCM2",
        "VIETWARE_F",
        "VIETWARE_X"
      })
  void readsBackEachLetterBetweenTwoOthers(LegacyEncoding encoding) {
    for (Letters.Row row : Letters.all().rows().values()) {
      for (String code : row.codes().getOrDefault(encoding.name(), List.of())) {
        byte[] bytes = HexFormat.of().parseHex("6E" + code + "6E");
        assertThat(ByteTable.of(encoding).decode(bytes)).isEqualTo("n" + row.letter() + "n");
      }
    }
  }

  @Test
  void knowsHowCommonALetterIs() {
    Map<Character, Letters.Row> rows = Letters.all().rows();
    assertThat(rows.get('à').frequency()).isGreaterThan(20 * rows.get('ẵ').frequency());
    assertThat(rows.values()).allSatisfy(row -> assertThat(row.frequency()).isPositive());
  }
}
