package vn.vankien.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;

/**
 * One encoding's bytes as letters. Bytes that mean nothing to it are read as Windows-1252, as its
 * fonts showed them.
 */
final class ByteTable {

  private static final char NONE = 0;

  private static final char[] WESTERN = western();

  /** By byte. */
  private final char[] single = WESTERN.clone();

  /** By first byte, then second; a missing row means that nothing begins there. */
  private final char[][] pairs = new char[256][];

  private ByteTable() {}

  static ByteTable of(LegacyEncoding encoding) {
    ByteTable table = new ByteTable();
    for (Letters.Row row : Letters.all().rows().values()) {
      for (String code : row.codes().getOrDefault(encoding.name(), List.of())) {
        table.put(HexFormat.of().parseHex(code), row.letter());
      }
    }
    for (Letters.Row row : Letters.all().rows().values()) {
      table.crossCases(row.letter(), encoding);
    }
    return table;
  }

  private void put(byte[] code, char letter) {
    int first = code[0] & 0xFF;
    if (code.length == 1) {
      single[first] = letter;
    } else {
      row(first)[code[1] & 0xFF] = letter;
    }
  }

  /** Typists mixed them: a capital vowel with the mark of the small one, and the reverse. */
  private void crossCases(char letter, LegacyEncoding encoding) {
    byte[] small = firstCode(Character.toLowerCase(letter), encoding);
    byte[] capital = firstCode(Character.toUpperCase(letter), encoding);
    if (small.length != 2 || capital.length != 2) {
      return;
    }
    byte[] own = Character.isUpperCase(letter) ? capital : small;
    byte[] other = Character.isUpperCase(letter) ? small : capital;
    char[] row = row(own[0] & 0xFF);
    int mark = other[1] & 0xFF;
    if (row[mark] == NONE) {
      row[mark] = letter;
    }
  }

  private static byte[] firstCode(char letter, LegacyEncoding encoding) {
    Letters.Row row = Letters.all().rows().get(letter);
    List<String> codes =
        row == null ? List.of() : row.codes().getOrDefault(encoding.name(), List.of());
    return codes.isEmpty() ? new byte[0] : HexFormat.of().parseHex(codes.getFirst());
  }

  private char[] row(int first) {
    char[] row = pairs[first];
    if (row == null) {
      row = new char[256];
      pairs[first] = row;
    }
    return row;
  }

  String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      char[] row = pairs[first];
      char pair = row == null || i + 1 == bytes.length ? NONE : row[bytes[i + 1] & 0xFF];
      if (pair == NONE) {
        text.append(single[first]);
      } else {
        text.append(pair);
        i++;
      }
    }
    return text.toString();
  }

  /** Windows-1252, whose five gaps are read as controls as browsers do. */
  private static char[] western() {
    char[] western = new char[256];
    for (int i = 0; i < 256; i++) {
      String read = new String(new byte[] {(byte) i}, Charset.forName("windows-1252"));
      western[i] = read.charAt(0) == '\uFFFD' ? (char) i : read.charAt(0);
    }
    return western;
  }
}
