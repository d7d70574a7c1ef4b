package vn.vankien.citation;

/** Reads the title of a document (trích yếu) in its title block. */
final class BlockTitle {

  /** Cells between the number and what it is about. */
  private static final int SPREAD = 12;

  private static final String[] AFTER_TITLE = {
    "can cu",
    "kinh gui",
    "dieu 1",
    "chuong ",
    "phan thu",
    "i.",
    "i-",
    "i -",
    "1.",
    "1-",
    "a.",
    "noi nhan",
    "quoc hoi ban hanh",
    "xet de nghi",
    "theo de nghi",
    "thuc hien nghi quyet",
    "toan van",
    "thi hanh",
    "bo chinh tri quy dinh",
    "hom nay",
    "trong nhung nam",
    // who takes it into account, in capitals as the title is
    "chu tich ",
    "thu tuong chinh phu",
    "bo truong ",
    "tong thanh tra ",
    "thong doc ",
    "vien truong ",
    "chanh an "
  };

  private final FoldedText text;
  private final Cells cells;
  private final TypeLine types;

  BlockTitle(FoldedText text, Cells cells, TypeLine types) {
    this.text = text;
    this.cells = cells;
    this.types = types;
  }

  /**
   * What follows the type in its cell, and the cells after it.
   *
   * @param type the cell of the type, -1 if there is none
   * @param anchor the cell of the number, -1 if there is none
   * @param issuer the body's name, which may stand again after the title
   */
  String of(int type, int anchor, String issuer) {
    if (type < 0) {
      return subject(anchor);
    }
    String body = FoldedText.foldAll(issuer);
    Cells.Cell cell = cells.get(type);
    int end = types.end(cell);
    StringBuilder title = new StringBuilder();
    if (cell.end() - end > 3) {
      title.append(text.substring(end, cell.end()).strip());
    }
    boolean capitals = false;
    for (int i = type + 1; i < Math.min(cells.size(), type + 7) && title.length() < 600; i++) {
      Cells.Cell next = cells.get(i);
      if (cells.isRule(next)) {
        if (title.isEmpty()) {
          continue;
        }
        break;
      }
      if (i == anchor || isDayOrNumber(next)) {
        continue;
      }
      boolean first = title.isEmpty();
      boolean small = text.isLetterAt(next.start()) && !text.isUpperAt(next.start());
      small |= !first && !capitals && text.isDigitAt(next.start());
      boolean goesOn = first || small || (capitals && next.capitals());
      // the body again, before what it takes into account
      boolean again = !first && FoldedText.foldAll(cells.words(next)).equals(body);
      if (stops(next) || again || !goesOn || (!first && capitals && !next.capitals())) {
        break;
      }
      capitals = next.capitals();
      title.append(first ? "" : " ").append(cells.words(next));
      if (!capitals && title.toString().endsWith(".")) {
        break;
      }
    }
    return title.isEmpty() ? subject(anchor) : withoutAbout(title.toString());
  }

  private boolean isDayOrNumber(Cells.Cell cell) {
    int so = text.match(cell.start(), "so");
    boolean number =
        so >= 0
            && text.isDigitAt(text.at(so) == ':' ? text.skipBlanks(so + 1) : text.skipBlanks(so));
    return number
        || cells.isParty(cell)
        || cells.contains(cell, "cong hoa xa hoi")
        || (cell.end() - cell.start() < 60 && cells.contains(cell, ", ngay "));
  }

  private boolean stops(Cells.Cell cell) {
    int k = cell.start();
    while (text.at(k) == '-' || text.at(k) == '+' || text.isBlankAt(k)) {
      k++;
    }
    for (String words : AFTER_TITLE) {
      if (text.match(k, words) >= 0) {
        return true;
      }
    }
    return types.isType(cell);
  }

  /** A letter, and a guidance without a title, say it under the number: {@code V/v báo cáo …}. */
  private String subject(int anchor) {
    for (int i = Math.max(0, anchor); i < Math.min(cells.size(), anchor + SPREAD); i++) {
      Cells.Cell cell = cells.get(i);
      int about = text.match(cell.start(), "v/v");
      if (about >= 0) {
        int from = text.at(about) == ':' ? about + 1 : about;
        return text.substring(from, cell.end()).replaceAll("\\s+", " ").strip();
      }
    }
    return "";
  }

  private static String withoutAbout(String title) {
    FoldedText folded = new FoldedText(title.strip());
    int start = folded.at(0) == ':' ? folded.skipBlanks(1) : 0;
    for (String about : new String[] {"ve viec", "ve", "v/v"}) {
      int end = folded.matchWord(start, about);
      if (end >= 0 && end < folded.length()) {
        start = folded.skipBlanks(end);
        break;
      }
    }
    return start >= folded.length()
        ? ""
        : folded.substring(start, folded.length()).replaceAll("\\s+", " ");
  }
}
