package vn.vankien.search;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vankien.index.Reason;
import vn.vankien.search.query.SearchResponse;

/** Answers as JSON, indented for the eye. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static String pretty(Object answer) {
    return MAPPER.writeValueAsString(answer);
  }

  /**
   * An answer whose hits say why they stand where they do.
   *
   * @param reasons by id of the hit; empty if nobody asked for them
   */
  static String pretty(SearchResponse answer, Map<String, List<Reason>> reasons) {
    if (reasons.isEmpty()) {
      return pretty(answer);
    }
    ObjectNode tree = MAPPER.valueToTree(answer);
    for (JsonNode hit : tree.path("hits")) {
      List<Reason> its = reasons.getOrDefault(hit.path("id").asString(""), List.of());
      ((ObjectNode) hit).set("explanation", MAPPER.valueToTree(its));
    }
    return pretty(tree);
  }
}
