package vn.vankien.ingest.parse.legacy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/** Writes what the package reads. */
final class Encoder {

  private Encoder() {}

  static byte[] encode(String text, LegacyEncoding encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Letters.Row row = Letters.all().rows().get(c);
      List<String> codes =
          row == null ? List.of() : row.codes().getOrDefault(encoding.name(), List.of());
      if (codes.isEmpty()) {
        bytes.write(c);
      } else {
        bytes.writeBytes(HexFormat.of().parseHex(codes.getFirst()));
      }
    }
    return bytes.toByteArray();
  }
}
