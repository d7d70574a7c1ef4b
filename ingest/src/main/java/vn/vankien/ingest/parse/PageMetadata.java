package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself to machines: JSON-LD of schema.org, Open Graph, {@code meta},
 * microdata.
 *
 * @param headline may still carry the site's name
 * @param published as written
 */
record PageMetadata(Claims headline, Claims published, Claims author, Claims publisher) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static PageMetadata of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      readJson(script.data()).ifPresent(json -> collect(json, articles));
    }
    return new PageMetadata(
        Claims.of(meta(page, "og:title"), string(articles, "headline"), itemprop(page, "headline")),
        Claims.of(
            string(articles, "datePublished"),
            meta(page, "article:published_time"),
            meta(page, "pubdate"),
            itemprop(page, "datePublished")),
        Claims.of(
            name(articles, "author"),
            meta(page, "author").or(() -> meta(page, "article:author")).filter(a -> !isAddress(a)),
            itemprop(page, "author")),
        Claims.of(
            meta(page, "og:site_name"), name(articles, "publisher"), itemprop(page, "publisher")));
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http");
  }

  private static Optional<JsonNode> readJson(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      // Many sites print JSON that is none; Open Graph and the visible page remain.
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> articles) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, articles));
    } else if (node.isObject()) {
      if (node.path("@type").toString().contains("Article")) {
        articles.add(node);
      }
      if (node.has("@graph")) {
        collect(node.get("@graph"), articles);
      }
    }
  }

  private static Optional<String> string(List<JsonNode> articles, String field) {
    return articles.stream()
        .map(article -> article.path(field))
        .filter(JsonNode::isString)
        .map(value -> clean(value.asString()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> name(List<JsonNode> articles, String field) {
    return articles.stream()
        .map(article -> article.path(field))
        .map(value -> value.isArray() && !value.isEmpty() ? value.get(0) : value)
        .map(value -> value.isObject() ? value.path("name") : value)
        .filter(JsonNode::isString)
        .map(value -> clean(value.asString()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> meta(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]").stream()
        .map(element -> clean(element.attr("content")))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> itemprop(Document page, String name) {
    return page.select("[itemprop=" + name + "]").stream()
        .map(PageMetadata::value)
        .map(PageMetadata::clean)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static String value(Element element) {
    Element named = element.selectFirst("[itemprop=name]");
    if (named != null && !named.equals(element)) {
      return value(named);
    }
    return element.hasAttr("content")
        ? element.attr("content")
        : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }

  private static String clean(String text) {
    return Whitespace.collapse(Parser.unescapeEntities(text, false));
  }
}
