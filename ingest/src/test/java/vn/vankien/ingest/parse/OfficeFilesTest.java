package vn.vankien.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** The files of the sample site of directives: ours, and made by the programs that offices use. */
class OfficeFilesTest {

  private static final OcrSettings NOWHERE = OcrSettings.defaults().withCommand("no-such-program");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18-nq-tw.pdf   | application/pdf    | Số 18-NQ/TW   | Hà Nội, ngày 25 tháng 10 năm 2017
          28-kl-tw.doc   | application/msword | Số 28-KL/TW   | Hà Nội, ngày 21 tháng 02 năm 2022
          65-qd-tw.docx  | application/vnd.openxmlformats-officedocument.wordprocessingml.document | Số 65-QĐ/TW | Hà Nội, ngày 28 tháng 4 năm 2022
          """)
  void readsTheTitleBlockCellByCell(String file, String type, String number, String date)
      throws IOException {
    ParsedDocument document = ((Parsed) parse(file, NOWHERE)).document();
    assertThat(document.mediaType()).isEqualTo(type);
    assertThat(document.text().lines()).contains(number, "ĐẢNG CỘNG SẢN VIỆT NAM", date);
    // The name in the file's properties says less than the text does.
    assertThat(document.title()).isEmpty();
  }

  @Test
  void joinsTheBrokenLinesOfAPdf() throws IOException {
    String text = ((Parsed) parse("18-nq-tw.pdf", NOWHERE)).document().text();
    assertThat(text.lines())
        .contains("NGHỊ QUYẾT", "I- Tình hình và nguyên nhân", "II- Quan điểm, mục tiêu")
        .anyMatch(line -> line.startsWith("1. Qua nhiều lần sắp xếp") && line.length() > 150);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"18-nq-tw.pdf", "28-kl-tw.doc", "65-qd-tw.docx"})
  void knowsAFileByItsBytesWhenItsAddressHasNoEnding(String file) throws IOException {
    assertThat(parse(file, "DownloadFile?id=7", NOWHERE)).isInstanceOf(Parsed.class);
  }

  @Test
  void queuesAScanWhenThereIsNoTesseract() throws IOException {
    ParseOutcome outcome = parse("262-qd-tw.pdf", NOWHERE);
    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).status()).isEqualTo(Status.NEEDS_OCR);
    assertThat(((Failed) outcome).reason()).contains("OCR");
  }

  @Test
  void readsAScanWithTesseract() throws IOException {
    OcrSettings settings = OcrSettings.defaults();
    assumeTrue(Tesseract.find(settings).isPresent(), "tesseract with vie is not installed");
    String text = ((Parsed) parse("262-qd-tw.pdf", settings)).document().text();
    assertThat(text).contains("262-QĐ/TW", "ngày 08 tháng 10 năm 2014", "lấy phiếu tín nhiệm");
  }

  private static ParseOutcome parse(String file, OcrSettings ocr) throws IOException {
    return parse(file, file, ocr);
  }

  private static ParseOutcome parse(String file, String address, OcrSettings ocr)
      throws IOException {
    String path = "/vn/vankien/ingest/demo/van-kien-mau/files/" + file;
    try (InputStream in = OfficeFilesTest.class.getResourceAsStream(path);
        DocumentParser parser =
            new DocumentParser(ParserSettings.defaults().withOcr(ocr), Clock.systemUTC())) {
      byte[] payload = Objects.requireNonNull(in).readAllBytes();
      return parser.parse(
          payload, "", URI.create("https://thu.example/" + address), Optional.empty());
    }
  }
}
