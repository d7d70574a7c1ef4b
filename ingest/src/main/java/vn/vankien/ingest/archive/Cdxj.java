package vn.vankien.ingest.archive;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.netpreserve.jwarc.URIs;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A capture as a line of CDXJ and back. Lines are ASCII, so that their order as strings is their
 * order as bytes.
 */
final class Cdxj {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Cdxj() {}

  /** The SURT of an address, which puts a site's pages side by side: {@code vn,tinhmau)/tin}. */
  static String urlkey(URI url) {
    String key = URIs.toNormalizedSurt(url.toASCIIString());
    StringBuilder ascii = new StringBuilder(key.length());
    // a space would end the key, and a letter beyond ASCII would sort differently as bytes
    key.chars()
        .forEach(
            c -> {
              if (c > ' ' && c < 0x7f) {
                ascii.append((char) c);
              } else {
                ascii.append('%').append(Integer.toHexString(c));
              }
            });
    return ascii.toString();
  }

  static String line(Capture capture) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("url", capture.url().toString());
    fields.put("mime", capture.mime());
    fields.put("status", Integer.toString(capture.status()));
    fields.put("digest", capture.digest());
    fields.put("length", Long.toString(capture.length()));
    fields.put("offset", Long.toString(capture.offset()));
    fields.put("filename", capture.filename());
    return urlkey(capture.url())
        + " "
        + TIMESTAMP.format(capture.timestamp())
        + " "
        + JSON.writeValueAsString(fields);
  }

  static Capture capture(String line) {
    int timestamp = line.indexOf(' ') + 1;
    int json = line.indexOf(' ', timestamp) + 1;
    if (timestamp == 0 || json == 0) {
      throw new IllegalArgumentException("no line of CDXJ: \"" + line + "\"");
    }
    JsonNode fields = JSON.readTree(line.substring(json));
    return new Capture(
        URI.create(fields.path("url").asString()),
        Instant.from(TIMESTAMP.parse(line.substring(timestamp, json - 1))),
        fields.path("mime").asString(),
        Integer.parseInt(fields.path("status").asString()),
        fields.path("digest").asString(),
        fields.path("filename").asString(),
        Long.parseLong(fields.path("offset").asString()),
        Long.parseLong(fields.path("length").asString()));
  }
}
