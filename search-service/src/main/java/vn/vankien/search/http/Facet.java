package vn.vankien.search.http;

import java.util.Locale;

/** A property that readers narrow by; its name is the same in URLs, in JSON and in the index. */
enum Facet {
  TYPE,
  ISSUER,
  YEAR,
  KIND,
  SOURCE,
  FORCE;

  /** {@code type}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a reader calls one value. */
  String label(String value, Texts texts) {
    return switch (this) {
      case TYPE -> texts.type(value);
      case KIND -> texts.kind(value);
      case SOURCE -> texts.source(value);
      case FORCE -> texts.force(value);
      case ISSUER, YEAR -> value;
    };
  }
}
