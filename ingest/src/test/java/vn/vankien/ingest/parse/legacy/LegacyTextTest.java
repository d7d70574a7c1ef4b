package vn.vankien.ingest.parse.legacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

  private static final String SENTENCE =
      "Tỉnh ủy giao Ban Tổ chức theo dõi, đôn đốc việc thực hiện Kết luận số 21-KL/TW;"
          + " hằng năm báo cáo kết quả với Ban Thường vụ, gửi kèm những đề nghị của cơ sở.";

  @ParameterizedTest
  @EnumSource(
      names = {
        "TCVN3",
        "VNI",
        "VNI_MAC",
        "VISCII",
        "VPS",
        "BKHCM1",
        "BKHCM2",
        "VIETWARE_F",
        "VIETWARE_X"
      })
  void findsTheEncodingOfBytes(LegacyEncoding encoding) {
    Decoded decoded = LegacyText.decode(Encoder.encode(SENTENCE, encoding), Optional.empty());
    assertThat(decoded).isEqualTo(new Decoded(SENTENCE, encoding));
  }

  @Test
  void tellsTheStandardFromItsFontsByTheCapitals() {
    String text = "ĐẢNG ỦY XÃ họp phiên thường kỳ. " + SENTENCE;
    assertThat(LegacyText.decode(Encoder.encode(text, LegacyEncoding.TCVN5712), Optional.empty()))
        .isEqualTo(new Decoded(text, LegacyEncoding.TCVN5712));
  }

  @Test
  void readsWindows1258WithCombiningMarks() {
    String text = "Ban Bi\u0301 thư ha\u0300nh ke\u0300 mô\u0323t quy đi\u0323nh mơ\u0301i";
    byte[] bytes = text.getBytes(Charset.forName("windows-1258"));
    assertThat(LegacyText.decode(bytes, Optional.empty()).text())
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void readsUnicodeWithAndWithoutAMark() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(LegacyText.decode(SENTENCE.getBytes(charset), Optional.empty()).text())
          .isEqualTo(SENTENCE);
      byte[] marked = ("\uFEFF" + SENTENCE).getBytes(charset);
      assertThat(LegacyText.decode(marked, Optional.empty()).text()).isEqualTo(SENTENCE);
    }
  }

  @Test
  void believesTheTextBeforeTheHeader() {
    byte[] bytes = Encoder.encode(SENTENCE, LegacyEncoding.VNI);
    assertThat(LegacyText.decode(bytes, Optional.of(ISO_8859_1)).text()).isEqualTo(SENTENCE);
    String french = "La réunion a été très brève, où sont passés les élèves de l'école ?";
    assertThat(LegacyText.decode(french.getBytes(ISO_8859_1), Optional.of(ISO_8859_1)).text())
        .isEqualTo(french);
    String russian = "Центральный комитет партии рассмотрел доклад";
    Charset koi8 = Charset.forName("KOI8-R");
    assertThat(LegacyText.decode(russian.getBytes(koi8), Optional.of(koi8)).text())
        .isEqualTo(russian);
  }

  @Test
  void readsEachLineOfAMixedFileByItself() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((SENTENCE + "\n").getBytes(UTF_8));
    file.writeBytes(Encoder.encode(SENTENCE + "\n", LegacyEncoding.TCVN3));
    file.writeBytes("18-NQ/TW\n".getBytes(US_ASCII));
    assertThat(LegacyText.decode(file.toByteArray(), Optional.empty()).text())
        .isEqualTo(SENTENCE + "\n" + SENTENCE + "\n18-NQ/TW\n");
  }

  @Test
  void forgivesAFileThatIsCutInsideALetter() {
    byte[] bytes = SENTENCE.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, SENTENCE.substring(0, 6).getBytes(UTF_8).length - 1);
    assertThat(LegacyText.decode(cut, Optional.empty()).text()).startsWith("Tỉnh ");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # fonts of .VnTime, read as Windows-1252
          Uû ban nh©n d©n tØnh              | Uỷ ban nhân dân tỉnh
          Sè: 12/Q§-UB vÒ viÖc lËp quü      | Số: 12/QĐ-UB về việc lập quỹ
          # capitals are the small letters in another font
          QUYÕT §ÞNH CñA CHñ TÞCH           | QUYẾT ĐỊNH CỦA CHỦ TỊCH
          # VNI
          Tieáng Vieät                      | Tiếng Việt
          NGHÒ QUYEÁT HOÄI NGHÒ             | NGHỊ QUYẾT HỘI NGHỊ
          # Windows-1258 read as Windows-1252
          Nghiò quyêìt cuÒa TiÒnh uyÒ       | Nghị quyết của Tỉnh uỷ
          # UTF-8 read as Windows-1252, as the console's 437, as Cyrillic
          Nghá»‹ quyáº¿t sá»‘ 18             | Nghị quyết số 18
          Nghß╗ï quyß║┐t                    | Nghị quyết
          ДђбєЈng                            | Đảng
          # references
          Vi&#7879;t Nam                    | Việt Nam
          Vi&#x1EC7;t Nam, &amp;#272;à L&#7841;t | Việt Nam, Đà Lạt
          # VIQR
          Nghi. quye^'t cu?a Ti?nh u?y ve^` ca'n bo^. nu+~ | Nghị quyết của Tỉnh ủy về cán bộ nữ
          # broken in part
          # a word that is right in two ways stands beside
          Khám søc kháe định kỳ             | Khám sức khỏe định kỳ
          Căn cứ Luật; xÐt ®Ò nghÞ cña Së   | Căn cứ Luật; xét đề nghị của Sở
          """)
  void repairsWhatWasReadWrongly(String broken, String meant) {
    assertThat(LegacyText.repair(broken)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.",
        // signs of Latin-1 among Vietnamese
        "Diện tích 25 m², nhiệt độ 15-18°C; giá £5, ¥300 và €20 – §3, ©2020 ®",
        "Ngoại trưởng São Tomé gặp François, Müller, Señor Núñez và Bjørn Ødegård ở Zürich",
        "Être français à Genève, où l'été dure très peu: voilà un problème réel",
        "El niño español comió piñas en la montaña; mañana irá con su compañero",
        "Größe, Müßiggang und Übermut führen nirgendwo hin",
        "Được sự đồng ý của UBND tỉnh, Sở có tờ trình về đền bù, giá cả và cơ chế",
        "Mốc CV2: 16º54’58” N, 107º11’06” E; CV3: 16º56’21” N, 107º12’00” E",
        "Tiền thuế: 30,49 trđ– 17,97 trđ = 12,52 trđ; đơn giá 50trđ/m2 x 2trđ/m2",
        // Latin-1 letters only
        "Ông có hai cô con gái, bà có ba; là cán bô",
        // Eth for Đ is read by those who index, not rewritten
        "Ðà Nẵng và Ðồng Nai",
        "if (a^2 + b^2 > c(d+e)) { u(x); o(y); } // e+f",
        "Anh nói: \"Đi đâu?\" rồi đi. Không ai hỏi gì.",
        "Chú thích: viết &amp; đọc, AT&T, &#60;b&#62; và &nbsp;",
        "Центральный комитет партии, 中央委员会, 😀 emoji và chữ Việt",
        "Tôi la môt ngươi nhiêu tuôi, sông ơ lang quê yên binh",
        ""
      })
  void returnsTheVeryObjectWhereNothingIsWrong(String text) {
    assertThat(LegacyText.repair(text)).isSameAs(text);
    assertThat(LegacyText.decode(text.getBytes(UTF_8), Optional.empty()))
        .isEqualTo(new Decoded(text, LegacyEncoding.UTF_8));
  }

  @Test
  void repairsShortLinesOnceTheTextHasShownItsEncoding() {
    String broken =
        new String(
            Encoder.encode(SENTENCE + "\nSố 12\nNơi nhận:\nbà Hà\n", LegacyEncoding.TCVN3),
            Charset.forName("windows-1252"));
    assertThat(LegacyText.repair(broken)).isEqualTo(SENTENCE + "\nSố 12\nNơi nhận:\nbà Hà\n");
  }

  @Test
  void leavesUnicodeLinesBesideBrokenOnes() {
    String broken = new String(Encoder.encode(SENTENCE, LegacyEncoding.VNI), ISO_8859_1);
    String text =
        "Ông có hai cô con gái.\n" + SENTENCE + "\n" + broken + "\nÔng có hai cô con gái.";
    assertThat(LegacyText.repair(text))
        .isEqualTo(
            "Ông có hai cô con gái.\n" + SENTENCE + "\n" + SENTENCE + "\nÔng có hai cô con gái.");
  }

  @Test
  void readsRunsByTheirFont() {
    assertThat(
            LegacyText.repair(
                List.of(
                    new TextRun("ñy ban nh©n d©n", ".VnTimeH"),
                    new TextRun("Sè", ".VnTime"),
                    new TextRun("Vieät", "VNI-Times"),
                    // Unicode pasted into an old style
                    new TextRun("Việt Nam và bạn", ".VnTime"),
                    new TextRun("été", "Times New Roman"))))
        .containsExactly("ỦY BAN NHÂN DÂN", "Số", "Việt", "Việt Nam và bạn", "été");
  }

  @Test
  void leavesCodeAndReferencesToTheParserOfAPage() {
    String page = "<p title=\"a^b\">Vi&#7879;t u+o+ng a^' e^` o^?</p>";
    assertThat(LegacyText.decodeMarkup(page.getBytes(UTF_8), Optional.empty()).text())
        .isEqualTo(page);
  }
}
