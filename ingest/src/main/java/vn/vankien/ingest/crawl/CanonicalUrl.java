package vn.vankien.ingest.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address for one page: no fragment, no session, no tracking, escapes and dots resolved. What
 * grows without end is no address: paths that repeat themselves, as relative links gone wrong do.
 */
final class CanonicalUrl {

  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_SEGMENTS = 20;

  /** Three times the same segment, side by side or every other: {@code /a/x/a/y/a/}. */
  private static final Pattern REPEATING =
      Pattern.compile("(/[^/]+)\\1\\1(?:/|$)|(/[^/]+)/[^/]+\\2/[^/]+\\2(?:/|$)");

  /** The normalizer would drop them in silence; who writes them means us no good. */
  private static final Pattern CREDENTIALS = Pattern.compile("^[A-Za-z]+:/*[^/?#]*@");

  private static final Pattern SESSION_IN_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?#]*", Pattern.CASE_INSENSITIVE);

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .queryParamsToRemove(
              Set.of(
                  "utm_source",
                  "utm_medium",
                  "utm_campaign",
                  "utm_term",
                  "utm_content",
                  "fbclid",
                  "gclid",
                  "zarsrc",
                  "jsessionid",
                  "phpsessid",
                  "PHPSESSID",
                  "sid",
                  "sessionid"))
          .build();

  private CanonicalUrl() {}

  /** The canonical form, or nothing if we would not ask for it. */
  static Optional<URI> of(String url) {
    String stripped = url.strip();
    if (stripped.length() > MAX_LENGTH || CREDENTIALS.matcher(stripped).find()) {
      return Optional.empty();
    }
    int fragment = stripped.indexOf('#');
    if (fragment >= 0) {
      stripped = stripped.substring(0, fragment);
    }
    @Nullable String normal = NORMALIZER.filter(SESSION_IN_PATH.matcher(stripped).replaceAll(""));
    if (normal == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(normal);
      return isAskable(uri) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isAskable(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return uri.getHost() != null
        && (uri.getScheme().equals("https") || uri.getScheme().equals("http"))
        && path.chars().filter(c -> c == '/').count() <= MAX_SEGMENTS
        && !REPEATING.matcher(path).find();
  }

  /**
   * The server of an address, which our politeness counts by: {@code host} or {@code host:port}.
   */
  static String authority(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
  }
}
