package vn.vankien.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;

/**
 * Reads the title block of a document (phần thể thức): number, type, issuer, day and trích yếu.
 *
 * <pre>
 * BAN CHẤP HÀNH TRUNG ƯƠNG      ĐẢNG CỘNG SẢN VIỆT NAM        the Party: Hướng dẫn 36-HD/VPTW
 *          *                Hà Nội, ngày 25 tháng 10 năm 2017
 *    Số 18-NQ/TW
 *                     NGHỊ QUYẾT
 *                 về một số vấn đề …
 * </pre>
 *
 * <p>In copies the cells come in any order, on lines or joined with {@code |}, with dashes for the
 * star, glued words, or the type before the number. A page that reports on documents has no block.
 */
public final class TitleBlock {

  /** Menus of portals may stand before the block, but no story. */
  private static final int MENU = 1_600;

  /** The first paragraph of a report has more, in UTF-16 units. */
  private static final int LEAD = 150;

  /** {@code (TTXVN) - Chiều 15/6 …}: the newspaper's name has fewer. */
  private static final int CODE = 30;

  /** Cells between the number and the type, or the type and the day. */
  private static final int SPREAD = 12;

  private static final List<String> TYPES =
      List.of(
          "nghi quyet lien tich",
          "thong tu lien tich",
          "van ban hop nhat",
          "thong bao ket luan",
          "chuong trinh hanh dong",
          "nghi quyet",
          "ket luan",
          "chi thi",
          "quy dinh",
          "quyet dinh",
          "quy che",
          "huong dan",
          "thong bao",
          "thong tri",
          "ke hoach",
          "chuong trinh",
          "de an",
          "phuong an",
          "bao cao",
          "to trinh",
          "cong dien",
          "bien ban",
          "thong cao",
          "nghi dinh",
          "thong tu",
          "phap lenh",
          "bo luat",
          "luat",
          "sac lenh",
          "lenh",
          "cong van");

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
    "trong nhung nam"
  };

  private final FoldedText text;
  private final Cells cells;

  private TitleBlock(FoldedText text) {
    this.text = text;
    this.cells = new Cells(text);
  }

  /** What the block says of its document; empty if the text has none. */
  public static Optional<Metadata> read(String string) {
    return new TitleBlock(new FoldedText(string)).metadata();
  }

  /** The number cell, and what it holds. */
  private record Numbered(int cell, NumberReader.Reading reading) {}

  private Optional<Metadata> metadata() {
    Optional<Numbered> numbered = number();
    int anchor = numbered.map(Numbered::cell).orElse(-1);
    int head = head(anchor);
    int type = typeCell(anchor < 0 ? head : anchor, head);
    boolean block = numbered.isPresent() ? head >= 0 || type >= 0 : head >= 0 && type >= 0;
    if (!block || isStory(anchor >= 0 ? anchor : head)) {
      return Optional.empty();
    }
    Optional<DocumentNumber> number = numbered.flatMap(found -> found.reading().number());
    Optional<DocumentType> itsType = type(type, numbered);
    int first = Math.min(anchor < 0 ? head : anchor, head < 0 ? anchor : head);
    Optional<LocalDate> date = date(first, Math.max(anchor, Math.max(head, type)));
    boolean party =
        number.map(DocumentNumber::isParty).orElse(head >= 0 && isPartyHead(cells.get(head)));
    Optional<IssuingBody> issuer =
        new IssuerBlock(text, cells)
            .read(anchor < 0 ? type : anchor, numbered.map(found -> found.reading().issuer()));
    return Optional.of(
        new Metadata(
            party ? DocumentKind.DIRECTIVE : DocumentKind.LAW,
            title(type, anchor, issuer.map(IssuingBody::name).orElse("")),
            number,
            itsType,
            issuer,
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * The first cell that begins with {@code Số} and a number, or is a number alone; one near the
   * emblem before others, which a portal's table of properties may hold.
   */
  private Optional<Numbered> number() {
    Optional<Numbered> first = number(0);
    Optional<Numbered> near = first;
    while (near.isPresent() && head(near.get().cell()) < 0) {
      near = number(near.get().cell() + 1);
    }
    return near.isPresent() ? near : first;
  }

  private Optional<Numbered> number(int from) {
    NumberReader reader = new NumberReader(text, NumberReader.Mode.TEXT);
    for (int i = from; i < cells.size(); i++) {
      Cells.Cell cell = cells.get(i);
      int k = text.match(cell.start(), "so");
      boolean sign = k >= 0;
      k = text.skipBlanks(sign ? k : cell.start());
      k = text.at(k) == ':' || text.at(k) == '.' ? text.skipBlanks(k + 1) : k;
      if (!text.isDigitAt(k) && sign && cell.end() - cell.start() < 60) {
        continue;
      }
      // glued cells: "BỘ CHÍNH TRỊ Số: 18-NQ/TW"
      int inner = sign ? -1 : Math.max(innerSign(cell), afterType(cell));
      k = inner >= 0 ? inner : k;
      Optional<NumberReader.Reading> reading =
          text.isDigitAt(k) ? reader.read(k) : Optional.empty();
      boolean whole =
          reading.isPresent() && (sign || inner >= 0 || reading.get().end() >= cell.end());
      if (whole && reading.get().number().isPresent()) {
        return Optional.of(new Numbered(i, reading.get()));
      }
    }
    return Optional.empty();
  }

  /** {@code Nghị quyết số: 78/2025/UBTVQH15}, alone in its cell. */
  private int afterType(Cells.Cell cell) {
    for (int t = 0; t < TYPES.size(); t++) {
      int end = text.match(cell.start(), TYPES.get(t) + " so");
      if (end >= 0) {
        int k = text.skipBlanks(end);
        k = text.at(k) == ':' ? text.skipBlanks(k + 1) : k;
        return text.isDigitAt(k) && cell.end() - k < 24 ? k : -1;
      }
    }
    return -1;
  }

  private int innerSign(Cells.Cell cell) {
    for (int i = cell.start() + 3; i < cell.end() && i < cell.start() + 120; i++) {
      if (text.at(i) == 's'
          && text.isUpperAt(i)
          && text.at(i + 1) == 'o'
          && text.isUpperAt(i - 1 - (text.isBlankAt(i - 1) ? 1 : 0))) {
        int k = text.skipBlanks(i + 2);
        k = text.at(k) == ':' ? text.skipBlanks(k + 1) : k;
        if (text.isDigitAt(k)) {
          return k;
        }
      }
    }
    return -1;
  }

  private boolean isPartyHead(Cells.Cell cell) {
    return contains(cell, "dang cong san viet nam");
  }

  private boolean contains(Cells.Cell cell, String words) {
    for (int i = cell.start(); i < cell.end(); i++) {
      if (text.match(i, words) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The cell of the Party's name or of the state's, near the number. */
  private int head(int anchor) {
    int from = anchor < 0 ? 0 : Math.max(0, anchor - SPREAD);
    int to = Math.min(cells.size(), anchor < 0 ? 40 : anchor + SPREAD);
    for (int i = from; i < to; i++) {
      Cells.Cell cell = cells.get(i);
      if (cell.capitals() && (isPartyHead(cell) || contains(cell, "cong hoa xa hoi"))) {
        return i;
      }
    }
    return -1;
  }

  /** The cell in capitals that begins with a type's name, after the number, else before it. */
  private int typeCell(int anchor, int head) {
    int near = Math.max(anchor, head);
    for (int i = Math.max(0, near); i < Math.min(cells.size(), near + SPREAD); i++) {
      if (isType(cells.get(i))) {
        return i;
      }
    }
    for (int i = Math.min(near, cells.size()) - 1; i >= Math.max(0, near - SPREAD); i--) {
      if (isType(cells.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isType(Cells.Cell cell) {
    return cell.capitals() && typeWord(cell) >= 0;
  }

  private int typeWord(Cells.Cell cell) {
    for (int t = 0; t < TYPES.size(); t++) {
      if (cells.startsWith(cell, TYPES.get(t))) {
        return t;
      }
    }
    return -1;
  }

  private Optional<DocumentType> type(int cell, Optional<Numbered> numbered) {
    if (cell >= 0) {
      Cells.Cell found = cells.get(cell);
      int end = text.match(found.start(), TYPES.get(typeWord(found)));
      Optional<DocumentType> word = TypeTable.wordEndingAt(text, end).flatMap(TypeTable.Word::type);
      if (word.isPresent()) {
        return word;
      }
    }
    Optional<DocumentType> byCode =
        numbered.flatMap(
            found -> Types.of(Optional.empty(), found.reading().code(), found.reading().number()));
    return byCode.isPresent() || numbered.isEmpty() ? byCode : bySelfReference();
  }

  /** A body without its type line calls itself {@code Quy định này}. */
  private Optional<DocumentType> bySelfReference() {
    for (int i = 0; i < text.length(); i++) {
      if (text.at(i) == 'q' && text.startsWord(i)) {
        if (text.matchWord(i, "quy dinh nay") >= 0) {
          return Optional.of(DocumentType.REGULATION);
        }
        if (text.matchWord(i, "quyet dinh nay") >= 0) {
          return Optional.of(DocumentType.DECISION);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isStory(int cell) {
    int before = cells.get(Math.max(0, cell)).start();
    int after = text.length() - before;
    return (before > MENU && after < 2 * before) || isLed(cell);
  }

  /** A newspaper that prints a document in full begins with words of its own, and signs them. */
  private boolean isLed(int block) {
    for (int i = 0; i < Math.min(block, cells.size()); i++) {
      Cells.Cell cell = cells.get(i);
      if (cell.end() - cell.start() >= LEAD && text.at(cell.start()) == '(') {
        int close = cell.start() + 1;
        while (close < cell.start() + CODE && text.at(close) != ')') {
          close++;
        }
        int dash = text.skipBlanks(close + 1);
        if (text.at(close) == ')' && (text.at(dash) == '-' || text.at(dash) == '–')) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code Hà Nội, ngày 25 tháng 10 năm 2017}, anywhere in the block. */
  private Optional<LocalDate> date(int from, int to) {
    int last = Math.min(cells.size(), to + SPREAD);
    for (int i = Math.max(0, from - SPREAD); i < last; i++) {
      Cells.Cell cell = cells.get(i);
      if (cells.startsWith(cell, "can cu") || cells.startsWith(cell, "- can cu")) {
        break;
      }
      for (int k = cell.start(); k < cell.end() && k < cell.start() + 120; k++) {
        boolean day = text.at(k) == 'n' && text.match(k, "ngay ") >= 0 && text.startsWord(k);
        Optional<Dates.Found> found = day ? Dates.readAt(text, k) : Optional.empty();
        if (found.isPresent() && isPlaceAndDay(cell, found.get())) {
          return found.map(Dates.Found::date);
        }
      }
    }
    return Optional.empty();
  }

  /** A day in the title, {@code QUY ĐỊNH SỐ 07-QĐI/TW, NGÀY 28/8/2018}, is another document's. */
  private boolean isPlaceAndDay(Cells.Cell cell, Dates.Found found) {
    int before = found.start() - cell.start();
    boolean place =
        before == 0 || (text.at(text.skipBlanksBack(found.start()) - 1) == ',' && before < 45);
    return place && !containsNumber(cell, found.start());
  }

  private boolean containsNumber(Cells.Cell cell, int before) {
    for (int i = cell.start(); i < before; i++) {
      if (text.isDigitAt(i) && !text.isDigitAt(i - 1)) {
        boolean own =
            text.matchBack(i, "so ") == cell.start() || text.matchBack(i, "so: ") == cell.start();
        if (!own) {
          return true;
        }
      }
    }
    return false;
  }

  /** The trích yếu: what follows the type in its cell, and the cells after it. */
  private String title(int type, int anchor, String issuer) {
    if (type < 0) {
      return subject(anchor);
    }
    String body = FoldedText.foldAll(issuer);
    Cells.Cell cell = cells.get(type);
    int end = text.match(cell.start(), TYPES.get(typeWord(cell)));
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
    return withoutAbout(title.toString());
  }

  private boolean isDayOrNumber(Cells.Cell cell) {
    int so = text.match(cell.start(), "so");
    boolean number =
        so >= 0
            && text.isDigitAt(text.at(so) == ':' ? text.skipBlanks(so + 1) : text.skipBlanks(so));
    return number
        || isPartyHead(cell)
        || contains(cell, "cong hoa xa hoi")
        || (cell.end() - cell.start() < 60 && contains(cell, ", ngay "));
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
    return isType(cell);
  }

  /** A letter has no type line: {@code V/v báo cáo …}. */
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
