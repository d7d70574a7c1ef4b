package vn.vankien.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes ids from addresses, so that the same page or file has the same id in every run. */
public final class DocumentId {

  /** Bytes of the digest that are kept: 80 bits tell a billion addresses apart. */
  private static final int LENGTH = 10;

  private DocumentId() {}

  /** The id under which the page or file of an address is indexed. */
  public static String of(URI url) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(url.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
