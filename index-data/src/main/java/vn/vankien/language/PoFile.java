package vn.vankien.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue in the format of GNU gettext, so that translators can use the tools they know. We use
 * of it pairs and comments:
 *
 * <pre>
 * # a comment
 * msgid "Đã đọc %d văn bản"
 * msgstr ""
 * "Documents read: "
 * "%d"
 * </pre>
 */
final class PoFile {

  static final String NAME = "sentences.en.po";

  private static final String ID = "msgid ";
  private static final String STRING = "msgstr ";

  private final Map<String, String> pairs = new LinkedHashMap<>();
  private final StringBuilder id = new StringBuilder();
  private final StringBuilder string = new StringBuilder();
  private StringBuilder current = id;

  private PoFile() {}

  /**
   * Pairs in the order of the file; the header, whose id is empty, is left out.
   *
   * @throws IllegalArgumentException a line that is none of these, or an id twice
   */
  static Map<String, String> read(List<String> lines) {
    PoFile file = new PoFile();
    for (String line : lines) {
      if (line.startsWith(ID)) {
        file.finish();
        file.current = file.id;
        file.append(line.substring(ID.length()));
      } else if (line.startsWith(STRING)) {
        file.current = file.string;
        file.append(line.substring(STRING.length()));
      } else if (line.startsWith("\"")) {
        file.append(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalArgumentException("no line of a catalogue: " + line);
      }
    }
    file.finish();
    return file.pairs;
  }

  private void append(String quoted) {
    String text = quoted.strip();
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      throw new IllegalArgumentException("not in quotes: " + quoted);
    }
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        char escaped = text.charAt(i);
        current.append(escaped == 'n' ? '\n' : escaped);
      } else {
        current.append(c);
      }
    }
  }

  private void finish() {
    if (!id.isEmpty() && pairs.put(id.toString(), string.toString()) != null) {
      throw new IllegalArgumentException("twice in the catalogue: " + id);
    }
    id.setLength(0);
    string.setLength(0);
  }
}
