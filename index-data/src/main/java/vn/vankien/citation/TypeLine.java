package vn.vankien.citation;

import java.util.List;

/** The line of a title block that says, in capitals, which type of document it heads. */
final class TypeLine {

  private static final List<String> NAMES =
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

  private final FoldedText text;
  private final Cells cells;

  TypeLine(FoldedText text, Cells cells) {
    this.text = text;
    this.cells = cells;
  }

  /** Whether a cell is in capitals and begins with a type's name. */
  boolean isType(Cells.Cell cell) {
    return cell.capitals() && end(cell) >= 0;
  }

  /** The end of the type's name with which a cell begins, -1 if it begins with none. */
  int end(Cells.Cell cell) {
    for (String name : NAMES) {
      if (cells.startsWith(cell, name)) {
        return text.match(cell.start(), name);
      }
    }
    return -1;
  }
}
