package vn.vankien.ingest.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.vankien.ingest.archive.Payload;

/**
 * What a server sent, its content coding taken off.
 *
 * @param contentType as declared; empty if not declared
 * @param robotsTags values of X-Robots-Tag
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, compared never
record Content(byte[] bytes, String contentType, List<String> robotsTags) {

  /** As a page of HTML. */
  Document page(URI url) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(bytes), charset(), url.toString());
  }

  private @Nullable String charset() {
    try {
      return Payload.charset(contentType).filter(Charset::isSupported).orElse(null);
    } catch (IllegalCharsetNameException e) {
      // jsoup then looks into the page itself
      return null;
    }
  }
}
