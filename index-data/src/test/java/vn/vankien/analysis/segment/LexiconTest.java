package vn.vankien.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lexicon as data. */
class LexiconTest {

  private static final List<String> LINES =
      new String(EmbeddedSegmenter.resource("lexicon.txt"), StandardCharsets.UTF_8)
          .lines()
          .toList();
  private static final List<String> COMPOUNDS =
      LINES.stream().filter(line -> !line.startsWith("#")).toList();

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
            "cử tri");
  }

  private static boolean isSyllable(String syllable) {
    String toneless =
        Normalizer.normalize(
            TONES.matcher(Normalizer.normalize(syllable, Normalizer.Form.NFD)).replaceAll(""),
            Normalizer.Form.NFC);
    return SYLLABLE.matcher(toneless).matches();
  }
}
