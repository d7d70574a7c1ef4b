package vn.vankien.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.legacy.LegacyText;

/**
 * Printed lines to paragraphs, each on a line of its own. Page numbers and running heads go,
 * footnotes stand behind the text.
 *
 * <p>Party and state documents are set justified with an indented first line (HD 36-HD/VPTW, Decree
 * 30/2020/NĐ-CP): a line that fills its measure goes on in one that begins at the margin.
 */
final class PdfParagraphs {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:Trang |Page )?[-–—\\s]*\\d{1,4}(?:\\s?/\\s?\\d{1,4})?[-–—\\s.]*");

  /** What begins an article, a clause, a point, a list item or a recital. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^(?:(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC|CHƯƠNG|MỤC|PHẦN)\\s[\\dIVXLA-H]"
              + "|\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s|[IVXLC]{1,6}\\s?[-.–)]\\s|[a-zđ]{1,2}\\)|[-+•*–]\\s|Căn cứ |\\p{Lu}[\\p{L} .]{1,30}, ngày .{0,12}tháng |Nơi nhận|Kính gửi|Số:?\\s\\d).*");

  private static final Pattern SIGNATURE =
      Pattern.compile("^(?:T/M|K/T|T/L|TM\\.|KT\\.|TL\\.|TUQ\\.).*");

  /** A page with fewer lines, the last as a rule, does not show its margins. */
  private static final int FEW = 6;

  private PdfParagraphs() {}

  static String join(List<PdfLine> printed) {
    return join(printed, List.of());
  }

  /**
   * The same for a file some of whose pages are pictures.
   *
   * @param scans their numbers, ascending; what little text they carry is stamps
   * @return the text, with a form feed in the place of each run of such pages
   */
  static String join(List<PdfLine> printed, List<Integer> scans) {
    PdfFootnotes apart = PdfFootnotes.of(withoutRunningHeads(printed));
    List<PdfLine> lines = apart.text();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (List<Integer> run : runs(scans)) {
      parts.add(joined(pages(lines, from, run.getFirst())));
      from = run.getLast() + 1;
    }
    String last = joined(pages(lines, from, Integer.MAX_VALUE));
    String notes = LegacyText.repair(String.join("\n", apart.notes()));
    parts.add(last.isEmpty() || notes.isEmpty() ? last + notes : last + '\n' + notes);
    return String.join("\f", parts);
  }

  /** Numbers that follow each other, together: 1, 2, 5 to 1, 2 and 5. */
  static List<List<Integer>> runs(List<Integer> numbers) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int number : numbers) {
      if (runs.isEmpty() || runs.getLast().getLast() != number - 1) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(number);
    }
    return runs;
  }

  private static List<PdfLine> pages(List<PdfLine> lines, int from, int until) {
    return lines.stream().filter(line -> line.page() >= from && line.page() < until).toList();
  }

  private static String joined(List<PdfLine> lines) {
    Map<Integer, Measure> measures = measures(lines);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (i > 0) {
        PdfLine before = lines.get(i - 1);
        boolean joined =
            continues(
                before,
                line,
                measures.getOrDefault(before.page(), Measure.UNKNOWN),
                measures.getOrDefault(line.page(), Measure.UNKNOWN));
        if (joined && text.charAt(text.length() - 1) == '\u00AD') {
          text.setLength(text.length() - 1);
        } else {
          text.append(joined ? ' ' : '\n');
        }
      }
      text.append(line.text());
    }
    return FileReaders.withoutSoftHyphens(LegacyText.repair(text.toString()));
  }

  private static boolean continues(PdfLine a, PdfLine b, Measure of, Measure next) {
    if (BEGINNING.matcher(b.text()).matches() || SIGNATURE.matcher(b.text()).matches()) {
      return false;
    }
    boolean samePage = a.page() == b.page();
    float step = b.y() - a.y();
    if (samePage && (step <= 0 || step > 2.6f * Math.max(a.size(), b.size()))) {
      return false;
    }
    if (Math.abs(a.size() - b.size()) > 2) {
      return false;
    }
    if (isCapitals(a) || isCapitals(b)) {
      return false;
    }
    char last = a.text().charAt(a.text().length() - 1);
    boolean ended = ".;:!?”".indexOf(last) >= 0;
    if (!ended && Character.isLowerCase(b.text().codePointAt(0))) {
      return true;
    }
    if (samePage
        && !ended
        && isLong(a, of)
        && isLong(b, next)
        && isCentred(b, next)
        && sameCentre(a, b)) {
      return true;
    }
    boolean full = a.right() + firstWord(b) > of.right;
    boolean atMargin = b.left() < next.left + 0.8f * b.size();
    return full && atMargin && (!samePage || step < 1.9f * b.size());
  }

  /** As the lines of a trích yếu are, which are centred too. */
  private static boolean isLong(PdfLine line, Measure measure) {
    return line.right() - line.left() > 0.5f * measure.width();
  }

  private static boolean isCentred(PdfLine line, Measure measure) {
    return line.left() > measure.left + 0.8f * line.size();
  }

  /** A heading, a body or an office; figures alone are neither. */
  private static boolean isCapitals(PdfLine line) {
    return line.text().equals(line.text().toUpperCase(Locale.ROOT))
        && line.text().codePoints().filter(Character::isLetter).count() > 3;
  }

  /** Its width with the blank before it: what did not fit into the line above. */
  private static float firstWord(PdfLine line) {
    int blank = line.text().indexOf(' ');
    int length = blank < 0 ? line.text().length() : blank;
    return (length + 1) * (line.right() - line.left()) / line.text().length() + 0.5f * line.size();
  }

  private static boolean sameCentre(PdfLine a, PdfLine b) {
    return Math.abs(a.left() + a.right() - b.left() - b.right()) < 2 * a.size();
  }

  /**
   * The column that the text of a page fills.
   *
   * @param left margin of lines that are no first lines
   */
  private record Measure(float left, float right) {
    private static final Measure UNKNOWN = new Measure(-1, Float.MAX_VALUE);

    private float width() {
      return right - left;
    }
  }

  private static Map<Integer, Measure> measures(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new HashMap<>();
    lines.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
    Map<Integer, Measure> measures = new HashMap<>();
    pages.forEach((page, all) -> measures.put(page, measure(all.size() < FEW ? lines : all)));
    return measures;
  }

  private static Measure measure(List<PdfLine> lines) {
    double widest = lines.stream().mapToDouble(l -> l.right() - l.left()).max().orElse(0);
    List<PdfLine> wide = lines.stream().filter(l -> l.right() - l.left() > 0.7 * widest).toList();
    double[] lefts = wide.stream().mapToDouble(PdfLine::left).sorted().toArray();
    double[] rights = wide.stream().mapToDouble(PdfLine::right).sorted().toArray();
    return new Measure((float) lefts[lefts.length / 10], (float) rights[rights.length * 9 / 10]);
  }

  /** A line at the edge of many pages, alike but for its figures, belongs to none of them. */
  private static List<PdfLine> withoutRunningHeads(List<PdfLine> lines) {
    Map<String, Set<Integer>> pagesOf = new HashMap<>();
    Set<Integer> pages = new HashSet<>();
    for (PdfLine line : lines) {
      pages.add(line.page());
      if (line.nearEdge()) {
        pagesOf.computeIfAbsent(shape(line), s -> new HashSet<>()).add(line.page());
      }
    }
    int many = Math.max(2, pages.size() / 3);
    return lines.stream()
        .filter(
            line ->
                !line.nearEdge()
                    || (!PAGE_NUMBER.matcher(line.text()).matches()
                        && pagesOf.getOrDefault(shape(line), Set.of()).size() < many))
        .flatMap(GluedCells::split)
        .toList();
  }

  private static String shape(PdfLine line) {
    return line.text().replaceAll("[\\d\\s]+", "");
  }
}
