package vn.vankien.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16, and whatever says itself what it is by a mark. */
final class ByteOrder {

  /** Bytes that are looked at. */
  private static final int SAMPLE = 1 << 16;

  private ByteOrder() {}

  static Optional<Decoded> read(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(decoded(bytes, 3, StandardCharsets.UTF_8, LegacyEncoding.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16LE, LegacyEncoding.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(decoded(bytes, 2, StandardCharsets.UTF_16BE, LegacyEncoding.UTF_16BE));
    }
    if (looksLike(bytes, 1)) {
      return Optional.of(decoded(bytes, 0, StandardCharsets.UTF_16LE, LegacyEncoding.UTF_16LE));
    }
    if (looksLike(bytes, 0)) {
      return Optional.of(decoded(bytes, 0, StandardCharsets.UTF_16BE, LegacyEncoding.UTF_16BE));
    }
    return Optional.empty();
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset, LegacyEncoding found) {
    return new Decoded(new String(bytes, from, bytes.length - from, charset), found);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nearly every unit is of the rows that Vietnamese and Western text use, and many of the
   * first row.
   *
   * @param high where in a pair the upper byte stands
   */
  private static boolean looksLike(byte[] bytes, int high) {
    int units = Math.min(bytes.length, SAMPLE) / 2;
    if (units < 2 || bytes.length % 2 != 0) {
      return false;
    }
    int zero = 0;
    int usual = 0;
    for (int i = 0; i < units; i++) {
      int upper = bytes[2 * i + high] & 0xFF;
      int lower = bytes[2 * i + 1 - high] & 0xFF;
      boolean first = upper == 0 && (lower >= ' ' || (lower >= '\t' && lower <= '\r'));
      zero += first ? 1 : 0;
      usual += first || upper == 1 || upper == 3 || upper == 0x1E || upper == 0x20 ? 1 : 0;
    }
    return usual * 50L >= units * 49L && zero * 5L >= units * 2L;
  }
}
