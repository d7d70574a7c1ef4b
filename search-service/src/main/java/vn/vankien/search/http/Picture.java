package vn.vankien.search.http;

import java.util.ArrayList;
import java.util.List;
import vn.vankien.search.query.WorkName;
import vn.vankien.search.query.WorkView;

/**
 * The relations of a work as a picture (lược đồ): what it cites and what it took the place of stand
 * above it, what speaks of it and what took its place below; lines join them. The lists beside it
 * say the same in words.
 *
 * @param width of the drawing, in its own units
 * @param boxes the groups, the work itself first
 */
record Picture(int width, int height, List<Box> boxes, List<Line> lines) {

  private static final int BOX = 230;

  /** Of the box of the work itself, which has a longer name. */
  private static final int SELF = 300;

  private static final int GAP = 16;
  private static final int LINE = 24;
  private static final int HEAD = 34;

  /** Names shown in one box; the lists have them all. */
  private static final int NAMES = 4;

  /** Boxes side by side. */
  private static final int COLUMNS = 3;

  /** A name in a box, and where it leads. */
  record Name(String text, String link, int y) {}

  /**
   * A group of works or documents.
   *
   * @param more how many are not shown
   */
  record Box(
      int x, int y, int width, int height, String title, List<Name> names, int more, boolean self) {

    int middle() {
      return x + width / 2;
    }

    int moreY() {
      return y + HEAD + names.size() * LINE + 14;
    }
  }

  /** From the middle of one box to the middle of another. */
  record Line(int x1, int y1, int x2, int y2) {}

  private record Group(String title, List<Name> names, int all) {}

  static Picture of(WorkPage page) {
    List<Group> above = new ArrayList<>(others("relation.replaces", page.replacedUnnamed(), page));
    for (WorkPage.Named named : page.cites()) {
      above.add(
          group(
              named.name(),
              named.works().stream()
                  .map(cited -> name(cited.work().number(), page.frame().work(cited.work().work())))
                  .toList()));
    }
    List<Group> below =
        new ArrayList<>(others("relation.replaced-by", page.successorUnnamed(), page));
    for (WorkPage.Related related : page.citedBy()) {
      below.add(
          group(related.name(), related.documents().stream().map(d -> name(d, page)).toList()));
    }
    if (!page.reports().isEmpty()) {
      below.add(
          group(
              page.frame().say("work.reports.short"),
              page.reports().stream().map(d -> name(d, page)).toList()));
    }
    // as narrow as its widest row, so that a phone shows most of it
    int columns = Math.clamp(Math.max(above.size(), below.size()), 1, COLUMNS);
    int total = Math.max(SELF, columns * BOX + (columns - 1) * GAP);
    List<Box> boxes = new ArrayList<>();
    int y = rows(above, 0, total, boxes);
    int upper = boxes.size();
    Box self = new Box((total - SELF) / 2, y, SELF, 56, page.name(), List.of(), 0, true);
    int bottom = rows(below, y + self.height() + 2 * GAP, total, boxes);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      lines.add(
          i < upper
              ? new Line(box.middle(), box.y() + box.height(), self.middle(), self.y())
              : new Line(self.middle(), self.y() + self.height(), box.middle(), box.y()));
    }
    boxes.addFirst(self);
    return new Picture(total, Math.max(bottom, y + self.height() + GAP), boxes, lines);
  }

  /** Works of which somebody else says so, not the texts. */
  private static List<Group> others(String key, List<WorkName> works, WorkPage page) {
    return works.isEmpty()
        ? List.of()
        : List.of(
            group(
                page.frame().say(key),
                works.stream()
                    .map(work -> name(work.number(), page.frame().work(work.work())))
                    .toList()));
  }

  private static Group group(String title, List<Name> names) {
    return new Group(title, names.subList(0, Math.min(NAMES, names.size())), names.size());
  }

  private static Name name(String text, String link) {
    return new Name(shortened(text), link, 0);
  }

  private static Name name(WorkView.Citing citing, WorkPage page) {
    String text = citing.number().isEmpty() ? citing.title() : citing.number();
    return name(text, page.frame().document(citing.documentId()));
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 24 ? text : text.substring(0, text.offsetByCodePoints(0, 23)).strip() + "…";
  }

  /** Lays groups out in rows from {@code y} down; where the next row would begin. */
  private static int rows(List<Group> groups, int y, int total, List<Box> boxes) {
    int top = y;
    for (int i = 0; i < groups.size(); i += COLUMNS) {
      List<Group> row = groups.subList(i, Math.min(i + COLUMNS, groups.size()));
      int left = (total - row.size() * BOX - (row.size() - 1) * GAP) / 2;
      int tallest = 0;
      for (int column = 0; column < row.size(); column++) {
        Group group = row.get(column);
        int more = group.all() - group.names().size();
        int height = HEAD + group.names().size() * LINE + (more > 0 ? LINE : 0) + 6;
        List<Name> names = new ArrayList<>();
        for (int n = 0; n < group.names().size(); n++) {
          Name name = group.names().get(n);
          names.add(new Name(name.text(), name.link(), top + HEAD + n * LINE + 14));
        }
        int x = left + column * (BOX + GAP);
        String title = group.title() + " (" + group.all() + ')';
        boxes.add(new Box(x, top, BOX, height, title, names, more, false));
        tallest = Math.max(tallest, height);
      }
      top += tallest + 2 * GAP;
    }
    return top;
  }
}
