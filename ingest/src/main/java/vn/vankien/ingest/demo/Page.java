package vn.vankien.ingest.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What one address answers: the same bytes at every request. */
final class Page {

  private final String contentType;
  private final byte[] body;
  private final Instant modified;
  private final String etag;

  Page(String contentType, byte[] body, Instant modified) {
    this.contentType = contentType;
    this.body = body.clone();
    this.modified = modified;
    this.etag = '"' + HexFormat.of().formatHex(sha256(body), 0, 8) + '"';
  }

  static Page html(String text, Instant modified) {
    return text("text/html", text, modified);
  }

  static Page text(String type, String text, Instant modified) {
    return new Page(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), modified);
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body.clone();
  }

  /** To the second, as HTTP dates are. */
  Instant modified() {
    return modified;
  }

  /** A strong validator, quotes included: it is made from the bytes alone. */
  String etag() {
    return etag;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
