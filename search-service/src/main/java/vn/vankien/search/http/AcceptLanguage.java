package vn.vankien.search.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankien.language.Language;

/** The header by which a client says what it likes to read (RFC 9110, 12.5.4). */
final class AcceptLanguage {

  /** A header longer than this is no list of languages. */
  private static final int MAX_HEADER = 200;

  private AcceptLanguage() {}

  /** The one of our languages that it likes better; Vietnamese if it names neither. */
  static Language preferred(@Nullable String header) {
    if (header == null || header.length() > MAX_HEADER) {
      return Language.VI;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return Language.VI; // a broken wish is no wish
    }
    return ranges.stream()
        .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
        .map(range -> range.getRange().split("-", 2)[0])
        .filter(tag -> tag.equals("vi") || tag.equals("en"))
        .findFirst()
        .map(Language::of)
        .orElse(Language.VI);
  }
}
