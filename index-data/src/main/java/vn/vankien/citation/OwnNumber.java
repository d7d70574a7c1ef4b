package vn.vankien.citation;

import java.util.List;
import java.util.Optional;
import vn.vankien.document.Designation;
import vn.vankien.document.Metadata;

/** Finds, among the citations, the number that the document itself bears in its title block. */
final class OwnNumber {

  /** A title block stands near the top; a portal may print its menu before it. */
  private static final int REACH = 6_000;

  private static final int MOST_LINES = 8;

  private OwnNumber() {}

  /** Marks the first {@code Số: 97-QĐ/TW} that begins a line or a cell under a body's name. */
  static void mark(FoldedText text, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.start > REACH) {
        return;
      }
      boolean bare = draft.form == Draft.Form.FULL && !draft.typed;
      if (bare && beginsCell(text, draft.start) && isUnderBody(text, draft.start)) {
        draft.form = Draft.Form.OWN;
        TitleBlock.read(text.text())
            .filter(block -> block.number().equals(draft.designation.number()))
            .ifPresent(block -> draft.designation = said(draft.designation, block));
        return;
      }
    }
  }

  private static Designation said(Designation designation, Metadata block) {
    return designation
        .withType(block.type().or(designation::type))
        .withIssuer(block.issuer().or(designation::issuer))
        .withDate(block.dateDocument())
        .withTitle(Optional.of(block.title()).filter(title -> !title.isEmpty()));
  }

  private static boolean beginsCell(FoldedText text, int start) {
    int k = text.skipBlanksBack(start);
    while (k > 0 && (text.at(k - 1) == '*' || text.at(k - 1) == '-')) {
      k = text.skipBlanksBack(k - 1);
    }
    boolean glued = text.isUpperAt(k - 1) && k == start;
    return k == 0 || text.isLineEndAt(k - 1) || text.at(k - 1) == '|' || glued;
  }

  /** Whether one of the lines above is in capitals, as the names of bodies are. */
  private static boolean isUnderBody(FoldedText text, int start) {
    int k = start;
    for (int lines = 0; lines < MOST_LINES && k > 0; lines++) {
      int lineStart = k;
      int capitals = 0;
      int small = 0;
      while (lineStart > 0 && !text.isLineEndAt(lineStart - 1) && k - lineStart < 300) {
        lineStart--;
        if (text.isLetterAt(lineStart)) {
          if (text.isUpperAt(lineStart)) {
            capitals++;
          } else {
            small++;
          }
        }
      }
      if (capitals >= 6 && capitals > 4 * small) {
        return true;
      }
      k = lineStart - 1;
    }
    return false;
  }
}
