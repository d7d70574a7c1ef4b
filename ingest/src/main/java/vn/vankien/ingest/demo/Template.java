package vn.vankien.ingest.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page with holes.
 *
 * <pre>
 *   {{title}}             the value, its markup characters escaped
 *   {{&amp;content}}          the value as it is: markup
 *   {{#rows}} … {{/rows}} once for each map in a list, or once for a text that is not empty;
 *                         a block never holds a block of its own name
 * </pre>
 *
 * <p>A name without a value is a mistake in the template, and throws.
 */
record Template(String text) {

  static Template read(String file) throws IOException {
    return new Template(BundledFiles.text(file));
  }

  String render(Map<String, ?> values) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    render(text, values, out);
    return out.toString();
  }

  private static void render(String text, Map<String, ?> values, StringBuilder out) {
    int at = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
      out.append(text, at, open);
      int close = text.indexOf("}}", open);
      String hole = text.substring(open + 2, close);
      at = close + 2;
      if (hole.startsWith("#")) {
        String name = hole.substring(1);
        int end = text.indexOf("{{/" + name + "}}", at);
        repeat(text.substring(at, end), value(name, values), values, out);
        at = end + name.length() + 5;
      } else if (hole.startsWith("&")) {
        out.append(value(hole.substring(1), values));
      } else {
        out.append(escape(value(hole, values).toString()));
      }
    }
    out.append(text, at, text.length());
  }

  private static void repeat(String block, Object value, Map<String, ?> values, StringBuilder out) {
    if (value instanceof List<?> rows) {
      for (Object row : rows) {
        Map<String, Object> inside = new HashMap<>(values);
        ((Map<?, ?>) row).forEach((name, inner) -> inside.put((String) name, inner));
        render(block, inside, out);
      }
    } else if (!value.toString().isEmpty()) {
      render(block, values, out);
    }
  }

  private static Object value(String name, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("template asks for an unknown value: " + name);
    }
    return value;
  }

  /** Safe in the text and in the quoted attributes of HTML and XML alike. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
