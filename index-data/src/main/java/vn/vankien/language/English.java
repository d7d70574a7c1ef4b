package vn.vankien.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The English of all modules that this process is made of. */
final class English {

  private static final Map<String, String> SENTENCES = read();

  private English() {}

  /** The same in English; the Vietnamese itself if nobody has translated it. */
  static String of(String vietnamese) {
    return SENTENCES.getOrDefault(vietnamese, vietnamese);
  }

  private static Map<String, String> read() {
    Map<String, String> all = new HashMap<>();
    try {
      List<URL> files =
          Collections.list(
              English.class.getClassLoader().getResources("vn/vankien/language/" + PoFile.NAME));
      for (URL file : files) {
        all.putAll(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }

  private static Map<String, String> read(URL file) throws IOException {
    try (InputStream bytes = file.openStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return PoFile.read(lines.lines().toList());
    }
  }
}
