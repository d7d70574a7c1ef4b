package vn.vankien.language;

import java.util.Locale;

/**
 * Says a sentence in the language of the process: {@code Say.that("Đã đọc %d văn bản", read)}. What
 * the catalogue lacks is said in Vietnamese.
 */
public final class Say {

  private Say() {}

  /**
   * A sentence with its facts.
   *
   * @param vietnamese a pattern as {@link String#format} takes it, a literal or a constant, so that
   *     it can be found by who translates
   */
  public static String that(String vietnamese, Object... facts) {
    return String.format(Locale.ROOT, plain(vietnamese), facts);
  }

  /** A word or a pattern as it is, for who fills in the facts himself. */
  public static String plain(String vietnamese) {
    return Language.ofProcess() == Language.EN ? English.of(vietnamese) : vietnamese;
  }
}
