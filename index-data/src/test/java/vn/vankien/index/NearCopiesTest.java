package vn.vankien.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;

/** What says nearly the same is shown once; what only looks like it is not. */
class NearCopiesTest {

  private static final String TITLE = "Huyện ủy sơ kết một năm luân chuyển cán bộ";

  private static final String REPORT =
      """
      Sáng nay, Ban Thường vụ Huyện ủy tổ chức hội nghị sơ kết một năm thực hiện chủ trương luân chuyển
      cán bộ lãnh đạo, quản lý giữa các xã và các phòng, ban. Đồng chí Bí thư Huyện ủy chủ trì hội nghị.
      Báo cáo tại hội nghị cho thấy mười bốn đồng chí đã nhận nhiệm vụ mới, phần lớn là cán bộ trẻ, có
      chuyên môn phù hợp và được quy hoạch chức danh cao hơn. Nơi đến tạo điều kiện về chỗ ở, nơi đi giữ
      nguyên chế độ phụ cấp trong sáu tháng đầu. Một số chi bộ còn lúng túng khi nhận xét cán bộ biệt
      phái, vì thế việc đánh giá cuối năm chậm hơn kế hoạch. Các ý kiến thảo luận đề nghị công khai danh
      sách nguồn, nêu rõ thời hạn và việc bố trí sau luân chuyển, tránh để người đi tâm tư. Kết luận hội
      nghị, đồng chí Bí thư yêu cầu các cấp ủy rà soát từng trường hợp, kịp thời biểu dương người làm
      tốt và thay thế người không hoàn thành nhiệm vụ.
      """;

  @TempDir Path folder;

  @Test
  void aReprintWithAnotherTitleAndOpeningIsACopy() throws IOException {
    String reprint =
        "(Theo báo huyện) - " + REPORT + "Ảnh: Cổng thông tin. Ý kiến bạn đọc gửi về tòa soạn.";
    assertThat(shown(report("a", TITLE, REPORT), report("b", "Luân chuyển để rèn luyện", reprint)))
        .isEqualTo(1);
  }

  @Test
  void aCloneThatManglesAccentsIsACopy() throws IOException {
    String clone = REPORT.replace("uyện", "uỵện").replace("cán", "cãn").replace("hội", "hợi");
    assertThat(shown(report("a", TITLE, REPORT), report("b", TITLE, clone))).isEqualTo(1);
  }

  @Test
  void anotherReportOfTheSameMeetingIsNone() throws IOException {
    String other =
        """
        Một năm qua, toàn huyện có mười bốn cán bộ lãnh đạo được luân chuyển, trong đó chín người về xã.
        Con số này được nêu tại hội nghị sơ kết do Ban Thường vụ Huyện ủy tổ chức sáng nay. Theo Ban Tổ
        chức, khó nhất vẫn là chỗ ăn ở của người mới đến và việc nhận xét cuối năm. Anh Nam, cán bộ phòng
        Nông nghiệp về làm Phó Chủ tịch xã, kể rằng ba tháng đầu anh đi bộ khắp các bản để nghe dân nói.
        Bà con quý vì anh làm thật. Hội nghị thống nhất công khai danh sách nguồn ngay trong quý tới và
        khen thưởng năm tập thể. Buổi chiều, các đại biểu đi thăm mô hình trồng chè ở hai xã vùng cao và
        trao quà cho học sinh nội trú. Huyện sẽ sơ kết lần nữa vào tháng sáu năm sau.
        """;
    assertThat(shown(report("a", TITLE, REPORT), report("b", TITLE, other))).isEqualTo(2);
  }

  @Test
  void theNoticesOfTwoMonthsAreNone() throws IOException {
    String title = "Lịch tiếp công dân tháng ";
    assertThat(
            shown(
                report("a", title + "3", "Tháng 3. " + REPORT),
                report("b", title + "4", "Tháng 4. " + REPORT)))
        .isEqualTo(2);
  }

  @Test
  void decisionsInOneFormUnderTwoNumbersAreNone() throws IOException {
    assertThat(
            shown(
                document("a", "Quyết định nhân sự", REPORT + "Ông An.", "mau", "15-QĐ/HU"),
                document("b", "Quyết định nhân sự", REPORT + "Bà Bình.", "mau", "16-QĐ/HU")))
        .isEqualTo(2);
  }

  @Test
  void shortTextsAreCopiesOnlyWordForWord() throws IOException {
    assertThat(
            shown(
                report("a", "Tin ngắn", "Hội nghị khai mạc sáng nay tại huyện."),
                report("b", "Tin ngắn", "Hội nghị khai mạc sáng nay tại Huyện ủy.")))
        .isEqualTo(2);
  }

  @Test
  void importedRecordsAreCopiesOnlyWordForWord() throws IOException {
    assertThat(
            shown(
                document("a", TITLE, REPORT, "import", ""),
                document("b", TITLE, REPORT + "Hết.", "import", "")))
        .isEqualTo(2);
  }

  @Test
  void copiesAreFoundInWhateverSegmentTheyStand() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      indexer.index(report("a", TITLE, REPORT));
      indexer.commit();
      indexer.index(report("b", TITLE, REPORT + "Hết."));
      indexer.commit();
      indexer.index(report("c", "Hết tin", REPORT + "Xem thêm."));
    }
    assertThat(total()).isEqualTo(1);
  }

  private long shown(SourceDocument... documents) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(folder)) {
      for (SourceDocument document : documents) {
        indexer.index(document);
      }
    }
    return total();
  }

  private long total() throws IOException {
    TermQuery documents = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));
    try (DocumentSearcher searcher = DocumentSearcher.open(folder)) {
      return searcher.search(documents, MatchAllDocsQuery.INSTANCE, SearchRequest.of("")).total();
    }
  }

  private static SourceDocument report(String id, String title, String text) {
    return document(id, title, text, "bao-" + id, "");
  }

  private static SourceDocument document(
      String id, String title, String text, String source, String number) {
    Metadata metadata =
        new Metadata(
            DocumentKind.NEWS,
            title,
            Optional.of(number).filter(is -> !is.isEmpty()).map(DocumentNumber::parse),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(id, "http://localhost/" + id, source, metadata, text, List.of());
  }
}
