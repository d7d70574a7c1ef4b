package vn.vankien.ingest.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
    Optional<Charset> declared = charset();
    if (declared.isPresent() && !hasByteOrderMark()) {
      return Jsoup.parse(new String(bytes, declared.get()), url.toString());
    }
    return Jsoup.parse(
        new ByteArrayInputStream(bytes), declared.map(Charset::name).orElse(null), url.toString());
  }

  private Optional<Charset> charset() {
    try {
      return Payload.charset(contentType).filter(Charset::isSupported).map(Charset::forName);
    } catch (IllegalCharsetNameException e) {
      // jsoup then looks into the page itself
      return Optional.empty();
    }
  }

  /** Such a mark counts more than what was declared; jsoup knows them. */
  private boolean hasByteOrderMark() {
    int first = bytes.length < 2 ? 0 : bytes[0] & 0xff;
    return first == 0xef || first == 0xfe || first == 0xff || first == 0;
  }
}
