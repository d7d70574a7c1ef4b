package vn.vankien.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.DocumentNumber;
import vn.vankien.document.DocumentType;
import vn.vankien.document.IssuingBody;
import vn.vankien.document.Metadata;

/**
 * The title block of an edict (sắc lệnh) of the Democratic Republic, 1945 to 1976: number and day
 * stand in one line, and there is neither symbol nor emblem.
 *
 * <pre>
 * SẮC LỆNH
 * CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 65 NGÀY 23 THÁNG 11 NĂM 1945
 * CHỦ TỊCH CHÍNH PHỦ VIỆT NAM DÂN CHỦ CỘNG HOÀ
 * </pre>
 *
 * <p>Catalogues write {@code 65/SL}. Where no title is printed, the edict is called by number and
 * day.
 */
final class EdictBlock {

  /** Menus of portals may stand before it. */
  private static final int REACH = 40;

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 1976;

  /** The state or its president is named so few cells around the number. */
  private static final int NEAR = 6;

  private static final Pattern LINE =
      Pattern.compile(
          "(sac lenh )?(?:cua )?(?:chu tich [^\\d,.;]{3,60} )?so ?:? ?(\\d{1,3}[a-z]?)(?:[-/ ]{0,2}sl)?,? ?"
              + "ngay (\\d{1,2})(?: thang |[-/.])(\\d{1,2})(?: nam |[-/.])(19\\d\\d)(?: (ve .+))?[.:]?");

  private EdictBlock() {}

  static Optional<Metadata> read(Cells cells) {
    for (int i = 0; i < Math.min(REACH, cells.size()); i++) {
      String words = cells.words(cells.get(i));
      Matcher line = LINE.matcher(FoldedText.foldAll(words));
      boolean named = line.matches() && (line.group(1) != null || isType(cells, i - 1));
      if (named && isOfTheRepublic(cells, i)) {
        Optional<LocalDate> date = date(line);
        if (date.isPresent()) {
          return Optional.of(metadata(cells, i, line, words, date.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isType(Cells cells, int i) {
    return i >= 0 && FoldedText.foldAll(cells.words(cells.get(i))).equals("sac lenh");
  }

  private static boolean isOfTheRepublic(Cells cells, int line) {
    for (int i = Math.max(0, line - NEAR); i < Math.min(cells.size(), line + NEAR); i++) {
      Cells.Cell cell = cells.get(i);
      if (cell.capitals()
          && (cells.contains(cell, "viet nam dan chu cong hoa")
              || cells.contains(cell, "chu tich"))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> date(Matcher line) {
    int year = Integer.parseInt(line.group(5));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(line.group(4)), Integer.parseInt(line.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // a day that no calendar has
    }
  }

  private static Metadata metadata(Cells cells, int i, Matcher line, String words, LocalDate day) {
    String serial = line.group(2).toLowerCase(Locale.ROOT);
    boolean sameLength = line.group(6) != null && words.length() == line.end();
    String title =
        sameLength
            ? words.substring(line.start(6))
            : String.format(
                Locale.ROOT,
                "Sắc lệnh số %s ngày %d tháng %d năm %d",
                serial,
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear());
    return new Metadata(
        DocumentKind.LAW,
        title,
        Optional.of(new DocumentNumber(serial, OptionalInt.empty(), "SL")),
        Optional.of(DocumentType.EDICT),
        Optional.of(issuer(cells, i)),
        Optional.of(day),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The president, as head of the government or of the state. */
  private static IssuingBody issuer(Cells cells, int line) {
    for (int i = line; i < Math.min(cells.size(), line + NEAR); i++) {
      Cells.Cell cell = cells.get(i);
      if (cell.capitals() && cells.contains(cell, "chu tich chinh phu")) {
        return new IssuingBody(
            "",
            cells.contains(cell, "lam thoi")
                ? "Chủ tịch Chính phủ lâm thời"
                : "Chủ tịch Chính phủ");
      }
      if (cells.contains(cell, "chu tich nuoc")) {
        break;
      }
    }
    return IssuerTable.body("CTN");
  }
}
