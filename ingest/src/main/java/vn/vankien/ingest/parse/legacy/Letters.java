package vn.vankien.ingest.parse.legacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of letters and their codes, {@code letters.tsv}.
 *
 * @param rows by letter, in the order of the file
 */
record Letters(Map<Character, Row> rows) {

  private static final Letters ALL = read();

  /**
   * One letter.
   *
   * @param frequency in 100,000 letters of running text
   * @param codes by the name of the encoding; where there are two, the first is written
   */
  record Row(char letter, int frequency, Map<String, List<String>> codes) {}

  static Letters all() {
    return ALL;
  }

  private static Letters read() {
    List<String> lines = DataFile.lines("letters.tsv");
    String[] header = lines.getFirst().split("\t", -1);
    Map<Character, Row> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != header.length || cells[0].length() != 1) {
        throw new IllegalStateException("letters.tsv: wrong row: " + line);
      }
      Map<String, List<String>> codes = new HashMap<>();
      for (int i = 2; i < cells.length; i++) {
        if (!cells[i].equals("-")) {
          codes.put(header[i], List.of(cells[i].split(",", -1)));
        }
      }
      char letter = cells[0].charAt(0);
      if (rows.put(letter, new Row(letter, Integer.parseInt(cells[1]), codes)) != null) {
        throw new IllegalStateException("letters.tsv: twice: " + letter);
      }
    }
    return new Letters(rows);
  }
}
