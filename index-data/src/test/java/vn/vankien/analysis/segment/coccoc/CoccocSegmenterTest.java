package vn.vankien.analysis.segment.coccoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankien.analysis.segment.Segmenter;
import vn.vankien.analysis.segment.Word;

/** Everything but the last call, with a library of our own making behind it. */
class CoccocSegmenterTest {

  @Test
  void givesTheSpansOfTheLibrary() {
    Segmenter segmenter = segmenter(text -> new int[] {0, 3, 4, 12});

    assertThat(cut(segmenter, "Ban chấp hành")).isEqualTo("Ban chấp_hàn h");
    assertThat(segmenter.id()).isEqualTo("coccoc-1-test");
  }

  @Test
  void whatTheLibraryPassesOverIsAWordOfItsOwn() {
    Segmenter segmenter = segmenter(text -> new int[] {7, 16});

    assertThat(cut(segmenter, "( số )  hội nghị !")).isEqualTo("( số ) hội_nghị !");
  }

  @Test
  void aTextWithoutWordsIsNotHandedOver() {
    Segmenter segmenter =
        segmenter(
            text -> {
              throw new AssertionError(text);
            });

    assertThat(segmenter.words("")).isEmpty();
    assertThat(segmenter.words(" \n\u00A0\t")).isEmpty();
  }

  @Test
  void aLongTextIsHandedOverInPiecesThatPartNoWord() {
    List<Integer> lengths = new ArrayList<>();
    Segmenter segmenter =
        segmenter(
            text -> {
              lengths.add(text.length());
              return new int[] {0, text.length()};
            });

    segmenter.words("đảng ".repeat(30_000));
    assertThat(lengths).hasSize(3).allMatch(length -> length <= CoccocSegmenter.MOST);
    assertThat(lengths).allMatch(length -> length % 5 == 0);
  }

  @Test
  void aWordWithoutEndIsNotPartedBetweenTwoSurrogates() {
    Segmenter segmenter =
        segmenter(
            text -> {
              assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
              return new int[] {0, text.length()};
            });

    assertThat(segmenter.words("a" + "\uD83D\uDE00".repeat(100_000))).hasSizeGreaterThan(3);
  }

  @Test
  void keepsItsWordWhateverTheLibrarySays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Segmenter segmenter =
        segmenter(text -> random.ints(random.nextInt(12), -5, text.length() + 5).toArray());
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 5)
              .mapToObj(letter -> String.valueOf("aă \uD83D\n".charAt(letter)))
              .collect(Collectors.joining());
      int end = 0;
      for (Word word : segmenter.words(text)) {
        assertThat(word.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
        assertThat(text.substring(end, word.start())).as("seed %d", seed).isBlank();
        assertThat(word.in(text).strip()).as("seed %d", seed).isEqualTo(word.in(text)).isNotEmpty();
        end = word.end();
      }
      assertThat(text.substring(end)).as("seed %d", seed).isBlank();
    }
  }

  private static Segmenter segmenter(Spans spans) {
    return new CoccocSegmenter("coccoc-1-test", spans);
  }

  private static String cut(Segmenter segmenter, String text) {
    return segmenter.words(text).stream()
        .map(word -> word.in(text).replace(' ', '_'))
        .collect(Collectors.joining(" "));
  }
}
