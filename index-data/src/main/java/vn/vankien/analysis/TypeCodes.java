package vn.vankien.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArrayMap;

/** The type codes of document numbers, from {@code type-codes.txt}: nq, kl, qđ. */
final class TypeCodes {

  private static final CharArrayMap<String> CODES = read();

  private TypeCodes() {}

  static boolean isKnown(char[] folded, int length) {
    return CODES.containsKey(folded, 0, length);
  }

  /** Gives a code that was typed without accents its own: {@code nd} is {@code nđ}. */
  static int accented(char[] folded, int length) {
    String code = CODES.get(folded, 0, length);
    if (code == null) {
      return length;
    }
    code.getChars(0, code.length(), folded, 0);
    return code.length();
  }

  private static CharArrayMap<String> read() {
    try (InputStream file = TypeCodes.class.getResourceAsStream("type-codes.txt")) {
      if (file == null) {
        throw new IllegalStateException("type-codes.txt is missing beside " + TypeCodes.class);
      }
      CharArrayMap<String> codes = new CharArrayMap<>(64, false);
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String entry = line.split("#", 2)[0].strip();
        if (!entry.isEmpty()) {
          String[] forms = entry.split("\\s+");
          if (codes.put(forms[0], forms[forms.length - 1]) != null) {
            throw new IllegalStateException("type-codes.txt: twice: \"" + line + '"');
          }
        }
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException("type-codes.txt", e);
    }
  }
}
