package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;

/** Files from before Unicode, in the shape in which offices still keep them. */
class LegacyFilesTest {

  private static DocumentParser parser;

  @BeforeAll
  static void open() {
    parser = new DocumentParser(ParserSettings.defaults(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    parser.close();
  }

  @Test
  void readsRichTextInTheFontsOfItsTime() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil .VnTime;}{\\f1\\fnil .VnTimeH;}}"
            + "\\f1 B\\'b8O C\\'b8O K\\'d5T QU\\'b6\\par"
            // The letter of this byte looks like a soft hyphen to every other program.
            + "\\f0 \\'a7\\'b6ng b\\'e9 tr\\'ad\\'eang h\\'ecp th\\'ad\\'eang k\\'fa\\par}";
    assertThat(text(rtf.getBytes(US_ASCII), "application/rtf", "b.rtf"))
        .isEqualTo("BÁO CÁO KẾT QUẢ\nĐảng bộ trường hỡp thường kỳ\n");
  }

  @Test
  void readsUnicodeBesideAFontOfBeforeItInOneFileOfRichText() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}"
            + "{\\f1\\fnil .VnTime{\\*\\falt Times};}{\\f2\\fswiss VNI-Times;}{\\f3\\fnil .VnTimeH;}}"
            + "{\\*\\generator not text \\f1 \\'b8;}\\uc1\\f0 Ngh\\u7883? quy\\u7871?t s\\u7889? 5: "
            + "{\\f1 lo\\'b9i c\\'a9y}, {\\f2 Vie\\'e4t Nam}\\par"
            + "\\f0 caf\\'e9 28\\'b0C {\\f3 ch\\'f7 hoa}\\par}";
    assertThat(text(rtf.getBytes(US_ASCII), "application/rtf", "c.rtf"))
        .isEqualTo("Nghị quyết số 5: loại cây, Việt Nam\ncafé 28°C CHỮ HOA\n");
  }

  @Test
  void readsUnicodeBesideAFontOfBeforeItInOneWordDocument() throws IOException {
    try (InputStream file = LegacyFilesTest.class.getResourceAsStream("fonts.doc")) {
      assertThat(text(file.readAllBytes(), "application/msword", "fonts.doc"))
          .isEqualTo(
              "Nghị quyết số 5: loại cây, Việt Nam\ncafé 28°C CHỮ HOA và chữ thường\nĐiều 1. Quy định chung\n");
    }
  }

  @Test
  void readsAPageWhoseEditorWroteTheBytesOfAFontAsNamedLetters() {
    String page =
        """
        <html><head><title>H&eacute;i ngh&THORN;</title></head><body>
        <p><font face=".VnTimeH">th&laquo;ng b&cedil;o</font></p>
        <p><font face=".VnTime">Ban Th&shy;&ecirc;ng v&ocirc; &reg;&middot; ch&ntilde; tr&times; h&eacute;i ngh&THORN;
        qu&cedil;n tri&Ouml;t v&micro; tri&Oacute;n khai c&cedil;c nhi&Ouml;m v&ocirc; m&iacute;i.</font></p>
        </body></html>
        """;
    assertThat(text(page.getBytes(ISO_8859_1), "text/html; charset=iso-8859-1", "a.html"))
        .contains("THÔNG BÁO")
        .contains("Ban Thường vụ đã chủ trì hội nghị quán triệt và triển khai các nhiệm vụ mới.");
  }

  @Test
  void keepsWhatIsRightInAFileOfPlainText() {
    String text = "Số 05-CT/TU\r\nBan Thường vụ họp tại Đà Nẵng; nhiệt độ 28°C\u00A0– 30°C.\n";
    assertThat(text(text.getBytes(UTF_8), "text/plain", "a.txt")).isEqualTo(text);
  }

  private static String text(byte[] file, String type, String name) {
    ParseOutcome outcome =
        parser.parse(file, type, URI.create("http://localhost/" + name), Optional.empty());
    assertThat(outcome).isInstanceOf(Parsed.class);
    return ((Parsed) outcome).document().text();
  }
}
