package vn.vankien.ingest.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tesseract's table of words.
 *
 * <pre>
 * level page_num block_num par_num line_num word_num left top width height conf text
 * 5     1        2         1       3        1        310  422 84    31     96.2 quyết
 * </pre>
 */
final class TesseractTable {

  /** In type sizes. */
  private static final float CELL_GAP = 2.5f;

  private static final float CAPITALS_GAP = 1.1f;

  private static final int COLUMNS = 12;
  private static final String PAGE = "1";
  private static final String WORD = "5";

  private TesseractTable() {}

  private record Word(String line, float left, float top, float width, float height, String text) {}

  /** The words of a page to its lines. */
  static Tesseract.Page read(String table, int page) {
    List<Word> words = new ArrayList<>();
    double confidence = 0;
    float pageHeight = 1;
    for (String row : table.split("\n", -1)) {
      String[] cells = row.split("\t", -1);
      if (cells.length != COLUMNS) {
        continue;
      }
      if (cells[0].equals(PAGE)) {
        pageHeight = Float.parseFloat(cells[9]);
      } else if (cells[0].equals(WORD) && !cells[11].isBlank()) {
        words.add(
            new Word(
                String.join(" ", cells[2], cells[3], cells[4]),
                Float.parseFloat(cells[6]),
                Float.parseFloat(cells[7]),
                Float.parseFloat(cells[8]),
                Float.parseFloat(cells[9]),
                cells[11].strip()));
        confidence += Double.parseDouble(cells[10]);
      }
    }
    return words.isEmpty()
        ? new Tesseract.Page(List.of(), 0, 0)
        : new Tesseract.Page(
            TwoCells.arrange(lines(words, page, pageHeight)),
            confidence / words.size(),
            words.size());
  }

  /** Between two cells; those of a title block in capitals may stand near each other. */
  private static boolean isGap(Word before, Word after, float size) {
    float gap = after.left() - before.left() - before.width();
    boolean capitals = isCapitals(before) && isCapitals(after);
    return gap > (capitals ? CAPITALS_GAP : CELL_GAP) * size;
  }

  private static boolean isCapitals(Word word) {
    return word.text().chars().allMatch(Character::isUpperCase);
  }

  private static List<PdfLine> lines(List<Word> words, int page, float pageHeight) {
    // Boxes are as high as their accents; a page of a document has one size of type.
    float[] heights = new float[words.size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = words.get(i).height();
    }
    Arrays.sort(heights);
    float size = Math.max(1, heights[heights.length / 2]);
    List<PdfLine> lines = new ArrayList<>();
    for (int from = 0; from < words.size(); ) {
      int until = from;
      float bottom = 0;
      StringBuilder text = new StringBuilder();
      while (until < words.size()
          && words.get(until).line().equals(words.get(from).line())
          && (until == from || !isGap(words.get(until - 1), words.get(until), size))) {
        Word word = words.get(until);
        text.append(text.isEmpty() ? "" : " ").append(word.text());
        bottom = Math.max(bottom, word.top() + word.height());
        until++;
      }
      Word last = words.get(until - 1);
      lines.add(
          new PdfLine(
              page,
              words.get(from).left(),
              last.left() + last.width(),
              bottom,
              size,
              pageHeight,
              Normalizer.normalize(text, Normalizer.Form.NFC)));
      from = until;
    }
    return lines;
  }
}
