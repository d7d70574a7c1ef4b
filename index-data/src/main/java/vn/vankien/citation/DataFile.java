package vn.vankien.citation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of facts beside the code: tab-separated, {@code #} lines first that tell its origin, then
 * the column names.
 */
final class DataFile {

  private DataFile() {}

  /** The rows, each by column name; an empty cell is an empty string. */
  static List<Map<String, String>> read(String name) {
    try (InputStream bytes = DataFile.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no data file beside the code: " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      List<Map<String, String>> rows = new ArrayList<>();
      String[] columns = {};
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isEmpty()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns.length == 0) {
          columns = cells;
          continue;
        }
        if (cells.length != columns.length) {
          throw new IllegalStateException(
              name + ": " + cells.length + " cells, not " + columns.length + ": " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(columns[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + name, e);
    }
  }
}
