package vn.vankien.ingest.crawl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import vn.vankien.ingest.source.Source;

/**
 * Where a redirect may take us: to http and https, without credentials, and not out of a source.
 */
final class Redirects {

  private Redirects() {}

  /** The address that a Location means, or nothing if we would not ask for it. */
  static Optional<URI> resolve(URI base, String location) {
    try {
      return CanonicalUrl.of(
          base.resolve(new URI(location.strip().replace(" ", "%20"))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the target is to the source, or nothing if it is not the source's. */
  static Optional<Role> follow(Source source, Entry entry, URI target) {
    Optional<Role> role = PageLinks.classify(source, target);
    return switch (entry.role()) {
      case SITEMAP, FEED ->
          sameSite(entry.url(), target) ? Optional.of(entry.role()) : Optional.empty();
      case LIST -> sameSite(entry.url(), target) ? role.or(() -> Optional.of(Role.LIST)) : role;
      case DOCUMENT -> role;
      // files stand on servers of their own, which no definition can list
      case ATTACHMENT -> Optional.of(Role.ATTACHMENT);
    };
  }

  private static boolean sameSite(URI a, URI b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
