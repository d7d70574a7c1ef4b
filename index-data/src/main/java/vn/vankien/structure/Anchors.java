package vn.vankien.structure;

import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import vn.vankien.document.Provision.Kind;

/**
 * Names for pieces that can stand in an address: {@code chuong-2-muc-1}, {@code dieu-5-khoan-2}.
 */
final class Anchors {

  private Anchors() {}

  /**
   * The name of a piece; articles are counted through the chapters and named without them.
   *
   * @param open the pieces around it, the innermost first
   * @param taken names of the text so far; the new one is added
   */
  static String of(Draft draft, Deque<Draft> open, Set<String> taken) {
    String outer = "";
    for (Draft around : open) {
      if (draft.kind != Kind.ARTICLE || around.kind == Kind.ANNEX) {
        outer = around.anchor + "-";
        break;
      }
    }
    String number = number(draft);
    String name = draft.kind.anchor() + (number.isEmpty() ? "" : "-" + number);
    // 2.1 says 2 itself, c.1 says c
    String full =
        draft.dots > 0
            ? outer.replaceFirst(draft.kind.anchor() + "-[^-]+-$", "") + name
            : outer + name;
    String anchor = full;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = full + "_" + i;
    }
    return anchor;
  }

  private static String number(Draft draft) {
    String number = draft.number.toLowerCase(Locale.ROOT).replace("đ", "dd");
    int counted = Ordinal.of(number);
    boolean worded = counted > 0 && !Character.isDigit(number.charAt(0));
    return worded && draft.kind != Kind.POINT && !isLetter(draft)
        ? Integer.toString(counted)
        : number.replace(' ', '-');
  }

  private static boolean isLetter(Draft draft) {
    return draft.kind == Kind.PART && draft.number.matches("[A-HĐ]");
  }
}
