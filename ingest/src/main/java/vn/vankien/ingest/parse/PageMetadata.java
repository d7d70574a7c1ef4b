package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
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

  /** What we ask of items; an article's body is one too. */
  private static final Set<String> ITEMS =
      Set.of("headline", "datePublished", "author", "publisher");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Evaluator JSON_LD = Page.selector("script[type=application/ld+json]");
  private static final Evaluator META = Page.selector("meta[content]");
  private static final Evaluator ITEM = Page.selector("[itemprop]");

  static PageMetadata of(Page page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select(JSON_LD)) {
      readJson(script.data()).ifPresent(json -> collect(json, articles));
    }
    Map<String, String> meta = meta(page);
    Map<String, String> items = items(page);
    return new PageMetadata(
        Claims.of(said(meta, "og:title"), string(articles, "headline"), said(items, "headline")),
        Claims.of(
            string(articles, "datePublished"),
            said(meta, "article:published_time"),
            said(meta, "pubdate"),
            said(items, "datePublished")),
        Claims.of(
            name(articles, "author"),
            said(meta, "author").or(() -> said(meta, "article:author")).filter(a -> !isAddress(a)),
            said(items, "author")),
        Claims.of(
            said(meta, "og:site_name"), name(articles, "publisher"), said(items, "publisher")));
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

  private static Optional<String> said(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The first content of each name or property. */
  private static Map<String, String> meta(Page page) {
    Map<String, String> values = new HashMap<>();
    for (Element element : page.select(META)) {
      for (String key : List.of("property", "name")) {
        put(values, element.attr(key).toLowerCase(Locale.ROOT), element.attr("content"));
      }
    }
    return values;
  }

  /** The first value of each item property. */
  private static Map<String, String> items(Page page) {
    Map<String, String> values = new HashMap<>();
    for (Element element : page.select(ITEM)) {
      for (String name : element.attr("itemprop").split("\\s+", -1)) {
        if (ITEMS.contains(name) && !values.containsKey(name)) {
          put(values, name, value(element));
        }
      }
    }
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    String text = clean(value);
    if (!name.isEmpty() && !text.isEmpty()) {
      values.putIfAbsent(name, text);
    }
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
