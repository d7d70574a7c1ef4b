package vn.vankien.search.http;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.search.query.CitedResponse;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.GovernResponse;
import vn.vankien.search.query.SearchEngine;
import vn.vankien.search.query.SearchResponse;
import vn.vankien.search.query.WorkName;
import vn.vankien.search.query.WorkView;

/** The same answers as on the pages, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "vankien")
final class Api {

  private static final int MOST_SUGGESTIONS = 8;

  private final SearchEngine engine;
  private final DataState data;
  private final Clock clock;

  Api(SearchEngine engine, DataState data, Clock clock) {
    this.engine = engine;
    this.data = data;
    this.clock = clock;
  }

  @GetMapping("/search")
  @Operation(
      operationId = "search",
      summary = "Tìm văn bản theo số hiệu, từ ngữ, loại, cơ quan ban hành và thời gian")
  @Parameter(
      name = "q",
      in = QUERY,
      description = "Số hiệu theo bất kỳ cách viết nào, hoặc từ ngữ; bỏ trống để duyệt tất cả",
      example = "18-NQ/TW",
      schema = @Schema(type = "string", maxLength = 1000))
  @Parameter(
      name = "type",
      in = QUERY,
      description = "Loại văn bản, mã hoặc tên; lặp lại được",
      array = @ArraySchema(schema = @Schema(type = "string", example = "NQ")))
  @Parameter(
      name = "issuer",
      in = QUERY,
      description = "Cơ quan ban hành; lặp lại được",
      array = @ArraySchema(schema = @Schema(type = "string", example = "Bộ Chính trị")))
  @Parameter(
      name = "year",
      in = QUERY,
      description = "Năm ban hành hoặc năm đăng; lặp lại được",
      array = @ArraySchema(schema = @Schema(type = "string", example = "2017")))
  @Parameter(
      name = "source",
      in = QUERY,
      description = "Mã nguồn; lặp lại được",
      array = @ArraySchema(schema = @Schema(type = "string", example = "file")))
  @Parameter(
      name = "kind",
      in = QUERY,
      description = "Nhóm văn bản; lặp lại được",
      array =
          @ArraySchema(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"directive", "law", "news", "other"})))
  @Parameter(
      name = "force",
      in = QUERY,
      description = "Hiệu lực; lặp lại được",
      array =
          @ArraySchema(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"inForce", "amended", "replaced", "repealed", "unknown"})))
  @Parameter(
      name = "from",
      in = QUERY,
      description = "Ngày đầu, tính cả ngày đó",
      schema = @Schema(type = "string", format = "date", example = "2017-01-01"))
  @Parameter(
      name = "until",
      in = QUERY,
      description = "Ngày cuối, tính cả ngày đó",
      schema = @Schema(type = "string", format = "date", example = "2017-12-31"))
  @Parameter(
      name = "sort",
      in = QUERY,
      description = "Thứ tự",
      schema =
          @Schema(
              type = "string",
              defaultValue = "relevance",
              allowableValues = {"relevance", "newest", "oldest"}))
  @Parameter(
      name = "page",
      in = QUERY,
      description = "Trang, từ 1; page × size không quá 10.000",
      schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
  @Parameter(
      name = "size",
      in = QUERY,
      description = "Số kết quả mỗi trang",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "10"))
  @Parameter(
      name = "cursor",
      in = QUERY,
      description = "Con trỏ trong trường next của trang trước, thay cho page",
      schema = @Schema(type = "string"))
  ResponseEntity<SearchResponse> search(@Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    Question question = Question.read(request.getParameterMap());
    Readiness.require(engine);
    long generation = engine.generation();
    Optional<String> cursor = Optional.ofNullable(request.getParameter("cursor"));
    if (cursor.isPresent()) {
      question = Cursor.read(cursor.get(), question, generation);
    }
    SearchResponse page = engine.search(question.request());
    SearchResponse answer = page.with(Cursor.next(question, page.total(), generation));
    return ResponseEntity.ok().eTag(EntityTag.of(answer)).body(answer);
  }

  @GetMapping("/govern")
  @Operation(
      operationId = "govern",
      summary = "Văn bản nào đang điều chỉnh một việc, kèm câu chứng minh")
  GovernResponse govern(
      @Parameter(description = "Việc cần tra, có dấu hay không dấu", example = "tinh giản biên chế")
          @RequestParam(name = "q", defaultValue = "")
          String question)
      throws IOException {
    Readiness.require(engine);
    return engine.govern(question);
  }

  @GetMapping("/cited")
  @Operation(
      operationId = "cited",
      summary = "Các văn bản mang một số hiệu viện dẫn gì, và được viện dẫn ở đâu")
  CitedResponse cited(
      @Parameter(description = "Số hiệu theo bất kỳ cách viết nào", example = "18-NQ/TW")
          @RequestParam(name = "number", defaultValue = "")
          String number)
      throws IOException {
    Readiness.require(engine);
    return engine.cited(number).orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }

  @GetMapping("/suggest")
  @Operation(operationId = "suggest", summary = "Gợi ý trong lúc gõ, có dấu hay không dấu")
  Suggested suggest(
      @Parameter(description = "Những gì đã gõ", example = "luan chuy")
          @RequestParam(name = "q", defaultValue = "")
          String typed)
      throws IOException {
    Readiness.require(engine);
    return new Suggested(
        engine.suggest(typed, MOST_SUGGESTIONS).stream()
            .map(s -> new Suggested.Offer(s.query(), s.text(), s.number(), s.work()))
            .toList());
  }

  /** What may be meant by what was typed so far. */
  record Suggested(List<Offer> suggestions) {

    /**
     * One of them.
     *
     * @param query what to search for if it is chosen
     * @param work id of the work, empty for a phrase
     */
    record Offer(String query, String text, String number, String work) {}
  }

  @GetMapping("/documents/{*id}")
  @Operation(operationId = "document", summary = "Toàn văn và thông tin của một văn bản")
  DocumentView document(
      @Parameter(description = "Mã văn bản, lấy từ kết quả tìm kiếm") @PathVariable String id,
      @Parameter(description = "Câu hỏi, để đánh dấu những chỗ khớp", example = "biên chế")
          @RequestParam(name = "q", defaultValue = "")
          String question)
      throws IOException {
    Readiness.require(engine);
    return engine
        .document(id.substring(1), question)
        .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }

  @GetMapping("/works/{*id}")
  @Operation(
      operationId = "work",
      summary = "Mọi điều đã biết về một văn bản, kể cả khi không ai giữ toàn văn")
  WorkView work(
      @Parameter(description = "Mã tác phẩm, như kl/28-kl-tw/2022-02-21") @PathVariable String id)
      throws IOException {
    Readiness.require(engine);
    return engine
        .work(id.substring(1))
        .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }

  @GetMapping("/bearers")
  @Operation(operationId = "bearers", summary = "Những văn bản mang một số hiệu, mới nhất trước")
  Bearers bearers(
      @Parameter(description = "Số hiệu theo bất kỳ cách viết nào", example = "18-NQ/TW")
          @RequestParam(name = "number", defaultValue = "")
          String number)
      throws IOException {
    Readiness.require(engine);
    return new Bearers(engine.bearing(number));
  }

  /** The works of one number. */
  record Bearers(List<WorkName> works) {}

  @GetMapping("/new")
  @Operation(operationId = "news", summary = "Số văn bản mới về trong 31 ngày, theo ngày và nguồn")
  News news() throws IOException {
    Readiness.require(engine);
    return new News(
        engine.arrivals(clock.instant().minus(WorkPages.NEWS), WorkPages.ZONE).stream()
            .map(a -> new News.Came(a.day().toString(), a.source(), a.documents()))
            .toList());
  }

  /** What came. */
  record News(List<Came> days) {

    /** How many documents came on a day from a source. */
    record Came(String day, String source, long documents) {}
  }

  @GetMapping("/status")
  @Operation(operationId = "status", summary = "Kho đã sẵn sàng chưa, có bao nhiêu văn bản")
  Status status() throws IOException {
    boolean ready = engine.ready();
    return new Status(ready, ready ? engine.documents() : 0, data.updated());
  }

  /**
   * What there is to search.
   *
   * @param updated ISO instant of the index's last commit, or empty
   */
  record Status(boolean ready, long documents, String updated) {}
}
