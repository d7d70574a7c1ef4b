package vn.vankien.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedSegmenterTest {

  private static final Segmenter SEGMENTER = Segmenter.embedded();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chính phủ ban hành nghị định mới.     | Chính_phủ ban_hành nghị_định mới .
          Hội nghị thảo luận nghị quyết về kinh tế | Hội_nghị thảo_luận nghị_quyết về kinh_tế
          Đảng viên làm việc tại cơ sở          | Đảng_viên làm_việc tại cơ_sở
          Ban chấp hành trung ương họp hội nghị | Ban chấp_hành trung_ương họp hội_nghị
          Quốc hội biểu quyết thông qua luật đất đai | Quốc_hội biểu_quyết thông_qua luật đất_đai
          # a number, a code and a date are one word each, and no sign sticks to a syllable
          Nghị định 30/2020/NĐ-CP, ngày 5/3/2020 | Nghị_định 30/2020/NĐ-CP , ngày 5/3/2020
          # letters without a vowel keep their full stop
          ở TP. Đà Lạt                          | ở TP. Đà_Lạt
          # a name is one word, and what its bearer is called is another
          ông Nguyễn Văn An gặp bà Trần Thị Bình ở Hà Nội | ông Nguyễn_Văn_An gặp bà Trần_Thị_Bình ở Hà_Nội
          # two words that often stand together remain two
          người dân đi chợ bằng chiếc xe đạp    | người dân đi chợ bằng chiếc xe_đạp
          # another place of the tone mark and another i are the same word
          Công ti hoà bình                      | Công_ti hoà_bình
          """)
  void cutsAsAReaderWould(String text, String expected) {
    assertThat(cut(text)).isEqualTo(expected);
  }

  @Test
  void cutsComposedAndDecomposedTextAlike() {
    String text = "Ủy ban nhân dân đề nghị các cơ quan phối hợp thực hiện";

    assertThat(cut(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(Normalizer.normalize(cut(text), Normalizer.Form.NFD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        ".",
        "...",
        "-",
        "\uD83D\uDE00\uD83D\uDE00",
        "\uD83D",
        "\uDE00a\uD83D",
        "a\u0301",
        "\u0301",
        "a.",
        ".a",
        "a..b",
        "_",
        "a_",
        "1,",
        "/",
        "\u200B",
        "\uFEFFan",
        "\u0000",
        "漢字 漢字"
      })
  void survivesAnyText(String text) {
    covers(text);
  }

  @Test
  void survivesWordsAndRowsOfAnyLength() {
    covers("a".repeat(100_000));
    covers("đảng bộ ".repeat(100_000));
    covers("đảng_bộ-".repeat(100_000));
    covers("!?".repeat(100_000));
    covers("\uD83D".repeat(100_000));
    covers("\u0301".repeat(100_000));
    covers(".".repeat(100_000));
  }

  @Test
  void survivesRandomText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String letters = "aăâeêđĐƯ\u0301\u0323 \n.,-/:_'\"1\uD83D\uDE00漢\u00A0\u200B";
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, letters.length())
              .mapToObj(index -> String.valueOf(letters.charAt(index)))
              .collect(Collectors.joining());
      assertThat(text).as("seed %d", seed).satisfies(EmbeddedSegmenterTest::covers);
    }
  }

  @Test
  void isFoundAsAService() {
    List<String> warnings = new ArrayList<>();

    assertThat(Segmenter.open("embedded", Map.of(), warnings::add)).isSameAs(SEGMENTER);
    assertThat(warnings).isEmpty();
    assertThat(SEGMENTER.id()).matches("embedded-3-[0-9a-f]{8}");
  }

  @Test
  void weightsAndLexiconAreThoseThatBelongTogether() throws NoSuchAlgorithmException {
    String written =
        new String(EmbeddedSegmenter.resource("weights.sha256"), StandardCharsets.UTF_8);

    for (String name : List.of("lexicon.txt", "weights.bin")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(EmbeddedSegmenter.resource(name));
      assertThat(written)
          .as("%s has changed: train again, see README.md beside it", name)
          .contains(HexFormat.of().formatHex(digest) + "  " + name);
    }
  }

  @Test
  void trainingIsRepeatable() throws IOException {
    Corpus corpus =
        new Corpus(
            List.of(
                Corpus.sentence("Chính_phủ ban_hành nghị_định mới ."),
                Corpus.sentence("Xã họp bàn về kinh_tế .")));

    assertThat(bytes(corpus)).isEqualTo(bytes(corpus));
  }

  @Test
  void refusesAFileThatHoldsNoWeights() {
    assertThatThrownBy(() -> Weights.read(new byte[64])).isInstanceOf(IOException.class);
  }

  private static byte[] bytes(Corpus corpus) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TrainSegmenter.train(corpus, "nghị quyết".getBytes(StandardCharsets.UTF_8)).write(bytes);
    return bytes.toByteArray();
  }

  private static String cut(String text) {
    return SEGMENTER.words(text).stream()
        .map(word -> word.in(text).replace(' ', '_'))
        .collect(Collectors.joining(" "));
  }

  /** Words follow one another inside the text, and only spaces lie between them. */
  private static void covers(String text) {
    int end = 0;
    for (Word word : SEGMENTER.words(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      assertThat(spaces(text, end, word.start())).isTrue();
      end = word.end();
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
    assertThat(spaces(text, end, text.length())).isTrue();
  }

  private static boolean spaces(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> SyllableReader.isSpace((char) c));
  }
}
