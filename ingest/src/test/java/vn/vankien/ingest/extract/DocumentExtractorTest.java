package vn.vankien.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankien.citation.NumberGrammar;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.ingest.parse.ParsedDocument;

class DocumentExtractorTest {

  private static final String BLOCK =
      """
      BAN CHẤP HÀNH TRUNG ƯƠNG
      *
      Số 18-NQ/TW
      ĐẢNG CỘNG SẢN VIỆT NAM
      Hà Nội, ngày 25 tháng 10 năm 2017

      NGHỊ QUYẾT
      về việc sắp xếp tổ chức bộ máy ở cơ sở

      Thực hiện Chương trình làm việc toàn khóa, Trung ương thảo luận và quyết nghị các nội dung sau.
      """;

  private static final String REPORT =
      """
      Ban Thường vụ bàn việc sắp xếp bộ máy ở cơ sở
      13/03/2021 08:15
      (Mặt trận) - Chiều 12/3, Ban Thường vụ họp bàn việc sắp xếp tổ chức bộ máy ở cơ sở theo Nghị quyết\
       số 18-NQ/TW, xem xét kết quả ba năm thực hiện và giao nhiệm vụ cho các cơ quan tham mưu.
      Hồng Nhung
      """;

  private final DocumentExtractor extractor = new DocumentExtractor();

  private Metadata read(Metadata given, String url, String text) {
    return extractor.extract("1", url, "file", given, text).metadata();
  }

  private static Metadata nothing() {
    return Metadata.titled(DocumentKind.OTHER, "");
  }

  private static Optional<DocumentNumber> number(String printed) {
    return NumberGrammar.read(printed);
  }

  @Test
  void aBlockSaysWhatTheDocumentIs() {
    Metadata read = read(nothing(), "", BLOCK);

    assertThat(read.kind()).isEqualTo(DocumentKind.DIRECTIVE);
    assertThat(read.number()).isEqualTo(number("18-NQ/TW"));
    assertThat(read.type()).contains(DocumentType.RESOLUTION);
    assertThat(read.dateDocument()).contains(LocalDate.of(2017, 10, 25));
    assertThat(read.title()).containsIgnoringCase("sắp xếp tổ chức bộ máy");
  }

  @Test
  void aDocumentIsNeitherPublishedNorSignedLikeAReport() {
    Metadata read = read(nothing(), "file:///18.txt", BLOCK + "Nơi nhận:\nLưu.\n\nLê Văn Nam\n");

    assertThat(read.datePublication()).isEmpty();
    assertThat(read.author()).isEmpty();
    assertThat(read.source()).isEmpty();
  }

  @Test
  void whatWasGivenIsBelievedBeforeTheBlock() {
    Metadata given =
        new Metadata(
            DocumentKind.LAW,
            "Tiêu đề của trang",
            number("30/2020/NĐ-CP"),
            Optional.of(DocumentType.DECREE),
            Optional.empty(),
            Optional.of(LocalDate.of(2020, 3, 5)),
            Optional.empty(),
            Optional.of("Văn thư"),
            Optional.of("Công báo"));

    Metadata read = read(given, "https://congbao.chinhphu.vn/1", BLOCK);

    assertThat(read.kind()).isEqualTo(DocumentKind.LAW);
    assertThat(read.title()).isEqualTo("Tiêu đề của trang");
    assertThat(read.number()).isEqualTo(number("30/2020/NĐ-CP"));
    assertThat(read.type()).contains(DocumentType.DECREE);
    assertThat(read.dateDocument()).contains(LocalDate.of(2020, 3, 5));
    assertThat(read.author()).contains("Văn thư");
    assertThat(read.source()).contains("Công báo");
  }

  @Test
  void aBlockFillsWhatWasNotGiven() {
    Metadata read = read(Metadata.titled(DocumentKind.OTHER, "Tiêu đề của trang"), "", BLOCK);

    assertThat(read.title()).isEqualTo("Tiêu đề của trang");
    assertThat(read.number()).isEqualTo(number("18-NQ/TW"));
  }

  @Test
  void aSourceOfNewsTakesNoBlockThatItQuotes() {
    Metadata read = read(Metadata.titled(DocumentKind.NEWS, ""), "", BLOCK);

    assertThat(read.kind()).isEqualTo(DocumentKind.NEWS);
    assertThat(read.number()).isEmpty();
    assertThat(read.type()).isEmpty();
    assertThat(read.dateDocument()).isEmpty();
  }

  @Test
  void aNumberTellsThePartyFromTheState() {
    Metadata party = withNumber("18-NQ/TW");
    Metadata state = withNumber("30/2020/NĐ-CP");

    assertThat(read(party, "", "Toàn văn ở tệp kèm theo.").kind())
        .isEqualTo(DocumentKind.DIRECTIVE);
    assertThat(read(state, "", "Toàn văn ở tệp kèm theo.").kind()).isEqualTo(DocumentKind.LAW);
  }

  private static Metadata withNumber(String printed) {
    return new Metadata(
        DocumentKind.OTHER,
        "",
        number(printed),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aReportSaysItsHeadlineItsTimeAndWhoWroteIt() {
    SourceDocument document = extractor.extract("1", "file:///1.txt", "file", nothing(), REPORT);

    assertThat(document.metadata().kind()).isEqualTo(DocumentKind.NEWS);
    assertThat(document.metadata().title())
        .isEqualTo("Ban Thường vụ bàn việc sắp xếp bộ máy ở cơ sở");
    assertThat(document.metadata().datePublication())
        .contains(LocalDateTime.of(2021, 3, 13, 8, 15));
    assertThat(document.metadata().author()).contains("Hồng Nhung");
    assertThat(document.metadata().source()).contains("Mặt trận");
    assertThat(document.text()).isEqualTo(REPORT);
    assertThat(document.citations()).hasSize(1);
  }

  @Test
  void aTimeMakesAReportOfFewWords() {
    Metadata read = read(nothing(), "", "Thông báo nghỉ lễ Quốc khánh 2/9\n28/08/2021\n");

    assertThat(read.kind()).isEqualTo(DocumentKind.NEWS);
    assertThat(read.title()).isEqualTo("Thông báo nghỉ lễ Quốc khánh 2/9");
  }

  @Test
  void theAddressSaysWhatTheTextDoesNot() {
    String url = "https://baochinhphu.vn/mot-bai-viet-102240809190307565.htm";

    assertThat(read(nothing(), url, "Một câu ngắn.").source()).contains("baochinhphu.vn");
    assertThat(read(nothing(), url, "Một câu ngắn.").datePublication())
        .contains(LocalDateTime.of(2024, 8, 9, 19, 3, 7));
    assertThat(read(nothing(), url, REPORT).source()).contains("Mặt trận");
    assertThat(read(nothing(), url, REPORT).datePublication())
        .contains(LocalDateTime.of(2021, 3, 13, 8, 15));
  }

  @Test
  void aPortalThatCallsItselfAPortalIsNamedByItsAddress() {
    String text = REPORT.replace("(Mặt trận)", "CTTĐT");

    assertThat(read(nothing(), "http://tinh.gov.vn/1", text).source()).contains("tinh.gov.vn");
    assertThat(read(nothing(), "file:///1.txt", text).source()).contains("CTTĐT");
  }

  @Test
  void whatThePageSaysToMachinesIsBelievedBeforeItsLines() {
    ParsedDocument page =
        new ParsedDocument(
            "text/html",
            "Tiêu đề trong thẻ",
            REPORT,
            Optional.of(LocalDateTime.of(2021, 3, 14, 7, 0)),
            Optional.of("Tòa soạn"),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Metadata read =
        extractor
            .extract(URI.create("https://bao.vn/bai-1.html"), "bao", DocumentKind.NEWS, page)
            .metadata();

    assertThat(read.title()).isEqualTo("Tiêu đề trong thẻ");
    assertThat(read.datePublication()).contains(LocalDateTime.of(2021, 3, 14, 7, 0));
    assertThat(read.author()).contains("Tòa soạn");
    assertThat(read.source()).contains("Mặt trận");
  }

  @Test
  void theIdIsThatOfTheAddress() {
    ParsedDocument page =
        new ParsedDocument(
            "text/plain",
            "",
            REPORT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    URI url = URI.create("https://bao.vn/bai-1.html");

    String id = extractor.extract(url, "bao", DocumentKind.NEWS, page).id();

    assertThat(id)
        .hasSize(20)
        .isEqualTo(extractor.extract(url, "x", DocumentKind.OTHER, page).id());
    assertThat(id).isNotEqualTo(DocumentId.of(URI.create("https://bao.vn/bai-2.html")));
  }
}
