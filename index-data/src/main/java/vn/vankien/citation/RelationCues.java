package vn.vankien.citation;

import java.util.List;
import vn.vankien.document.RelationKind;

/** Reads from the words around a citation what the text does to the cited document. */
final class RelationCues {

  private record Cue(String folded, RelationKind kind) {}

  /** Strongest first: to take stock of a resolution one has carried it out. */
  private static final List<Cue> STRONG =
      List.of(
          new Cue("duoc thay the boi", RelationKind.REPLACED_BY),
          new Cue("duoc thay the bang", RelationKind.REPLACED_BY),
          new Cue("bi thay the boi", RelationKind.REPLACED_BY),
          new Cue("bi thay the bang", RelationKind.REPLACED_BY),
          new Cue("thay the", RelationKind.REPLACES),
          new Cue("bai bo", RelationKind.REPEALS),
          new Cue("huy bo", RelationKind.REPEALS),
          new Cue("het hieu luc", RelationKind.REPEALS),
          new Cue("sua doi", RelationKind.AMENDS),
          new Cue("bo sung", RelationKind.AMENDS),
          new Cue("so ket", RelationKind.REVIEWS),
          new Cue("tong ket", RelationKind.REVIEWS),
          new Cue("danh gia ket qua", RelationKind.REVIEWS),
          new Cue("huong dan thuc hien", RelationKind.GUIDES),
          new Cue("huong dan thi hanh", RelationKind.GUIDES),
          new Cue("quy dinh chi tiet", RelationKind.GUIDES));

  /** The nearest one decides. */
  private static final List<Cue> WEAK =
      List.of(
          new Cue("can cu", RelationKind.BASED_ON),
          new Cue("theo", RelationKind.BASED_ON),
          new Cue("thuc hien", RelationKind.IMPLEMENTS),
          new Cue("trien khai", RelationKind.IMPLEMENTS),
          new Cue("quan triet", RelationKind.IMPLEMENTS),
          new Cue("thi hanh", RelationKind.IMPLEMENTS),
          new Cue("cu the hoa", RelationKind.IMPLEMENTS),
          new Cue("the che hoa", RelationKind.IMPLEMENTS),
          new Cue("chap hanh", RelationKind.IMPLEMENTS),
          new Cue("tinh than", RelationKind.IMPLEMENTS),
          new Cue("hoc tap", RelationKind.IMPLEMENTS),
          new Cue("ap dung", RelationKind.IMPLEMENTS),
          new Cue("huong dan", RelationKind.GUIDES));

  private static final int REACH = 70;

  private RelationCues() {}

  /**
   * The relation to the citation.
   *
   * @param from where the sentence, or the citation before, lets the words begin
   * @param after where the citation and its date, issuer and title end
   */
  static RelationKind of(FoldedText text, int from, int start, int after) {
    for (String bySuccessor :
        new String[] {" da duoc thay the", " duoc thay the boi", " duoc thay the bang"}) {
      if (text.match(after, bySuccessor) >= 0) {
        return RelationKind.REPLACED_BY;
      }
    }
    if (text.match(after, " het hieu luc") >= 0 || text.match(after, " bi bai bo") >= 0) {
      return RelationKind.REPEALS;
    }
    int first = Math.max(from, start - REACH);
    String window = window(text, first, start);
    for (Cue cue : STRONG) {
      if (window.contains(cue.folded)) {
        return cue.kind;
      }
    }
    int nearest = -1;
    RelationKind kind = RelationKind.CITES;
    for (Cue cue : WEAK) {
      int at = window.lastIndexOf(cue.folded);
      if (at > nearest) {
        nearest = at;
        kind = cue.kind;
      }
    }
    return kind;
  }

  private static String window(FoldedText text, int from, int to) {
    StringBuilder window = new StringBuilder(Math.max(0, to - from));
    for (int i = from; i < to; i++) {
      boolean blank = text.isBlankAt(i) || text.isLineEndAt(i);
      if (!blank || window.isEmpty() || window.charAt(window.length() - 1) != ' ') {
        window.append(blank ? ' ' : text.at(i));
      }
    }
    return window.toString();
  }
}
