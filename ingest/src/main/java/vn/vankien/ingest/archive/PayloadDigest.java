package vn.vankien.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what two payloads are the same: {@code sha256:} and 64 digits. */
final class PayloadDigest {

  private PayloadDigest() {}

  /** Of the decoded payload; of the bytes as sent where they cannot be decoded. */
  static String decoded(Exchange exchange, Body body) throws IOException {
    try (InputStream in =
        ContentCoding.decode(body.open(), exchange.contentEncoding(), WarcArchive.READ_LIMIT)) {
      return of(in);
    } catch (ContentCoding.CodingException | ContentCoding.TooLargeException e) {
      return of(body);
    }
  }

  /** Of the bytes as they are. */
  static String of(Body body) throws IOException {
    try (InputStream in = body.open()) {
      return of(in);
    }
  }

  static String of(InputStream in) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream counted = new DigestInputStream(in, sha256)) {
        counted.transferTo(OutputStream.nullOutputStream());
      }
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
