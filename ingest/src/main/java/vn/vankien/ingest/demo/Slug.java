package vn.vankien.ingest.demo;

import java.text.Normalizer;
import java.util.Locale;

/** A title as it stands in an address: {@code Nghị quyết số 18} is {@code nghi-quyet-so-18}. */
final class Slug {

  private Slug() {}

  /** Words without accents, joined by dashes. */
  static String of(String title) {
    return fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Characters without accents and nothing between them: {@code 18-NQ/TW} is {@code 18nqtw}. */
  static String glued(String text) {
    return fold(text).replaceAll("[^a-z0-9]+", "");
  }

  /** No longer than that many characters, cut between words, as the content systems do. */
  static String of(String title, int length) {
    String slug = of(title);
    return slug.length() <= length ? slug : slug.substring(0, slug.lastIndexOf('-', length));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }
}
