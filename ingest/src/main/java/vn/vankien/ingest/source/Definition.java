package vn.vankien.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.vankien.document.DocumentKind;
import vn.vankien.language.Say;

/**
 * One YAML definition, read key by key. A key that nobody reads is refused, because a misspelt
 * {@code scope} would silently crawl nothing.
 */
final class Definition {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");

  /** Long enough for any site; a definition is a page, not a book. */
  private static final int MAX_CHARACTERS = 64 << 10;

  /** Matches nothing, for a kind of page that the site does not have. */
  private static final String NOTHING = "(?!)";

  static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "name",
              "kind",
              "linkedOnly",
              "seeds",
              "feeds",
              "sitemaps",
              "nextPage",
              "lists",
              "scope",
              "attachments",
              "crawlDelay",
              "quietAfter",
              "timeZone",
              "title",
              "body",
              "remove",
              "published",
              "author",
              "source",
              "number",
              "attachmentLinks",
              "examples"));

  private final String id;
  private final String yaml;
  private final Map<?, ?> values;

  private Definition(String id, String yaml, Map<?, ?> values) {
    this.id = id;
    this.yaml = yaml;
    this.values = values;
  }

  static Source read(String id, String yaml) {
    if (!ID.matcher(id).matches()) {
      throw new BadDefinitionException(
          id, Say.that("tên tệp chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối"));
    }
    return new Definition(id, yaml, parse(id, yaml)).source();
  }

  private static Map<?, ?> parse(String id, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(5);
    options.setNestingDepthLimit(5);
    options.setCodePointLimit(MAX_CHARACTERS);
    @Nullable Object root;
    try {
      root = new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new BadDefinitionException(
          id, Say.that("dòng %d không đọc được: %s", line, e.getProblem()));
    } catch (YAMLException e) {
      throw new BadDefinitionException(id, Say.that("không đọc được: %s", e.getMessage()));
    }
    if (!(root instanceof Map<?, ?> values)) {
      throw new BadDefinitionException(id, Say.that("phải gồm các dòng \"khóa: giá trị\""));
    }
    for (Object key : values.keySet()) {
      if (!(key instanceof String name) || !KEYS.contains(name)) {
        throw new BadDefinitionException(
            id, Say.that("không có khóa \"%s\"; các khóa là %s", key, String.join(", ", KEYS)));
      }
    }
    return values;
  }

  private Source source() {
    List<URI> seeds = addresses("seeds");
    List<URI> feeds = addresses("feeds");
    List<URI> sitemaps = addresses("sitemaps");
    if (seeds.isEmpty() && feeds.isEmpty() && sitemaps.isEmpty()) {
      throw new BadDefinitionException(
          id, Say.that("thiếu nơi bắt đầu: seeds, feeds hoặc sitemaps"));
    }
    return new Source(
        id,
        required("name"),
        kind(),
        one("linkedOnly"),
        seeds,
        feeds,
        sitemaps,
        many("nextPage"),
        pattern("lists", one("lists").orElse(NOTHING)),
        pattern("scope", required("scope")),
        pattern("attachments", one("attachments").orElse(NOTHING)),
        duration("crawlDelay", "5s"),
        duration("quietAfter", "14d"),
        zone(one("timeZone").orElse("Asia/Ho_Chi_Minh")),
        new PageSelectors(
            many("title"),
            many("body"),
            many("remove"),
            many("published"),
            many("author"),
            many("source"),
            many("number"),
            many("attachmentLinks")),
        examples(),
        yaml);
  }

  private List<SourceExample> examples() {
    @Nullable Object value = values.get("examples");
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> all)) {
      throw bad("examples", value.toString(), Say.that("phải là một danh sách"));
    }
    return all.stream().map(this::example).toList();
  }

  private SourceExample example(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> said)) {
      throw bad("examples", String.valueOf(value), Say.that("phải gồm address và is"));
    }
    Map<String, String> words = new HashMap<>();
    said.forEach((key, each) -> words.put(String.valueOf(key), String.valueOf(each)));
    String is = words.getOrDefault("is", "");
    if (!SourceExample.KINDS.contains(is) || !SourceExample.KEYS.containsAll(words.keySet())) {
      throw bad(
          "examples",
          words.toString(),
          Say.that("cần address và is: %s", String.join(", ", SourceExample.KINDS)));
    }
    return new SourceExample(
        address("examples", words.getOrDefault("address", "")),
        is,
        Optional.ofNullable(words.get("page")),
        Optional.ofNullable(words.get("title")),
        Optional.ofNullable(words.get("published")),
        Optional.ofNullable(words.get("number")));
  }

  private DocumentKind kind() {
    String kind = one("kind").orElse("other");
    for (DocumentKind known : DocumentKind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return known;
      }
    }
    throw bad("kind", kind, Say.that("phải là news, directive, law hoặc other"));
  }

  private String required(String key) {
    return one(key)
        .orElseThrow(() -> new BadDefinitionException(id, Say.that("thiếu khóa \"%s\"", key)));
  }

  private Optional<String> one(String key) {
    List<String> values = many(key);
    if (values.size() > 1) {
      throw bad(key, values.toString(), Say.that("chỉ được một giá trị"));
    }
    return values.stream().findFirst();
  }

  private List<String> many(String key) {
    @Nullable Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<?> all = value instanceof List<?> list ? list : List.of(value);
    return all.stream()
        .map(
            each -> {
              if (each instanceof String text && !text.isBlank()) {
                return text.strip();
              }
              throw bad(key, String.valueOf(each), Say.that("phải là một chuỗi chữ"));
            })
        .toList();
  }

  private List<URI> addresses(String key) {
    return many(key).stream().map(text -> address(key, text)).toList();
  }

  private URI address(String key, String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && (uri.getScheme().equals("https") || uri.getScheme().equals("http"))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw bad(key, text, Say.that("không phải địa chỉ: %s", e.getReason()));
    }
    throw bad(key, text, Say.that("phải là địa chỉ http hoặc https"));
  }

  private Pattern pattern(String key, String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw bad(key, regex, Say.that("không phải biểu thức chính quy: %s", e.getDescription()));
    }
  }

  private Duration duration(String key, String otherwise) {
    String text = one(key).orElse(otherwise);
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw bad(key, text, Say.that("phải viết như 200ms, 5s, 1m, 12h hoặc 7d"));
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw bad("timeZone", text, Say.that("không phải múi giờ"));
    }
  }

  private BadDefinitionException bad(String key, String value, String fault) {
    return new BadDefinitionException(id, Say.that("khóa \"%s\" %s: \"%s\"", key, fault, value));
  }
}
