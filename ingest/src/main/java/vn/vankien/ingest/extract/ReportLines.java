package vn.vankien.ingest.extract;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.Boilerplate;

/**
 * A report as crawled, line by line: what stands above its first paragraph, and what below its
 * last.
 *
 * <pre>
 * DetailController | Tỉnh uỷ … | headline | 23/11/2022 00:00        opening
 * Ngày 22/11, đồng chí … làm việc với …                             paragraphs
 * Hoàng Minh | TTXVN                                                closing
 * Tin liên quan …                                                   not the report's
 * </pre>
 */
final class ReportLines {

  /** Longer lines are paragraphs, in UTF-16 units; no headline of a newspaper is. */
  static final int LONGEST_HEADLINE = 250;

  /** After a heading such as Tin liên quan so little of a report may follow. */
  private static final double REST = 0.3;

  /** A signature stands at most so many lines below the last paragraph. */
  private static final int CLOSING = 12;

  /** Lines of paragraphs are longer, those of menus shorter. */
  private static final int SHORT = 80;

  /** The menu of a portal has a hundred lines. */
  private static final int OPENING = 300;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF\\u00AD]+");

  /** Begins a paragraph whatever its length: {@code 1. }, {@code a) }, {@code Điều 5}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:\\d{1,2}[.)]\\s|[IVX]{1,4}[.)]\\s|[a-zđ]\\)\\s|(?:Điều|Chương|Mục|Khoản) [\\dIVX])");

  private static final Pattern SENTENCE_END = Pattern.compile("[.;:,][”\"’')]*$");

  private static final Pattern ELLIPSIS = Pattern.compile("(?:\\.\\.|…)[”\"’')]*$");

  private static final Pattern TWO_SENTENCES = Pattern.compile("\\p{Ll}[.!?][”\"]? [“\"]?\\p{Lu}");

  private final List<String> lines;
  private final int first;
  private final int last;
  private final int end;

  private ReportLines(List<String> lines) {
    this.lines = lines;
    int begin = 0;
    while (begin < lines.size() && !isProse(lines.get(begin)) && !closesEarly(begin)) {
      begin++;
    }
    this.first = begin;
    this.end = end(begin);
    int back = end - 1;
    while (back >= begin && !isProse(lines.get(back))) {
      back--;
    }
    this.last = back;
  }

  /** A page without a paragraph still has an imprint. */
  private boolean closesEarly(int i) {
    return i > 0 && Boilerplate.isImprint(lines.get(i));
  }

  /** Where the first heading stands after which little of the text is left. */
  private int end(int begin) {
    long left = lines.stream().skip(begin).mapToLong(ReportLines::weight).sum();
    double rest = REST * left;
    for (int i = begin; i < lines.size(); i++) {
      if (i > begin && left <= rest && endsReport(lines.get(i))) {
        return i;
      }
      left -= weight(lines.get(i));
    }
    return lines.size();
  }

  private static int weight(String line) {
    return line.length() < SHORT ? 0 : line.length();
  }

  static ReportLines of(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    return new ReportLines(
        composed
            .lines()
            .map(ReportLines::collapse)
            .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
            .toList());
  }

  /** Blanks of every kind made one, where a line is short enough to be quoted. */
  private static String collapse(String line) {
    return line.length() > 2 * LONGEST_HEADLINE || isNeat(line)
        ? line
        : BLANKS.matcher(line).replaceAll(" ").strip();
  }

  private static boolean isNeat(String line) {
    char before = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean odd = c < ' ' || c == '\u00A0' || c == '\u00AD' || (c >= '\u2000' && c <= '\u200F');
      if (odd || c >= '\uFE00' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** All lines with a letter or digit, blanks made one. */
  List<String> all() {
    return lines;
  }

  /** The lines above the first paragraph, the nearest ones if there are very many. */
  List<String> opening() {
    return lines.subList(Math.max(0, first - OPENING), first);
  }

  Optional<String> lead() {
    return first <= last ? Optional.of(lines.get(first)) : Optional.empty();
  }

  /** Short lines soon below the first paragraph: some sites print the date there. */
  List<String> belowLead() {
    int from = Math.min(first + 1, lines.size());
    return lines.subList(from, Math.min(from + 4, lines.size()));
  }

  /** The lines below the last paragraph that may still be the report's. */
  List<String> closing() {
    return last < first ? List.of() : lines.subList(last + 1, Math.min(end, last + 1 + CLOSING));
  }

  private static boolean endsReport(String line) {
    return (line.length() < SHORT && Boilerplate.endsArticle(line)) || Boilerplate.isImprint(line);
  }

  /** Whether a line is a paragraph or a part of one, rather than a headline, caption or menu. */
  static boolean isProse(String line) {
    if (line.length() > LONGEST_HEADLINE) {
      return !Boilerplate.isCaption(line);
    }
    int words = words(line);
    if (words < 4 || Boilerplate.isImprint(line)) {
      return false;
    }
    if (isNumbered(line) || words > 45) {
      return true;
    }
    boolean sentence =
        ELLIPSIS.matcher(line).find()
            ? words >= 20
            : SENTENCE_END.matcher(line).find()
                || (words >= 15 && TWO_SENTENCES.matcher(line).find())
                || (words >= 12 && DatelineCode.read(line).isPresent());
    return sentence && !Boilerplate.isCaption(line) && TimeLine.read(line).isEmpty();
  }

  /** Whether a line begins like a part of a document: {@code 1. Nhiệm vụ}, {@code Chương I}. */
  static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).lookingAt();
  }

  static int words(String line) {
    int words = line.isEmpty() ? 0 : 1;
    for (int i = 0; i < line.length(); i++) {
      words += line.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
