package vn.vankien.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.citation.CitationFinder;
import vn.vankien.citation.Registry;
import vn.vankien.citation.Setting;
import vn.vankien.citation.WorkResolver;
import vn.vankien.command.CommandRunner;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

class SearchCommandTest {

  @TempDir static Path data;

  @BeforeAll
  static void index() throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      indexer.index(
          directive(
              "kl28", DocumentType.CONCLUSION, "28-KL/TW", "2022-02-21", "về tinh giản biên chế"));
      indexer.index(
          directive(
              "nq18", DocumentType.RESOLUTION, "18-NQ/TW", "2017-10-25", "về sắp xếp bộ máy"));
      indexer.index(
          directive("ct05", DocumentType.DIRECTIVE, "05-CT/TW", "2016-05-15", "về học tập Bác"));
      indexer.index(
          directive(
              "qd98", DocumentType.REGULATION, "98-QĐ/TW", "2017-10-07", "về luân chuyển cán bộ"));
      indexer.index(
          report(
              "tin1",
              "Tỉnh Mẫu sơ kết Kết luận số 28-KL/TW",
              "Các xã triển khai Kết luận số 28 - KL/TƯ."));
      indexer.index(
          report(
              "tin2",
              "Hội nghị cán bộ",
              "Việc luân chuyển để đào tạo được các huyện quan tâm; cán bộ trẻ được giao việc."));
      indexer.index(
          report("tin3", "Thời tiết", "Ủy ban nhân dân xã Mẫu 3 nhắc người dân đề phòng mưa lớn."));
    }
  }

  private static SourceDocument directive(
      String id, DocumentType type, String number, String date, String title) {
    Metadata metadata =
        new Metadata(
            DocumentKind.DIRECTIVE,
            type.vietnamese() + " số " + number + " " + title,
            Optional.of(DocumentNumber.parse(number)),
            Optional.of(type),
            Optional.of(new IssuingBody("TW", "Bộ Chính trị")),
            Optional.of(LocalDate.parse(date)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SourceDocument(id, "http://localhost/" + id, "mau", metadata, title, List.of());
  }

  private static SourceDocument report(String id, String title, String text) {
    return new SourceDocument(
        id,
        "http://localhost/" + id,
        "bao",
        Metadata.titled(DocumentKind.NEWS, title),
        text,
        new WorkResolver(Registry.bundled())
            .resolve(text, new CitationFinder().find(text), Setting.unknown()));
  }

  private record Said(int code, String out, String err) {

    /** Of the documents that we hold; works known by name stand among them in every index. */
    List<String> ids() {
      JsonNode hits = JsonMapper.shared().readTree(out).path("hits");
      return hits.valueStream()
          .filter(hit -> hit.path("held").asBoolean())
          .map(hit -> hit.path("id").asString(""))
          .toList();
    }
  }

  private static Said run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        CommandRunner.run(
            Main.commands(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Said search(String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "search";
    all[1] = "--json";
    all[2] = "--data";
    all[3] = data.toString();
    System.arraycopy(args, 0, all, 4, args.length);
    return run(all);
  }

  @ParameterizedTest(name = "{0} -> {1} first")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          28-KL/TW           | kl28
          # spaces and the press's Ư
          28 - KL/TƯ         | kl28
          # slash and dash swapped
          28/KL-TW           | kl28
          # as one types in a hurry
          kl28               | kl28
          kl 28 tw           | kl28
          Kết luận 28        | kl28
          ket luan so 28     | kl28
          nq18               | nq18
          # serials below ten are printed with a zero
          5-CT/TW            | ct05
          chỉ thị 05         | ct05
          # words beside the number
          98-QĐ/TW luân chuyển | qd98
          """)
  void aNumberInAnySpellingFindsItsDocumentFirst(String query, String first) {
    assertThat(search(query).ids()).first().isEqualTo(first);
  }

  @Test
  void whatNamesTheNumberComesAfterWhatBearsIt() {
    assertThat(search("28-KL/TW").ids()).containsExactly("kl28", "tin1");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          luân chuyển cán bộ   | qd98 tin2
          # nobody types accents on a bad keyboard
          luan chuyen can bo   | qd98 tin2
          # the abbreviation stands for the words
          UBND xã              | tin3
          # accents count where they were typed
          luẩn chuyện          |
          # words in quotation marks stand together
          "luân chuyển để"     | tin2
          # tone marks on either vowel are one spelling
          Uỷ ban               | tin3
          """)
  void wordsFindWhatAReaderWouldExpect(String query, String ids) {
    List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
    assertThat(search(query).ids()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void limitsNarrowTheAnswer() {
    assertThat(search("", "--type", "KL", "--source", "mau").ids()).containsExactly("kl28");
    assertThat(search("", "--type", "nghi quyet", "--source", "mau").ids()).containsExactly("nq18");
    assertThat(
            search(
                    "",
                    "--from",
                    "2017",
                    "--until",
                    "10/2017",
                    "--sort",
                    "oldest",
                    "--source",
                    "mau")
                .ids())
        .containsExactly("qd98", "nq18");
    assertThat(search("bộ máy", "--issuer", "bo chinh tri", "--source", "mau").ids())
        .containsExactly("nq18");
    assertThat(search("", "--kind", "news").ids()).hasSize(3);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --type  | XYZ        | Không có loại văn bản "XYZ"
          --from  | 2017-13-01 | --from "2017-13-01" không phải ngày
          --page  | 0          | Trang phải từ 1
          --size  | 1000       | Số kết quả mỗi trang
          --page  | 5000       | Chỉ xem được
          --sort  | best       | Giá trị "best" của --sort không hợp lệ
          --mau   | x          | Không có tùy chọn --mau
          """)
  void aMistakeIsSaidInOneSentence(String option, String value, String sentence) {
    Said said = search("cán bộ", option, value);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(said.err()).startsWith(sentence);
  }

  @Test
  void aWorkThatNobodyHoldsIsFoundByItsNumber() {
    JsonNode first =
        JsonMapper.shared()
            .readTree(search("NQ 29 năm 2013 về giáo dục").out())
            .path("hits")
            .path(0);
    assertThat(first.path("held").asBoolean()).isFalse();
    assertThat(first.path("number").asString("")).isEqualTo("29-NQ/TW");
    assertThat(first.path("id").asString("")).startsWith("nq/29-nq-tw/");
  }

  @Test
  void theWorkThatGovernsATaskComesWithTheSentenceThatProvesIt() {
    Said said =
        run("govern", "tinh gian bien che theo van ban nao?", "--json", "--data", data.toString());
    assertThat(said.code()).isZero();
    JsonNode best = JsonMapper.shared().readTree(said.out()).path("answers").path(0);
    assertThat(best.path("number").asString("")).isEqualTo("28-KL/TW");
    assertThat(best.path("date").asString("")).isEqualTo("2022-02-21");
    assertThat(best.path("evidence").path(0).path("sentence").asString("")).contains("28 - KL/TƯ");
  }

  @Test
  void citedShowsWhatSpeaksOfAWork() {
    Said said = run("cited", "kl28", "--json", "--data", data.toString());
    JsonNode work = JsonMapper.shared().readTree(said.out()).path("works").path(0);
    assertThat(work.path("work").path("documentId").asString("")).isEqualTo("kl28");
    assertThat(work.path("citedBy").path(0).path("documentId").asString("")).isEqualTo("tin1");
    assertThat(run("cited", "cán bộ", "--data", data.toString()).code()).isEqualTo(2);
  }

  @Test
  void aQueryAsLongAsABookIsRefusedInOneSentence() {
    Said said = search("cán bộ ".repeat(15_000));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).hasSize(1);
  }

  @Test
  void noIndexIsSaidInOneSentence() {
    Said said = run("search", "cán bộ", "--data", data.resolve("khong-co").toString());
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err().lines()).hasSize(1).first().asString().startsWith("Chưa có chỉ mục");
  }

  @Test
  void aBatchGivesATrecRunAndNumbersItsBadLines() throws IOException {
    Path queries = data.resolve("queries.tsv");
    Files.writeString(queries, "q1\tluân chuyển cán bộ\nkhông có TAB\n\nq2\t28-KL/TW\n");
    Said said = run("batch", queries.toString(), "--size", "1", "--data", data.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines().map(line -> line.replaceAll("\\d+\\.\\d+", "S")))
        .containsExactly("q1 Q0 qd98 1 S vankien", "q2 Q0 kl28 1 S vankien");
    assertThat(said.err()).contains("dòng 2: thiếu dấu TAB");
  }

  @Test
  void explainsInWordsWhyAHitStandsWhereItDoes() {
    Said said = run("search", "luân chuyển cán bộ", "--explain", "--data", data.toString());
    assertThat(said.out())
        .contains("vì có 4 trong 4 từ của câu hỏi")
        .containsPattern("[+-]\\d+,\\d điểm  [^(]+ \\(\\d+,\\d\\d\\)");
  }

  @Test
  void explainsThatAHitBearsTheNumberOrNamesIt() {
    Said said = search("28-KL/TW", "--explain");
    JsonNode hits = JsonMapper.shared().readTree(said.out()).path("hits");
    assertThat(said.out()).contains("mang đúng số 28-KL/TW", "dẫn chiếu số 28-KL/TW");
    assertThat(hits.path(0).path("explanation").path(0).path("points").asDouble()).isEqualTo(1000);
  }

  @Test
  void saysNothingOfReasonsUnasked() {
    Said said = run("search", "luân chuyển cán bộ", "--data", data.toString());
    assertThat(said.out()).contains("98-QĐ/TW").doesNotContain("điểm");
    assertThat(search("luân chuyển cán bộ").out()).doesNotContain("explanation");
  }
}
