package vn.vankien.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.document.DocumentKind;
import vn.vankien.ingest.parse.ParseOutcome.Parsed;
import vn.vankien.ingest.source.PageSelectors;
import vn.vankien.ingest.source.Source;

class PageReaderTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

  @Test
  void findsTheArticleOfANewspaperAndNothingAroundIt() throws IOException {
    ParsedDocument page = read(fixture("newspaper.html"), Optional.empty());
    assertThat(page.title()).isEqualTo("Tỉnh Mẫu học tập Nghị quyết số 18-NQ/TW");
    assertThat(page.published()).contains(LocalDateTime.parse("2023-04-03T17:53"));
    assertThat(page.author()).contains("Phóng viên thường trú");
    assertThat(page.source()).contains("Báo Thử");
    assertThat(page.attachments()).containsExactly("https://thu.example/file/18-nq-tw.pdf");
    assertThat(page.text())
        .isEqualTo(
            """
            Sáng 3/4, Tỉnh ủy Mẫu mở hội nghị học tập nghị quyết về sắp xếp tổ chức bộ máy cho cán bộ chủ chốt toàn tỉnh.
            Theo báo cáo viên, Nghị quyết số 18-NQ/TW ngày 25/10/2017 yêu cầu mỗi cơ quan làm nhiều việc, mỗi việc chỉ giao một cơ quan chủ trì.
            Các huyện đăng ký số đầu mối sẽ giảm trước ngày 30/6 và tự chịu trách nhiệm về con số ấy.
            Xem tệp kèm theo: toàn văn.
            Phóng viên thường trú\
            """);
  }

  @Test
  void findsTheArticleInAPortalOfTables() throws IOException {
    ParsedDocument page = read(fixture("portal.html"), Optional.empty());
    assertThat(page.title()).isEqualTo("Tỉnh uỷ Mẫu kỷ niệm ngày truyền thống ngành tổ chức");
    assertThat(page.published()).contains(LocalDateTime.parse("2021-10-13T17:46"));
    assertThat(page.text())
        .isEqualTo(
            """
            Sáng 13/10, Ban Tổ chức Tỉnh uỷ Mẫu gặp mặt cán bộ các thời kỳ nhân ngày truyền thống của ngành.
            Ôn lại chặng đường đã qua, các đại biểu nhắc nhiều tới Kết luận số 09-KL/TU về cán bộ trẻ.
            Năm tới, ngành sẽ số hóa hồ sơ đảng viên của toàn tỉnh, bắt đầu từ các đảng bộ phường.
            Văn phòng Tỉnh uỷ\
            """);
  }

  @Test
  void takesNeitherTheTableOfContentsNorTheToolbarForTheArticle() {
    String page =
        """
        <body><h1>Thông tư số 1/2026/TT-BM về việc đọc sách ở thư viện của các xã trong tỉnh Mẫu</h1>
        <div><span>Ngày có hiệu lực: 1/3/2026</span></div><div>100%</div>
        <div class="x"><div><p>Điều 1. Thư viện của xã mở cửa mọi ngày trong tuần cho tất cả người dân</p>
        <p>Ai có thẻ thì được mượn năm cuốn sách một lần và giữ trong một tháng.</p>
        <p>Người trả chậm thì tháng sau chỉ được mượn hai cuốn, và thư viện nhắc qua điện thoại.</p>
        <p>Sách quý được đọc tại chỗ, dưới mắt người trông phòng, trong giờ hành chính của xã.</p>
        <p>Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2026 trên cả nước</p></div></div>
        <div><div>Trong trang này</div>
        <div>Điều 1. Thư viện của xã mở cửa mọi ngày trong tuần cho tất cả người dân</div><div>Khoản 1</div>
        <div>Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2026 trên cả nước</div></div></body>
        """;
    assertThat(read(page.getBytes(UTF_8), Optional.empty()).text())
        .startsWith("Điều 1. Thư viện")
        .endsWith("trên cả nước")
        .doesNotContain("100%", "Trong trang này");
  }

  @Test
  void readsAPageThatIsOnlyATable() throws IOException {
    ParsedDocument page = read(fixture("properties.html"), Optional.empty());
    assertThat(page.title()).isEqualTo("Quyết định số 244-QĐ/TW");
    assertThat(page.number()).contains("244-QĐ/TW");
    // 09/06/2014 is the document's date, not the page's.
    assertThat(page.published()).isEmpty();
    assertThat(page.attachments())
        .containsExactly(
            "https://thu.example/files/244-qd-tw.pdf",
            "https://thu.example/files/244-qd-tw.doc?v=2");
    assertThat(page.text())
        .contains("Số hiệu | 244-QĐ/TW", "Trích yếu | ban hành Quy chế bầu cử trong Đảng")
        .doesNotContain("chủ quản");
  }

  @Test
  void trustsTheSelectorsOfASite() throws IOException {
    PageSelectors selectors =
        new PageSelectors(
            List.of(".none", "h1.title"),
            List.of(".detail"),
            List.of(".sapo", "table.picture"),
            List.of(".meta"),
            List.of(".detail p[style] strong"),
            List.of(),
            List.of(),
            List.of(".detail a[href$=.pdf]"));
    ParsedDocument page = read(fixture("newspaper.html"), Optional.of(source(selectors)));
    assertThat(page.text()).startsWith("Theo báo cáo viên").doesNotContain("sổ tay");
    assertThat(page.published()).contains(LocalDateTime.parse("2023-04-03T17:53"));
    assertThat(page.author()).contains("Phóng viên thường trú");
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what the bytes are | what the page claims | what the server claims
          UTF-8                | utf-8                | ''
          UTF-8                | ''                   | text/html; charset=utf-8
          # a page that claims the wrong thing and is UTF-8
          UTF-8                | iso-8859-1           | text/html; charset=windows-1252
          UTF-8                | ''                   | ''
          UTF-16LE             | utf-16               | ''
          windows-1258         | windows-1258         | ''
          # no claim and no UTF-8
          windows-1258         | ''                   | ''
          """)
  void readsTheCharacterSet(String bytes, String meta, String header) {
    // windows-1258 writes some marks after their vowel; we give back NFC.
    String html =
        "<meta charset='"
            + meta
            + "'><p>\u0110\u00E2y l\u00E0 c\u00E2u th\u01B0\u0309 cu\u0303.</p>";
    byte[] payload =
        (bytes.startsWith("UTF-16") ? "\uFEFF" + html : html).getBytes(Charset.forName(bytes));
    try (DocumentParser parser = parser()) {
      ParseOutcome outcome =
          parser.parse(payload, header, URI.create("https://thu.example/a.html"), Optional.empty());
      assertThat(((Parsed) outcome).document().text()).isEqualTo("Đây là câu thử cũ.");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đảng bộ tỉnh Mẫu học nghị quyết - Báo Mẫu    | Đảng bộ tỉnh Mẫu học nghị quyết
          # a spaced dash inside a number
          Tỉnh Mẫu thực hiện Nghị quyết 18 - NQ/TW     | Tỉnh Mẫu thực hiện Nghị quyết 18 - NQ/TW
          # nothing to cut
          Hội nghị toàn quốc                           | Hội nghị toàn quốc
          """)
  void cutsTheNameOfTheSiteFromTheTitle(String title, String headline) {
    assertThat(read(html("<title>" + title + "</title><p>Một câu.</p>"), Optional.empty()).title())
        .isEqualTo(headline);
  }

  @Test
  void keepsTwoCellsOfATitleBlockApartAndTheCellsOfATableTogether() {
    String page =
        """
        <table><tr><td>BỘ CHÍNH TRỊ<br>*<br>Số 41-QĐ/TW</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>
        <p>Quy định này áp dụng đối với cán bộ lãnh đạo, quản lý trong hệ thống chính trị ở tỉnh Mẫu.</p>
        <table><tr><td>Chức vụ</td><td>Phụ cấp</td></tr><tr><td>Bí thư</td><td>0,7</td></tr></table>
        """;
    assertThat(read(html(page), Optional.empty()).text())
        .isEqualTo(
            """
            BỘ CHÍNH TRỊ
            *
            Số 41-QĐ/TW
            ĐẢNG CỘNG SẢN VIỆT NAM
            Quy định này áp dụng đối với cán bộ lãnh đạo, quản lý trong hệ thống chính trị ở tỉnh Mẫu.
            Chức vụ | Phụ cấp
            Bí thư | 0,7\
            """);
  }

  private static byte[] html(String body) {
    return ("<html><meta charset=utf-8>" + body).getBytes(UTF_8);
  }

  private static ParsedDocument read(byte[] payload, Optional<Source> source) {
    try (DocumentParser parser = parser()) {
      URI url = URI.create("https://thu.example/bai.html");
      return ((Parsed) parser.parse(payload, "text/html", url, source)).document();
    }
  }

  private static DocumentParser parser() {
    return new DocumentParser(ParserSettings.defaults().withOcr(OcrSettings.none()), NOW);
  }

  private static byte[] fixture(String name) throws IOException {
    try (InputStream in = PageReaderTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static Source source(PageSelectors selectors) {
    return new Source(
        "thu",
        "Báo Thử",
        DocumentKind.NEWS,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Pattern.compile("list"),
        Pattern.compile("page"),
        Pattern.compile("pdf"),
        Duration.ofSeconds(1),
        Duration.ofDays(1),
        ZoneId.of("Asia/Ho_Chi_Minh"),
        selectors,
        List.of(),
        "");
  }
}
