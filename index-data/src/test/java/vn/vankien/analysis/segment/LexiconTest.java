package vn.vankien.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lexicon as data. */
class LexiconTest {

  private static final List<String> LINES =
      new String(EmbeddedSegmenter.resource("lexicon.txt"), StandardCharsets.UTF_8)
          .lines()
          .toList();
  private static final List<String> COMPOUNDS =
      LINES.stream().filter(line -> !line.startsWith("#") && !line.contains(":")).toList();

  /** Words of one syllable, after the kind that they are: {@code noun: trời đất}. */
  private static final Map<String, List<String>> ALONE =
      LINES.stream()
          .filter(line -> !line.startsWith("#") && line.contains(":"))
          .map(line -> line.split(": "))
          .collect(
              Collectors.groupingBy(
                  line -> line[0],
                  Collectors.flatMapping(
                      line -> Arrays.stream(line[1].split(" ")), Collectors.toList())));

  /** A syllable without its tone: onset, one to three vowels, final consonant. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
              + "([aăâeêioôơuưy]{1,3}(ng|nh|ch|[cmnpt])?|(n|ng|t|m|p|c))");

  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  @Test
  void holdsAtLeastTenThousandCompounds() {
    assertThat(COMPOUNDS).hasSizeGreaterThan(10_000);
  }

  @Test
  void isSortedWithoutDuplicates() {
    assertThat(COMPOUNDS).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void saysItsOrigin() {
    assertThat(LINES).anyMatch(line -> line.startsWith("# Origin: "));
  }

  @Test
  void isNfcInSmallLetters() {
    assertThat(COMPOUNDS)
        .allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC))
        .allMatch(line -> line.chars().allMatch(c -> c == ' ' || Character.isLowerCase(c)));
  }

  @Test
  void everyCompoundHasTwoSyllablesOrMoreAndNoneIsNoSyllable() {
    assertThat(COMPOUNDS)
        .allSatisfy(
            compound -> {
              String[] syllables = compound.split(" ", -1);
              assertThat(syllables).hasSizeGreaterThan(1);
              assertThat(syllables).allMatch(LexiconTest::isSyllable);
            });
  }

  @Test
  void everyKindOfWordAloneIsSortedAndOfOneSyllable() {
    assertThat(ALONE).containsOnlyKeys(EmbeddedSegmenter.KINDS);
    assertThat(ALONE)
        .allSatisfy(
            (kind, words) -> {
              assertThat(words).as(kind).doesNotHaveDuplicates().isSorted();
              assertThat(words).as(kind).allMatch(LexiconTest::isSyllable);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trưởng nghành",
        "đoàn khách",
        "bức tranh đẹp",
        "trực tuyến toàn quốc",
        "chiếc xe",
        "đi chợ"
      })
  void leavesOutSlipsAndPhrases(String phrase) {
    assertThat(COMPOUNDS).doesNotContain(phrase);
  }

  @Test
  void knowsTheWordsOfThePartyAndTheState() {
    assertThat(COMPOUNDS)
        .contains(
            "bí thư",
            "chi bộ",
            "đảng bộ",
            "đảng viên",
            "chỉ thị",
            "công văn",
            "chính phủ",
            "cử tri",
            "quốc hội",
            "tỉnh ủy",
            "ủy ban",
            "văn kiện",
            "chủ nghĩa");
  }

  private static boolean isSyllable(String syllable) {
    String toneless =
        Normalizer.normalize(
            TONES.matcher(Normalizer.normalize(syllable, Normalizer.Form.NFD)).replaceAll(""),
            Normalizer.Form.NFC);
    return SYLLABLE.matcher(toneless).matches();
  }
}
