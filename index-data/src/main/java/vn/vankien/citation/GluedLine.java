package vn.vankien.citation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A title block that a copy ran together on one line: {@code BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 5 -
 * QĐ/TWĐTNĐOÀN TNCS HỒ CHÍ MINH Hà Nội, ngày 2 tháng 3 năm 2010 QUYẾT ĐỊNHVề việc …}.
 */
final class GluedLine {

  private static final String[] EMBLEMS = {
    "dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam", "doan tncs ho chi minh"
  };

  private static final String[] TYPES = {
    "quyet dinh", "nghi quyet", "quy dinh", "huong dan", "ket luan", "chi thi", "thong bao"
  };

  private static final int RULE = 3;

  private final FoldedText text;
  private final int from;
  private final int to;
  private final SortedSet<Integer> cuts = new TreeSet<>();
  private boolean glued;

  private GluedLine(FoldedText text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The places between {@code from} and {@code to} at which cells begin; none if it is a line. */
  static SortedSet<Integer> cuts(FoldedText text, int from, int to) {
    GluedLine line = new GluedLine(text, from, to);
    for (int i = from + 1; i < to; i++) {
      line.look(i);
    }
    return line.glued ? line.cuts : new TreeSet<>();
  }

  private void look(int i) {
    if (text.at(i) == '*' || text.at(i) == '-') {
      lookAtRule(i);
    } else if (text.isUpperAt(i)) {
      for (String emblem : EMBLEMS) {
        int end = text.match(i, emblem);
        if (end >= 0 && text.isUpperAt(end - 1)) {
          glued |= text.isLetterAt(i - 1);
          cuts.add(i);
          cuts.add(end);
        }
      }
      for (String type : TYPES) {
        int end = text.match(i, type);
        if (end >= 0 && text.isUpperAt(end - 1) && text.match(end, "ve ") >= 0) {
          glued |= text.isLetterAt(end);
          cuts.add(i);
          cuts.add(end);
        }
      }
    } else if (text.at(i) == 'n' && text.match(i, "ngay ") >= 0) {
      lookAtDay(i);
    }
  }

  private void lookAtRule(int i) {
    char sign = text.at(i);
    int end = i;
    while (end < to && text.at(end) == sign) {
      end++;
    }
    if (text.at(i - 1) != sign && end - i >= RULE && end < to) {
      glued |= sign == '*';
      cuts.add(i);
      cuts.add(end);
    }
  }

  /** {@code Hà Nội, ngày 2 tháng 3 năm 2010}, from its place to its year. */
  private void lookAtDay(int i) {
    Optional<Dates.Found> day = Dates.readAt(text, i);
    int comma = text.skipBlanksBack(i) - 1;
    if (day.isEmpty() || comma <= from || text.at(comma) != ',') {
      return;
    }
    int place = comma;
    for (int k = comma; k > from && comma - k < 30; k--) {
      boolean wordStart = text.isUpperAt(k) && text.isBlankAt(k - 1);
      boolean capitals = wordStart && text.isUpperAt(k + 1);
      if (capitals) {
        break;
      }
      place = wordStart ? k : place;
    }
    cuts.add(place);
    cuts.add(day.get().end());
  }
}
