package vn.vankien.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  private static final int MILLION = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ä",
        "©n ",
        "á»",
        "Ã",
        "&#",
        "&amp;#7879",
        "a^",
        "\\",
        "d",
        "\uD83D",
        "\uDE00",
        "\u0301",
        "\uFFFD",
        "\u0000",
        "\n",
        "ß╗ï",
        "ng­",
        "Uû \n",
        "&#99999999999;",
        "ạ é",
        "ạ é ",
        "o'",
        "\u00AD"
      })
  void survivesAMillionOfTheSame(String piece) {
    String text = piece.repeat(MILLION / piece.length());
    assertThat(LegacyText.repair(text)).isNotNull();
    assertThat(LegacyText.decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty()).text())
        .isNotNull();
  }

  @Test
  void survivesAnyBytes() {
    Random random = new Random(20261123);
    for (int length : new int[] {0, 1, 2, 3, 100, 4096, MILLION}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(LegacyText.decode(bytes, Optional.empty()).text()).isNotNull();
      String characters = new String(bytes, StandardCharsets.UTF_16LE);
      assertThat(LegacyText.repair(characters)).isNotNull();
    }
  }

  @Test
  void keepsLoneSurrogatesInARepairedLine() {
    assertThat(LegacyText.repair("Tieáng Vieät \uD83D")).isEqualTo("Tiếng Việt \uD83D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\",
        "{",
        "}",
        "\\'",
        "\\'z",
        "\\'zz",
        "\\u",
        "\\u-",
        "\\u999999999999 ",
        "\\bin9",
        "\\bin999999999 ",
        "\\f1 ",
        "{\\fonttbl{\\f1 .VnTime;}}\\f1\\'b8",
        "\\uc1\\u84",
        "\\*"
      })
  void survivesAnyRichText(String piece) {
    byte[] once = piece.getBytes(StandardCharsets.ISO_8859_1);
    byte[] often = piece.repeat(20_000).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(LegacyText.richTextInUnicode(once)).isNotNull();
    assertThat(LegacyText.richTextInUnicode(often)).isNotNull();
  }
}
