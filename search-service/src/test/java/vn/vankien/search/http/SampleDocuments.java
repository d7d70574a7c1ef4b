package vn.vankien.search.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.Registry;
import vn.vankien.citation.Setting;
import vn.vankien.citation.WorkResolver;
import vn.vankien.document.Citation;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/** What the served index of the tests holds. Numbers, days and titles are real, sentences ours. */
final class SampleDocuments {

  static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>";

  /** Ids as imported records may bear them. */
  static final List<String> ODD_IDS =
      List.of(
          "01/2009/TT-BCA+1",
          "https://mau.example/van-ban?so=1&x=2#3",
          "a b;c=d,e",
          "100%",
          "%2F%41",
          "đ/Ư/\ud83d\ude00",
          "<id>\"'&");

  /** Works of which the reports speak and whose text is not among the documents. */
  static final int SPOKEN_OF = 2;

  /** Documents that are shown under another, which says the same. */
  static final int REPRINTED = 1;

  private static final Clock CLOCK = Clock.systemUTC();

  private SampleDocuments() {}

  static List<SourceDocument> all() {
    List<SourceDocument> documents = new ArrayList<>();
    IssuingBody committee = new IssuingBody("TW", "Ban Chấp hành Trung ương");
    IssuingBody politburo = new IssuingBody("TW", "Bộ Chính trị");
    documents.add(
        directive(
            DocumentType.RESOLUTION,
            "18-NQ/TW",
            committee,
            "2017-10-25",
            "Một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh"
                + " gọn, hoạt động hiệu lực, hiệu quả"));
    documents.add(
        directive(
            DocumentType.RESOLUTION,
            "18-NQ/TW",
            committee,
            "2022-06-16",
            "về tiếp tục đổi mới, hoàn thiện thể chế, chính sách, nâng cao hiệu lực, hiệu quả quản"
                + " lý và sử dụng đất"));
    documents.add(
        directive(
            DocumentType.RESOLUTION,
            "39-NQ/TW",
            politburo,
            "2015-04-17",
            "về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức"));
    documents.add(
        directive(
            DocumentType.REGULATION, "98-QĐ/TW", politburo, "2017-10-07", "về luân chuyển cán bộ"));
    documents.add(
        directive(
            DocumentType.CONCLUSION,
            "21-KL/TW",
            committee,
            "2021-10-25",
            "về đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị"));
    for (int i = 1; i <= 24; i++) {
      documents.add(report(i));
    }
    documents.addAll(conferences());
    documents.add(reprint());
    documents.add(hostile());
    for (String id : ODD_IDS) {
      documents.add(
          new SourceDocument(
              id,
              "file:///mau/van-ban.txt",
              "import",
              Metadata.titled(DocumentKind.OTHER, "Mã lạ: " + id),
              "Một văn bản có mã lạ: " + id,
              List.of()));
    }
    return documents;
  }

  private static SourceDocument directive(
      DocumentType type, String number, IssuingBody issuer, String day, String title) {
    String id = number.toLowerCase(java.util.Locale.ROOT).replace('/', '-') + '-' + day;
    Metadata metadata =
        new Metadata(
            DocumentKind.DIRECTIVE,
            title,
            Optional.of(DocumentNumber.parse(number)),
            Optional.of(type),
            Optional.of(issuer),
            Optional.of(LocalDate.parse(day)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    String text =
        """
        %s
        \u00a0
        I. TÌNH HÌNH
        Nhiều nơi đã sắp xếp lại bộ máy, tinh giản biên chế và luân chuyển cán bộ; một số nơi làm còn chậm.
        II. MỤC TIÊU
        Điều 1. Phạm vi
        Văn bản này áp dụng cho các cấp ủy, tổ chức đảng trực thuộc.
        Điều 2. Trách nhiệm
        Người đứng đầu chịu trách nhiệm về tiến độ và báo cáo kết quả hằng năm.
        """
            .replace("%s", title);
    return new SourceDocument(
        id, "https://vanban.mau.example/" + id, "van-ban-mau", metadata, text, List.of());
  }

  /** A report of a conference in the invented province; it cites a real number. */
  private static SourceDocument report(int i) {
    String text =
        "Hội nghị lần thứ "
            + i
            + " của tỉnh Mẫu bàn việc luân chuyển cán bộ.\n"
            + "Tỉnh quán triệt Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tinh giản biên chế, sắp xếp bộ"
            + " máy.";
    Metadata metadata =
        new Metadata(
            DocumentKind.NEWS,
            "Tỉnh Mẫu họp về công tác cán bộ, kỳ " + i,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDateTime.of(2022, 6, 1, 9, 30).plusDays(i)),
            Optional.of("Phóng viên thường trú"),
            Optional.of("Báo Mẫu"));
    return new SourceDocument(
        "tin-" + i,
        "https://bao.mau.example/tin-" + i + ".html",
        "bao-mau",
        metadata,
        text,
        citations(text, Optional.of(LocalDate.of(2022, 6, 1))));
  }

  /** The citations of a text, as the road in finds them. */
  private static List<Citation> citations(String text, Optional<LocalDate> day) {
    return new WorkResolver(Registry.bundled())
        .resolve(text, new CitationFinder().find(text), Setting.of(text, day));
  }

  /** Reports on works, some of which nobody holds. */
  private static List<SourceDocument> conferences() {
    return List.of(
        conference(
            "hoi-nghi-1",
            "2022-09-08",
            "Tỉnh Mẫu thực hiện quy định mới về luân chuyển cán bộ",
            "Quy định số 65-QĐ/TW ngày 28/4/2022 của Bộ Chính trị về luân chuyển cán bộ thay thế"
                + " Quy định số 98-QĐ/TW ngày 07/10/2017 của Bộ Chính trị."),
        conference(
            "hoi-nghi-2",
            "2023-03-01",
            "Tỉnh Mẫu sơ kết công tác biên chế",
            "Tỉnh Mẫu thực hiện Kết luận số 28-KL/TW ngày 21/02/2022 của Bộ Chính trị về tinh giản"
                + " biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức."),
        conference(
            "hoi-nghi-3",
            "2023-05-04",
            "Huyện Mẫu B quán triệt kết luận của Bộ Chính trị",
            "Hội nghị quán triệt Kết luận số 28-KL/TW ngày 21/02/2022 của Bộ Chính trị và Nghị"
                + " quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế."));
  }

  private static SourceDocument conference(String id, String day, String title, String text) {
    Metadata metadata =
        new Metadata(
            DocumentKind.NEWS,
            title,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.parse(day).atTime(8, 0)),
            Optional.empty(),
            Optional.of("Báo Mẫu"));
    return new SourceDocument(
            id,
            "https://bao.mau.example/" + id + ".html",
            "bao-mau",
            metadata,
            text,
            citations(text, Optional.of(LocalDate.parse(day))))
        .fetchedAt(Instant.now(CLOCK));
  }

  /** The second of the conferences, word for word, at another paper. */
  private static SourceDocument reprint() {
    SourceDocument first = conferences().get(1);
    Metadata metadata =
        new Metadata(
            DocumentKind.NEWS,
            first.metadata().title(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            first.metadata().datePublication(),
            Optional.empty(),
            Optional.of("Báo Huyện Mẫu"));
    return new SourceDocument(
        "dang-lai",
        "https://bao-huyen.mau.example/dang-lai.html",
        "bao-huyen",
        metadata,
        first.text(),
        first.citations());
  }

  /** A page as a vandal would write it, under an id and an address of the same kind. */
  private static SourceDocument hostile() {
    Metadata metadata =
        new Metadata(
            DocumentKind.OTHER,
            SCRIPT + " phá hoại",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new IssuingBody("", "\"><svg onload=alert(2)>")),
            Optional.empty(),
            Optional.empty(),
            Optional.of("</dd><iframe src=//evil.example>"),
            Optional.of("<b>nguồn</b>"));
    return new SourceDocument(
        "hostile/<id>?&\"%2e#",
        "javascript:alert(document.cookie)",
        "<i>site</i>",
        metadata,
        "</p><script>alert(3)</script> phá hoại <mark onclick=alert(4)>trang</mark> &lt;b&gt;",
        List.of());
  }
}
