package vn.vankien.ingest.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The encoding that a label means on the web. The table is that of the WHATWG, in {@code
 * charset-labels.txt}; what is not in it but known to Java, such as {@code viscii}, counts too.
 */
final class CharsetLabels {

  private static final Map<String, Charset> LABELS = read();

  private CharsetLabels() {}

  static Optional<Charset> find(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset known = LABELS.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Charset> read() {
    Map<String, Charset> labels = new HashMap<>();
    try (InputStream in = CharsetLabels.class.getResourceAsStream("charset-labels.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        List<String> words = List.of(line.split(" ", -1));
        Charset charset = Charset.forName(words.getFirst());
        words.stream().skip(1).forEach(label -> labels.put(label, charset));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("charset-labels.txt", e);
    }
    return labels;
  }
}
