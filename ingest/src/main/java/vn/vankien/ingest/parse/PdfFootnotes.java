package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a PDF with its footnotes apart: they would stand in the middle of a sentence that
 * goes on over the page.
 *
 * <p>A footnote is set smaller than the text, begins with its mark, and nothing of the text's size
 * follows it on the page. A page with other small type above it, such as a table, keeps its lines.
 *
 * @param text the other lines
 * @param notes each on one line, mark first
 */
record PdfFootnotes(List<PdfLine> text, List<String> notes) {

  /** {@code 1 Luật số …}, {@code (2) Theo …}, {@code * Số liệu …}. */
  private static final Pattern MARK =
      Pattern.compile("[\\[(]?(?:\\d{1,3}|\\*{1,3})[\\])]?\\s?\\p{Lu}\\p{L}*\\s.*");

  /** Of the size of the text. */
  private static final float SMALL = 0.9f;

  /** Lines of text on a page, at least. */
  private static final int TEXT = 3;

  static PdfFootnotes of(List<PdfLine> lines) {
    List<PdfLine> text = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    float[] sizes = sizes(lines);
    float small = sizes.length == 0 ? 0 : SMALL * sizes[sizes.length / 2];
    int from = 0;
    while (from < lines.size()) {
      int until = from;
      while (until < lines.size() && lines.get(until).page() == lines.get(from).page()) {
        until++;
      }
      int begin = begin(lines.subList(from, until), small) + from;
      text.addAll(lines.subList(from, begin));
      for (PdfLine line : lines.subList(begin, until)) {
        add(notes, line.text());
      }
      from = until;
    }
    return new PdfFootnotes(text, notes);
  }

  private static float[] sizes(List<PdfLine> lines) {
    float[] sizes = new float[lines.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = lines.get(i).size();
    }
    Arrays.sort(sizes);
    return sizes;
  }

  /** Where the notes of a page begin; its end if it has none. */
  private static int begin(List<PdfLine> page, float small) {
    int begin = page.size();
    while (begin > 0 && page.get(begin - 1).size() <= small) {
      begin--;
    }
    boolean marked = begin < page.size() && MARK.matcher(page.get(begin).text()).matches();
    boolean alone = page.subList(0, begin).stream().allMatch(line -> line.size() > small);
    return marked && alone && begin >= TEXT ? begin : page.size();
  }

  private static void add(List<String> notes, String line) {
    if (notes.isEmpty() || MARK.matcher(line).matches()) {
      notes.add(line);
    } else {
      notes.add(notes.removeLast() + ' ' + line);
    }
  }
}
