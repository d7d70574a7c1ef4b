package vn.vankien.ingest.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a capture holds: the bytes, decoded, and what was said of them. */
public final class Payload {

  private final Capture capture;
  private final String contentType;
  private final Map<String, List<String>> headers;
  private final Optional<Purpose> purpose;
  private final byte[] bytes;

  Payload(
      Capture capture,
      String contentType,
      Map<String, List<String>> headers,
      Optional<Purpose> purpose,
      byte[] bytes) {
    this.capture = capture;
    this.contentType = contentType;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.purpose = purpose;
    this.bytes = bytes;
  }

  /** The record that the bytes were read from; for a revisit, the earlier one. */
  public Capture capture() {
    return capture;
  }

  /** As declared, with its parameters: {@code text/html; charset=utf-8}; empty if not declared. */
  public String contentType() {
    return contentType;
  }

  /** The charset that its own Content-Type names, if it names one. */
  public Optional<String> charset() {
    return charset(contentType);
  }

  /** The charset that a Content-Type names, if it names one. */
  public static Optional<String> charset(String contentType) {
    for (String parameter : contentType.split(";")) {
      String[] pair = parameter.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().toLowerCase(Locale.ROOT).equals("charset")) {
        return Optional.of(pair[1].strip().replace("\"", ""));
      }
    }
    return Optional.empty();
  }

  /** Headers of the response, their names in any letter case; none for a file. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Why it was asked for; empty for what people handed to us. */
  public Optional<Purpose> purpose() {
    return purpose;
  }

  /** The payload itself, not a copy. */
  public byte[] bytes() {
    return bytes;
  }
}
