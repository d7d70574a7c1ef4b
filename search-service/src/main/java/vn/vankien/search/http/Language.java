package vn.vankien.search.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that we answer in. */
enum Language {
  VI(Locale.of("vi", "VN")),
  EN(Locale.UK);

  /** A header longer than this is no list of languages. */
  private static final int MAX_HEADER = 200;

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** As HTML and URLs write it: {@code vi}. */
  String tag() {
    return locale.getLanguage();
  }

  Language other() {
    return this == VI ? EN : VI;
  }

  /** The language of a page, from its URL; Vietnamese unless English is asked for. */
  static Language of(@Nullable String tag) {
    return "en".equals(tag) ? EN : VI;
  }

  /** In which the one who started the service is spoken to. */
  static Language ofProcess() {
    return of(vn.vankien.language.Language.ofProcess().tag());
  }

  /** The language that an {@code Accept-Language} header likes better (RFC 9110, 12.5.4). */
  static Language preferred(@Nullable String header) {
    if (header == null || header.length() > MAX_HEADER) {
      return VI;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return VI; // a broken wish is no wish
    }
    return ranges.stream()
        .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
        .map(range -> range.getRange().split("-", 2)[0])
        .filter(tag -> tag.equals("vi") || tag.equals("en"))
        .findFirst()
        .map(Language::of)
        .orElse(VI);
  }
}
