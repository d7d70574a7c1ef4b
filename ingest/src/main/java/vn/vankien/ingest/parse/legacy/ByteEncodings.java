package vn.vankien.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The encodings whose bytes must be guessed, the common ones first: of two equal readings the first
 * wins.
 */
final class ByteEncodings {

  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  private static final LegacyEncoding[] TABLES = {
    LegacyEncoding.TCVN3,
    LegacyEncoding.VNI,
    LegacyEncoding.TCVN5712,
    LegacyEncoding.VISCII,
    LegacyEncoding.VPS,
    LegacyEncoding.BKHCM2,
    LegacyEncoding.BKHCM1,
    LegacyEncoding.VIETWARE_X,
    LegacyEncoding.VIETWARE_F,
    LegacyEncoding.VNI_MAC
  };

  private static final Map<LegacyEncoding, ByteTable> BY_NAME = read();

  private ByteEncodings() {}

  private static Map<LegacyEncoding, ByteTable> read() {
    Map<LegacyEncoding, ByteTable> tables = new EnumMap<>(LegacyEncoding.class);
    for (LegacyEncoding encoding : TABLES) {
      tables.put(encoding, ByteTable.of(encoding));
    }
    return Collections.unmodifiableMap(tables);
  }

  static final LegacyEncoding[] ALL = all();

  private static LegacyEncoding[] all() {
    LegacyEncoding[] all = new LegacyEncoding[TABLES.length + 1];
    all[0] = LegacyEncoding.WINDOWS_1258;
    System.arraycopy(TABLES, 0, all, 1, TABLES.length);
    return all;
  }

  static String decode(byte[] bytes, LegacyEncoding encoding) {
    if (encoding == LegacyEncoding.WINDOWS_1258) {
      return Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
    }
    ByteTable table = BY_NAME.get(encoding);
    if (table == null) {
      throw new IllegalArgumentException("no table of bytes: " + encoding);
    }
    String text = table.decode(bytes);
    boolean smallOnly = encoding == LegacyEncoding.TCVN3 || encoding == LegacyEncoding.VIETWARE_F;
    return smallOnly ? Capitals.restore(text) : text;
  }
}
