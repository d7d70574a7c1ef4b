package vn.vankien.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of the top of a document, and the cells of its layout tables, which copies join with
 * {@code |} or tabs.
 */
final class Cells {

  /** One cell without the blanks around it; folded places. */
  record Cell(int start, int end, boolean capitals) {}

  /** What a narrow column breaks and a title block is known by. */
  private static final String[] WHOLE = {
    "cong hoa xa hoi chu nghia viet nam",
    "doc lap - tu do - hanh phuc",
    "dang cong san viet nam",
    "uy ban nhan dan",
    "hoi dong nhan dan",
    "ban chap hanh trung uong",
    "bo chinh tri"
  };

  private static final int MOST = 160;
  private static final int REACH = 12_000;

  private final List<Cell> cells = new ArrayList<>();
  private final FoldedText text;

  Cells(FoldedText text) {
    this.text = text;
    int start = 0;
    int last = Math.min(text.length(), REACH);
    for (int i = 0; i <= last && cells.size() < MOST; i++) {
      boolean stop = i == last || text.isLineEndAt(i) || text.at(i) == '|';
      if (stop && !isWrapped(start, i)) {
        for (int cut : GluedLine.cuts(text, start, i)) {
          add(start, cut);
          start = cut;
        }
        add(start, i);
        start = i + 1;
      }
    }
  }

  /** Whether the line ends in the middle of an emblem or of a body's name: {@code UỶ BAN NHÂN}. */
  private boolean isWrapped(int from, int to) {
    int start = text.skipBlanks(from);
    if (start >= to || !text.isUpperAt(start) || text.at(to) == '|') {
      return false;
    }
    for (String whole : WHOLE) {
      int end = text.match(start, whole);
      if (end > to) {
        return text.isUpperAt(end - 1);
      }
    }
    return false;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (text.isBlankAt(start) || text.at(start) == '*')) {
      start++;
    }
    while (end > start && (text.isBlankAt(end - 1) || text.at(end - 1) == '*')) {
      end--;
    }
    if (start < end) {
      cells.add(new Cell(start, end, isCapitals(start, end)));
    }
  }

  private boolean isCapitals(int start, int end) {
    int capitals = 0;
    int small = 0;
    for (int i = start; i < end; i++) {
      if (text.isLetterAt(i)) {
        if (text.isUpperAt(i)) {
          capitals++;
        } else {
          small++;
        }
      }
    }
    // a symbol may have a small letter, QĐi
    return capitals >= 3 && small * 12 <= capitals;
  }

  int size() {
    return cells.size();
  }

  Cell get(int i) {
    return cells.get(i);
  }

  String words(Cell cell) {
    return text.substring(cell.start, cell.end).replaceAll("\\s+", " ");
  }

  boolean startsWith(Cell cell, String words) {
    int end = text.match(cell.start, words);
    return end >= 0 && end <= cell.end;
  }

  boolean contains(Cell cell, String words) {
    for (int i = cell.start; i < cell.end; i++) {
      if (text.match(i, words) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names the Party, as the head of its documents does. */
  boolean isParty(Cell cell) {
    return contains(cell, "dang cong san viet nam");
  }

  /** Whether a rule, a row of dashes or underscores, is all that the cell holds. */
  boolean isRule(Cell cell) {
    for (int i = cell.start; i < cell.end; i++) {
      if ("-_=.~".indexOf(text.at(i)) < 0 && !text.isBlankAt(i)) {
        return false;
      }
    }
    return true;
  }
}
