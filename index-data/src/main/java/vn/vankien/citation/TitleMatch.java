package vn.vankien.citation;

import java.util.HashSet;
import java.util.Set;

/** Measures how much of a work's title other words say, by pairs of syllables without accents. */
final class TitleMatch {

  /** Pairs that half of all titles share. */
  private static final Set<String> COMMON =
      Set.of(
          "su lanh",
          "lanh dao",
          "dao cua",
          "cua dang",
          "dang doi",
          "doi voi",
          "voi cong",
          "cong tac",
          "tang cuong",
          "cuong su",
          "tinh hinh",
          "hinh moi",
          "trong tinh",
          "tiep tuc",
          "thuc hien",
          "nang cao",
          "den nam",
          "nam 2030",
          "tam nhin",
          "nhin den",
          "nam 2045",
          "mot so",
          "so van",
          "van de",
          "trong giai",
          "giai doan",
          "doan moi",
          "to chuc",
          "day manh",
          "2030 tam",
          "trung uong",
          "can bo",
          "chat luong",
          "ban hanh",
          "quy dinh",
          "cong nghiep");

  /** Telling pairs; a title with fewer may be said in other words. */
  private static final int ENOUGH = 4;

  private TitleMatch() {}

  /**
   * Whether two titles are so unlike that they cannot be those of one work. One that names another
   * document's number may be told by what that document is about.
   */
  static boolean excludes(String one, String other) {
    if (one.indexOf('/') >= 0 || other.indexOf('/') >= 0) {
      return false;
    }
    Set<String> its = pairs(one);
    Set<String> others = pairs(other);
    return its.size() >= ENOUGH && others.size() >= ENOUGH && share(its, others) == 0;
  }

  /** The telling pairs of a text. */
  static Set<String> pairs(String words) {
    Set<String> pairs = new HashSet<>();
    String before = "";
    for (String syllable : FoldedText.foldAll(words).split("[^a-z0-9]+", -1)) {
      if (syllable.isEmpty()) {
        continue;
      }
      String pair = before + ' ' + syllable;
      if (!before.isEmpty() && !COMMON.contains(pair)) {
        pairs.add(pair);
      }
      before = syllable;
    }
    return pairs;
  }

  /** The share of the title's telling pairs that the other words hold, 0 to 1. */
  static double share(Set<String> title, Set<String> other) {
    if (title.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String pair : title) {
      common += other.contains(pair) ? 1 : 0;
    }
    return common / (double) title.size();
  }
}
