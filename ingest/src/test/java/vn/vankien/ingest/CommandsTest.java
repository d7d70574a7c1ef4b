package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.Hit;
import vn.vankien.index.Schema;
import vn.vankien.index.SearchRequest;

class CommandsTest {

  private static final String REPORT =
      """
      Tỉnh Mẫu quán triệt nghị quyết về tổ chức bộ máy

      Sáng 12/12, Tỉnh ủy Mẫu sơ kết việc thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017.
      """;

  @TempDir Path folder;

  private String data() {
    return folder.resolve("store").toString();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> ids() throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(folder.resolve("store/index"))) {
      TermQuery documents = new TermQuery(new Term(Schema.ENTRY, Schema.DOCUMENT));
      return searcher.search(documents, documents, SearchRequest.of("")).hits().stream()
          .map(Hit::id)
          .sorted()
          .toList();
    }
  }

  @Test
  void aBadFileIsSaidInOneSentenceAndTheRestGoesOn() throws IOException {
    Path good = file("tin.txt", REPORT);
    Path empty = file("rong.txt", "");
    Path missing = folder.resolve("khong-co.txt");
    Said said =
        Said.by("ingest", good.toString(), empty.toString(), missing.toString(), "--data", data());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("Đã đọc 1 văn bản, 2 lỗi");
    assertThat(said.err().lines()).hasSize(2).anyMatch(line -> line.contains("rong.txt: "));
    assertThat(said.err()).contains("khong-co.txt: không có tệp");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void nothingToReadIsWrongUsage() {
    Said said = Said.by("ingest", folder.resolve("khong-co").toString(), "--data", data());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void readingTheSameFilesTwiceChangesNothing() throws IOException {
    Path good = file("tin.txt", REPORT);
    Said.by("ingest", good.toString(), "--data", data());
    List<String> first = ids();
    Said.by("ingest", good.toString(), "--data", data());
    assertThat(ids()).isEqualTo(first).hasSize(1);
  }

  @Test
  void aChangedFileReplacesItsDocument() throws IOException {
    Path file = file("tin.txt", REPORT);
    Said.by("ingest", file.toString(), "--data", data());
    List<String> first = ids();
    file("tin.txt", REPORT + "Hội nghị kết thúc cùng ngày.\n");
    Said.by("ingest", file.toString(), "--data", data());
    assertThat(ids()).isEqualTo(first);
  }

  @Test
  void badLinesOfABulkFileAreNumberedAndTheGoodOnesStay() throws IOException {
    Path bulk =
        file(
            "ban-ghi.jsonl",
            """
            {"id":"a","title":"Tin","text":"Luân chuyển cán bộ."}
            {"id":"b","text":

            {"id":"c"}
            ["không phải đối tượng"]
            null
            {"id":"d","text":"Tinh giản biên chế.","date":"2022-02-21","khoa_la":1}
            """);
    Said said = Said.by("import", bulk.toString(), "--data", data());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines())
        .containsExactly(
            "ban-ghi.jsonl dòng 2: không phải một đối tượng JSON",
            "ban-ghi.jsonl dòng 4: thiếu \"text\"",
            "ban-ghi.jsonl dòng 5: không phải một đối tượng JSON",
            "ban-ghi.jsonl dòng 6: không phải một đối tượng JSON");
    assertThat(ids()).containsExactly("a", "d");
  }

  @Test
  void gzipIsKnownByItsBytesNotItsName() throws IOException {
    Path bulk = folder.resolve("ban-ghi.jsonl");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bulk))) {
      out.write("{\"id\":\"z\",\"text\":\"Công tác cán bộ.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Said.by("import", bulk.toString(), "--data", data()).code()).isZero();
    assertThat(ids()).containsExactly("z");
  }

  @Test
  void anIndexInUseIsSaidInOneSentence() throws IOException {
    Path good = file("tin.txt", REPORT);
    try (DocumentIndexer other = DocumentIndexer.open(folder.resolve("store/index"))) {
      assertThat(other.documents()).isZero();
      Said said = Said.by("ingest", good.toString(), "--data", data());
      assertThat(said.code()).isEqualTo(3);
      assertThat(said.err().lines()).hasSize(1).first().asString().contains("đang ghi vào chỉ mục");
    }
  }

  @Test
  void anUnknownOptionIsNamed() {
    Said said = Said.by("import", "--nhanh", "x.jsonl");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines())
        .containsExactly("Không có tùy chọn --nhanh; xem: ./vankien import --help");
  }

  @Test
  void extractPrintsTheContractAndLeavesTheTextAsItIs() throws IOException {
    Path good = file("tin.txt", "\uD83D\uDCC4 " + REPORT);
    Said said = Said.by("extract", "--json", good.toString());
    assertThat(said.code()).isZero();
    JsonNode document = JsonMapper.shared().readTree(said.out());
    assertThat(document.path("text").asString("")).isEqualTo("\uD83D\uDCC4 " + REPORT);
    JsonNode citation = document.path("citations").path(0);
    assertThat(citation.path("number").asString("")).isEqualTo("18-NQ/TW");
    // Code points: the picture before the headline is one, though Java counts two.
    int[] points = document.path("text").asString("").codePoints().toArray();
    int start = citation.path("start").asInt();
    int end = citation.path("end").asInt();
    assertThat(new String(points, start, end - start))
        .isEqualTo(citation.path("matchedText").asString(""))
        .isEqualTo("Nghị quyết số 18-NQ/TW");
  }

  @Test
  void extractTellsThePlaceThatACitationMeans() throws IOException {
    Path good = file("tin.txt", "Theo điểm c khoản 3 Điều 8 Quy định số 22-QĐ/TW về kiểm tra.");
    JsonNode document = JsonMapper.shared().readTree(Said.by("extract", good.toString()).out());
    assertThat(document.path("citations").path(0).path("provision").asString(""))
        .isEqualTo("điểm c khoản 3 Điều 8");
  }

  @Test
  void extractListsWhatItCannotReadAndPrintsTheRest() throws IOException {
    Path good = file("tin.txt", REPORT);
    Said said = Said.by("extract", good.toString(), folder.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines()).hasSize(1);
    assertThat(said.err()).contains("là thư mục");
  }

  @Test
  void statusOfAnEmptyStoreIsNoError() {
    Said said = Said.by("status", "--json", "--data", data());
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("\"documents\":0");
  }

  @Test
  void statusListsWhatIsCitedAndNotHeld() throws IOException {
    file("a.txt", REPORT);
    file("b.txt", "Huyện Mẫu thực hiện Kế hoạch số 15-KH/HU và Quy định số 96-QĐ/TW.");
    Said.by(
        "ingest",
        folder.resolve("a.txt").toString(),
        folder.resolve("b.txt").toString(),
        "--data",
        data());
    Said said = Said.by("status", "--ledger", "5", "--data", data());
    assertThat(said.out())
        .contains("Được viện dẫn mà chưa có văn bản:", "     1  Nghị quyết 18-NQ/TW, ")
        .contains("Viện dẫn chưa rõ là văn bản nào:", "     1  15-KH/HU: “Huyện Mẫu thực hiện");
    JsonNode ledger =
        JsonMapper.shared()
            .readTree(Said.by("status", "--ledger", "--json", "--data", data()).out())
            .path("ledger");
    assertThat(ledger.path("wanted").path(0).path("citations").asInt()).isEqualTo(1);
    assertThat(ledger.path("open").path(0).path("label").asString()).isEqualTo("15-KH/HU");
  }
}
