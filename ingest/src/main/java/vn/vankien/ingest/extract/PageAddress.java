package vn.vankien.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the address of a page says of it: its site and, on some sites, when it was written. */
final class PageAddress {

  /** Without the twins for telephones: {@code m.}, {@code amp.}. */
  private static final Pattern HOST =
      Pattern.compile(
          "^https?://(?:(?:www|m|amp|mobile)\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,})"
              + "(?=[:/?#]|$)",
          Pattern.CASE_INSENSITIVE);

  /**
   * An id at the end of the path, in which the editors' program wrote the time to the millisecond.
   *
   * <pre>
   * …-102240809190307565.htm    102 yyMMdd HHmmss SSS    the site's prefix, then two digits of the year
   * …-20240809190307565.htm       yyyyMMdd HHmmss SSS
   * </pre>
   */
  private static final Pattern TIMED_ID =
      Pattern.compile(
          "[-/](?:[1-9]\\d{2}|20)([12]\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)\\d{3}"
              + "(?:\\.(?:html?|chn|epi|ldo|aspx))?(?:[?#].*)?$");

  private PageAddress() {}

  /** The host of a page of the web; a file and a server on this machine have none. */
  static Optional<String> host(String url) {
    Matcher matcher = HOST.matcher(url);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** When the page was written, by its id; local time of Việt Nam. */
  static Optional<LocalDateTime> written(String url) {
    Matcher id = TIMED_ID.matcher(url);
    if (host(url).isEmpty() || !id.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              2000 + Integer.parseInt(id.group(1)),
              Integer.parseInt(id.group(2)),
              Integer.parseInt(id.group(3)),
              Integer.parseInt(id.group(4)),
              Integer.parseInt(id.group(5)),
              Integer.parseInt(id.group(6))));
    } catch (DateTimeException e) {
      return Optional.empty(); // digits of another meaning
    }
  }
}
