package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.search.query.SearchEngine;

/**
 * Every document and every work for who indexes us in turn (sitemaps.org), and what robots should
 * leave alone (RFC 9309): searches, and copies of what others publish.
 */
@RestController
@Hidden
final class Sitemap {

  /** Addresses in one file, which may hold 50,000. */
  private static final int ADDRESSES = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final SearchEngine engine;
  private final Supplier<URI> home;

  Sitemap(SearchEngine engine, Home home) {
    this.engine = engine;
    this.home = home;
  }

  /** Where readers find us. */
  interface Home extends Supplier<URI> {}

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots() {
    String rules =
        """
        User-agent: *
        Disallow: /search
        Disallow: /api/
        Disallow: /originals/
        Disallow: /versions/

        Sitemap: %s/sitemap.xml
        """
            .replace("%s", home.get().toString());
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(rules.getBytes(UTF_8));
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> index() throws IOException {
    Readiness.require(engine);
    StringBuilder xml = new StringBuilder();
    long entries = engine.addressable();
    for (long file = 0; file * ADDRESSES < Math.max(1, entries); file++) {
      xml.append("<sitemap><loc>")
          .append(home.get())
          .append("/sitemap/")
          .append(file)
          .append("</loc></sitemap>\n");
    }
    return xml("sitemapindex", xml);
  }

  @GetMapping("/sitemap/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) throws IOException {
    Readiness.require(engine);
    if (!file.matches("\\d{1,5}")) {
      throw new Refusal(ProblemType.NOT_FOUND);
    }
    List<SearchEngine.Address> addresses =
        engine.addresses(Integer.parseInt(file) * ADDRESSES, ADDRESSES);
    if (addresses.isEmpty()) {
      throw new Refusal(ProblemType.NOT_FOUND);
    }
    StringBuilder xml = new StringBuilder();
    for (SearchEngine.Address address : addresses) {
      // percent-encoded, so nothing in it is markup
      xml.append("<url><loc>")
          .append(home.get())
          .append(
              address.held()
                  ? DocumentPage.path("/documents", address.id())
                  : DocumentPage.path("/works", address.id()))
          .append("</loc></url>\n");
    }
    return xml("urlset", xml);
  }

  private static ResponseEntity<byte[]> xml(String root, CharSequence content) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
            + root
            + " xmlns=\""
            + NAMESPACE
            + "\">\n"
            + content
            + "</"
            + root
            + ">\n";
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml.getBytes(UTF_8));
  }
}
