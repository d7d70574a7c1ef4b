package vn.vankien.search.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.language.Language;

/** What {@code /v3/api-docs} says beside the operations themselves: examples and problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  /** What may go wrong with each operation. */
  private static final Map<String, List<ProblemType>> PROBLEMS =
      Map.of(
          "search", List.of(ProblemType.BAD_DATE, ProblemType.NOT_READY),
          "govern", List.of(ProblemType.NOT_READY),
          "cited", List.of(ProblemType.UNKNOWN_DOCUMENT, ProblemType.NOT_READY),
          "document", List.of(ProblemType.UNKNOWN_DOCUMENT, ProblemType.NOT_READY),
          "work", List.of(ProblemType.UNKNOWN_DOCUMENT, ProblemType.NOT_READY),
          "bearers", List.of(ProblemType.NOT_READY),
          "suggest", List.of(ProblemType.NOT_READY),
          "news", List.of(ProblemType.NOT_READY),
          "status", List.of());

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Văn Kiện")
                .version("v1")
                .description("Tra cứu văn bản của Đảng và Nhà nước.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        // relative, so that no Host header is repeated to others
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  OpenApiCustomizer examplesAndProblems(JsonMapper json) {
    return api -> {
      ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(operation -> complete(operation, json)));
    };
  }

  private static void complete(Operation operation, JsonMapper json) {
    String id = operation.getOperationId();
    ApiResponse ok = operation.getResponses().get("200");
    ok.setDescription(operation.getSummary());
    MediaType body = Objects.requireNonNull(ok.getContent().get("application/json"), id);
    body.addExamples(id, new Example().value(example(id, json)));
    List<ProblemType> problems = new ArrayList<>(PROBLEMS.getOrDefault(id, List.of()));
    problems.add(ProblemType.TOO_MANY_REQUESTS);
    for (ProblemType type : problems) {
      Problem problem = Problem.of(type, Language.VI, "2017-13-45");
      operation
          .getResponses()
          .addApiResponse(
              String.valueOf(problem.status()),
              new ApiResponse()
                  .description(problem.title())
                  .content(
                      new Content()
                          .addMediaType(
                              "application/problem+json",
                              new MediaType()
                                  .schema(new Schema<>().$ref("Problem"))
                                  .addExamples(type.code(), new Example().value(problem)))));
    }
  }

  /** {@code example-search.json} as a tree of maps, lists and values. */
  private static Map<?, ?> example(String id, JsonMapper json) {
    String file = "example-" + id + ".json";
    try (InputStream in =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream(file), file)) {
      JsonNode tree = json.readTree(in);
      return json.treeToValue(tree, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
