package vn.vankien.search.http;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

/** The same answers as on the pages, for programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "vankien")
final class Api {

  /** What there is to search. */
  record Status(boolean ready, long documents) {}

  private final SearchEngine engine;

  Api(SearchEngine engine) {
    this.engine = engine;
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
  ResponseEntity<SearchResponse> search(@Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    Question question = Question.read(request.getParameterMap());
    Readiness.require(engine);
    SearchResponse answer = engine.search(question.request());
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

  @GetMapping("/documents/{*id}")
  @Operation(operationId = "document", summary = "Toàn văn và thông tin của một văn bản")
  DocumentView document(
      @Parameter(description = "Mã văn bản, lấy từ kết quả tìm kiếm") @PathVariable String id)
      throws IOException {
    Readiness.require(engine);
    return engine
        .document(id.substring(1))
        .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }

  @GetMapping("/status")
  @Operation(operationId = "status", summary = "Kho đã sẵn sàng chưa, có bao nhiêu văn bản")
  Status status() throws IOException {
    boolean ready = engine.ready();
    return new Status(ready, ready ? engine.documents() : 0);
  }
}
