package vn.vankien.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code meta} elements at the beginning of a page say of its encoding, by the WHATWG's
 * prescan (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding): comments
 * and other elements are stepped over.
 */
final class MetaCharset {

  /** The standard looks at 1,024 bytes; pages of old content systems begin with scripts. */
  private static final int PRESCAN = 8192;

  private static final Pattern CONTENT =
      Pattern.compile(
          "charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

  private final String page;
  private int at;

  private MetaCharset(String page) {
    this.page = page;
  }

  /** The label as written. */
  static Optional<String> find(byte[] bytes) {
    int length = Math.min(bytes.length, PRESCAN);
    return new MetaCharset(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)).find();
  }

  private Optional<String> find() {
    while (at < page.length()) {
      int open = page.indexOf('<', at);
      if (open < 0) {
        return Optional.empty();
      }
      at = open + 1;
      if (page.startsWith("!--", at)) {
        skipTo("-->");
      } else if (isMeta()) {
        at += "meta".length();
        Optional<String> label = label(attributes());
        if (label.isPresent()) {
          return label;
        }
      } else if (isLetter(at) || (charAt(at) == '/' && isLetter(at + 1))) {
        attributes();
      } else if (charAt(at) == '!' || charAt(at) == '/' || charAt(at) == '?') {
        skipTo(">");
      }
    }
    return Optional.empty();
  }

  private boolean isMeta() {
    char after = charAt(at + 4);
    return page.regionMatches(true, at, "meta", 0, 4) && (isBlank(after) || after == '/');
  }

  /** A charset attribute, or one in the content of a Content-Type. */
  private static Optional<String> label(Map<String, String> attributes) {
    String charset = attributes.get("charset");
    if (charset != null && !charset.isBlank()) {
      return Optional.of(charset);
    }
    String content = attributes.getOrDefault("content", "");
    Matcher matcher = CONTENT.matcher(content);
    boolean type = attributes.getOrDefault("http-equiv", "").equalsIgnoreCase("content-type");
    if (!type || !matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }

  /** To the end of the tag; the first of two attributes of a name counts. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    // the name of an element that is no meta reads like an attribute, which does no harm
    while (at < page.length() && charAt(at) != '>') {
      if (isBlank(charAt(at)) || charAt(at) == '/') {
        at++;
        continue;
      }
      int start = at;
      do {
        at++;
      } while (at < page.length() && !isBlank(charAt(at)) && "=/>".indexOf(charAt(at)) < 0);
      String name = page.substring(start, at).toLowerCase(Locale.ROOT);
      skipBlanks();
      String value = "";
      if (charAt(at) == '=') {
        at++;
        skipBlanks();
        value = value();
      }
      attributes.putIfAbsent(name, value);
    }
    at++;
    return attributes;
  }

  private String value() {
    char quote = charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = page.indexOf(quote, at + 1);
      end = end < 0 ? page.length() : end;
      String value = page.substring(at + 1, end);
      at = end + 1;
      return value;
    }
    int start = at;
    while (at < page.length() && !isBlank(charAt(at)) && charAt(at) != '>') {
      at++;
    }
    return page.substring(start, at);
  }

  private void skipTo(String end) {
    int found = page.indexOf(end, at);
    at = found < 0 ? page.length() : found + end.length();
  }

  private void skipBlanks() {
    while (at < page.length() && isBlank(charAt(at))) {
      at++;
    }
  }

  private char charAt(int index) {
    return index < page.length() ? page.charAt(index) : '\0';
  }

  private boolean isLetter(int index) {
    char c = Character.toLowerCase(charAt(index));
    return c >= 'a' && c <= 'z';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
