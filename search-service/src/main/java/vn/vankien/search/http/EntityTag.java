package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vankien.search.query.SearchResponse;

/** Fingerprints of content. */
final class EntityTag {

  private EntityTag() {}

  /** The same for two answers that differ only in the time they took. */
  static String of(SearchResponse answer) {
    SearchResponse timeless =
        new SearchResponse(
            answer.query(),
            answer.interpretation(),
            answer.total(),
            0,
            answer.partial(),
            answer.hits(),
            answer.facets(),
            answer.next());
    return "W/\"" + fingerprint(timeless.toString().getBytes(UTF_8)) + '"';
  }

  /** Twelve hexadecimal digits of the SHA-256. */
  static String fingerprint(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has SHA-256
    }
  }
}
