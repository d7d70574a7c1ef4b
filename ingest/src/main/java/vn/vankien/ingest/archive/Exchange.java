package vn.vankien.ingest.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question to a server and its answer, without the body.
 *
 * @param timestamp when the answer began
 * @param server the address that answered, if known
 * @param responseHeaders as sent, but for the framing of chunks, which is gone from the body
 */
public record Exchange(
    URI url,
    Instant timestamp,
    Optional<String> server,
    List<Header> requestHeaders,
    int status,
    String reason,
    List<Header> responseHeaders) {

  public Exchange {
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
    reason = Header.printable(reason);
  }

  /** The first value of a response header, in any letter case of its name. */
  public Optional<String> header(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Every value of a response header, in any letter case of its name, in the order they came. */
  public List<String> headers(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The codings of the body in the order they were applied, RFC 9110 section 8.4. */
  public List<String> contentEncoding() {
    return headers("Content-Encoding");
  }

  byte[] requestBlock() {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return block("GET " + path + query + " HTTP/1.1", requestHeaders);
  }

  /**
   * The head of the answer as it is archived; a chunked body is stored whole, so its length is
   * stated.
   */
  byte[] responseBlock(long bodyLength) {
    List<Header> headers =
        Stream.concat(
                responseHeaders.stream()
                    .filter(header -> !header.name().equalsIgnoreCase("Transfer-Encoding"))
                    .filter(header -> !header.name().equalsIgnoreCase("Content-Length")),
                Stream.of(new Header("Content-Length", Long.toString(bodyLength))))
            .toList();
    return block("HTTP/1.1 " + status + " " + reason, headers);
  }

  private static byte[] block(String start, List<Header> headers) {
    StringBuilder block = new StringBuilder(start).append("\r\n");
    headers.forEach(h -> block.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    return block.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
