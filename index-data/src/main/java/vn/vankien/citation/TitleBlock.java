package vn.vankien.citation;

import java.time.LocalDate;
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

  private final FoldedText text;
  private final Cells cells;
  private final TypeLine types;

  private TitleBlock(FoldedText text) {
    this.text = text;
    this.cells = new Cells(text);
    this.types = new TypeLine(text, cells);
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
    if (!block) {
      return EdictBlock.read(cells);
    }
    if (isStory(anchor >= 0 ? anchor : head)) {
      return Optional.empty();
    }
    Optional<DocumentNumber> number = numbered.flatMap(found -> found.reading().number());
    Optional<DocumentType> itsType = type(type, numbered);
    int first = Math.min(anchor < 0 ? head : anchor, head < 0 ? anchor : head);
    Optional<LocalDate> date = date(first, Math.max(anchor, Math.max(head, type)));
    boolean party =
        number.map(DocumentNumber::isParty).orElse(head >= 0 && cells.isParty(cells.get(head)));
    Optional<IssuingBody> issuer =
        new IssuerBlock(text, cells)
            .read(anchor < 0 ? type : anchor, numbered.map(found -> found.reading().issuer()));
    return Optional.of(
        new Metadata(
            party ? DocumentKind.DIRECTIVE : DocumentKind.LAW,
            new BlockTitle(text, cells, types)
                .of(type, anchor, issuer.map(IssuingBody::name).orElse("")),
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
    int type = types.end(cell);
    int end = type < 0 ? -1 : text.match(type, " so");
    if (end >= 0) {
      int k = text.skipBlanks(end);
      k = text.at(k) == ':' ? text.skipBlanks(k + 1) : k;
      return text.isDigitAt(k) && cell.end() - k < 24 ? k : -1;
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

  /** The cell of the Party's name or of the state's, near the number. */
  private int head(int anchor) {
    int from = anchor < 0 ? 0 : Math.max(0, anchor - SPREAD);
    int to = Math.min(cells.size(), anchor < 0 ? 40 : anchor + SPREAD);
    for (int i = from; i < to; i++) {
      Cells.Cell cell = cells.get(i);
      if (cell.capitals() && (cells.isParty(cell) || cells.contains(cell, "cong hoa xa hoi"))) {
        return i;
      }
    }
    return -1;
  }

  /** The cell in capitals that begins with a type's name, after the number, else before it. */
  private int typeCell(int anchor, int head) {
    int near = Math.max(anchor, head);
    for (int i = Math.max(0, near); i < Math.min(cells.size(), near + SPREAD); i++) {
      if (types.isType(cells.get(i))) {
        return i;
      }
    }
    for (int i = Math.min(near, cells.size()) - 1; i >= Math.max(0, near - SPREAD); i--) {
      if (types.isType(cells.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Optional<DocumentType> type(int cell, Optional<Numbered> numbered) {
    if (cell >= 0) {
      Cells.Cell found = cells.get(cell);
      int end = types.end(found);
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
}
