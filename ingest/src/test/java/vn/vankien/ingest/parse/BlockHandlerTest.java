package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;

/** XHTML as Tika makes it of files with notes. */
class BlockHandlerTest {

  @Test
  void setsTheNotesOfAWordDocumentBehindTheTextWithTheirNumbers() throws Exception {
    assertThat(
            read(
                """
                <body><p>Thư viện[footnoteRef:4] mở cửa mỗi ngày[endnoteRef:1].</p>
                <div class="footnote"><p> Theo nội quy.</p><p>Bản mới.</p></div>
                <div class="endnote"><p> Trừ ngày lễ.</p></div>
                <p>Điều 2. Thẻ</p></body>
                """))
        .isEqualTo(
            """
            Thư viện mở cửa mỗi ngày.
            Điều 2. Thẻ
            1 Theo nội quy.
            Bản mới.
            2 Trừ ngày lễ.
            """);
  }

  @Test
  void doesNotBreakTheSentenceAroundANoteThatStandsInIt() throws Exception {
    assertThat(
            read(
                """
                <body><p>Thư viện<p class="note">1 <p>Theo nội quy.</p></p> mở cửa.</p></body>
                """))
        .isEqualTo("Thư viện mở cửa.\n1 Theo nội quy.\n");
  }

  @Test
  void takesABreakAloneInAnOldWordDocumentForTheCallOfANote() throws Exception {
    String body = "<body><p>Thư viện<x/>\n<x/> mở cửa.</p></body>";
    assertThat(read("<meta name=\"Content-Type\" content=\"application/msword\"/>" + body))
        .isEqualTo("Thư viện mở cửa.\n");
    assertThat(read(body)).isEqualTo("Thư viện\nmở cửa.\n");
  }

  @Test
  void leavesOutTheOrderToPrintTheNumberOfThePage() throws Exception {
    assertThat(read("<body><p>Hết.</p><p>PAGE</p><p>PAGE 1</p><p>PAGE NÀY</p></body>"))
        .isEqualTo("Hết.\nPAGE NÀY\n");
  }

  private static String read(String xhtml) throws Exception {
    BlockHandler blocks = new BlockHandler(10_000);
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = ("<html>" + xhtml + "</html>").getBytes(StandardCharsets.UTF_8);
    factory.newSAXParser().parse(new ByteArrayInputStream(bytes), blocks);
    return blocks.text();
  }
}
