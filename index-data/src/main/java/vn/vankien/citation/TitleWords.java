package vn.vankien.citation;

import java.util.Optional;

/**
 * Reads the title that follows a citation: quoted, or after {@code về} and {@code về việc}. Quotes
 * are often not closed; then the title ends with the sentence.
 */
final class TitleWords {

  /** A title without quotes and without {@code về}, and where it ends. */
  record Found(String title, int end) {}

  private static final int LONGEST = 420;
  private static final int SHORTEST = 6;

  /** Words that go on with the sentence after an unquoted title. */
  private static final String[] AFTER_TITLE = {
    " (sau day",
    " (goi tat",
    " (thay the",
    " (sua doi",
    " gan voi",
    ", gan voi",
    " da duoc ",
    " da de cap",
    " da ban hanh",
    " duoc ban hanh",
    " co hieu luc",
    ", co hieu luc",
    " lam viec voi",
    ", voi muc tieu",
    ", trong do",
    ", nham ",
    " va cac van ban",
    " va viec chap hanh",
    " va viec thuc hien",
    ", cac van ban",
    " tren dia ban",
    ", dong thoi",
    ", gop phan",
    " dat ket qua",
    ", ban thuong vu",
    ", ban to chuc",
    " den nay",
    " neu ro",
    " da neu",
    " chi ro",
    " xac dinh ro",
    " khang dinh"
  };

  /** What a body does in the clause after a title: {@code …, Bộ Chính trị yêu cầu}. */
  private static final String[] DOES = {
    "da",
    "se",
    "yeu cau",
    "huong dan",
    "ban hanh",
    "chi dao",
    "quy dinh",
    "quyet dinh",
    "ket luan",
    "de nghi",
    "giao",
    "thong nhat",
    "thong bao",
    "xay dung",
    "to chuc",
    "co y kien",
    "lanh dao"
  };

  private TitleWords() {}

  /**
   * Reads at {@code i}, just after the number, date and issuer.
   *
   * @param sentenceEnd folded place that no title passes, unless its quotes say so
   */
  static Optional<Found> readAt(FoldedText text, int i, int sentenceEnd) {
    int k = text.skipBlanks(i);
    if (text.at(k) == ',' || text.at(k) == ':') {
      k = text.skipBlanks(k + 1);
    }
    int about = text.matchWord(k, "ve viec");
    if (about < 0) {
      about = text.matchWord(k, "ve");
    }
    int start = about >= 0 ? text.skipBlanks(about) : k;
    if (text.at(start) == ':') {
      start = text.skipBlanks(start + 1);
    }
    char close = closing(text.at(start));
    if (close != 0) {
      return quoted(text, start, close, sentenceEnd);
    }
    return about < 0 ? Optional.empty() : plain(text, start, sentenceEnd);
  }

  private static char closing(char open) {
    return switch (open) {
      case '\u201C', '\u201E' -> '\u201D';
      case '"' -> '"';
      case '\u00AB' -> '\u00BB';
      case '\u2018' -> '\u2019';
      case '\'' -> '\'';
      default -> 0;
    };
  }

  private static Optional<Found> quoted(FoldedText text, int open, char close, int sentenceEnd) {
    int depth = 0;
    char opening = text.at(open);
    for (int i = open + 1; i < open + LONGEST && i < text.length(); i++) {
      char c = text.at(i);
      if (c == close && depth == 0) {
        return found(text, afterAbout(text, open + 1), i, i + 1);
      }
      if (text.isLineEndAt(i)) {
        break;
      }
      depth += c == opening && opening != close ? 1 : c == close ? -1 : 0;
    }
    return plain(text, afterAbout(text, open + 1), sentenceEnd);
  }

  private static int afterAbout(FoldedText text, int i) {
    int k = text.skipBlanks(i);
    for (String about : new String[] {"ve viec", "ve"}) {
      int end = text.matchWord(k, about);
      if (end >= 0) {
        return text.skipBlanks(end);
      }
    }
    return k;
  }

  private static Optional<Found> plain(FoldedText text, int start, int sentenceEnd) {
    int last = Math.min(sentenceEnd, start + LONGEST);
    int end = start;
    int brackets = 0;
    while (end < last && !text.isLineEndAt(end)) {
      char c = text.at(end);
      if (c == '(') {
        brackets++;
      }
      if (c == ')' && --brackets < 0) {
        break;
      }
      if ((c == ' ' || c == ',' || c == ';') && end > start && stopsAt(text, end)) {
        break;
      }
      end++;
    }
    while (end > start && ".;,:!? \"\u201D".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return found(text, start, end, end);
  }

  private static boolean stopsAt(FoldedText text, int i) {
    for (String after : AFTER_TITLE) {
      if (text.match(i, after) >= 0) {
        return true;
      }
    }
    if (text.at(i) == ',' && isSubject(text, text.skipBlanks(i + 1))) {
      return true;
    }
    // the next member of a list of documents: "; Kế hoạch số 03", " và Nghị quyết số 19"
    int next = text.at(i) == ' ' ? text.match(i, " va ") : text.skipBlanks(i + 1);
    return next >= 0 && (startsCitation(text, next) || startsPinCite(text, next));
  }

  private static boolean isSubject(FoldedText text, int i) {
    Optional<IssuerWords.Found> body =
        text.isUpperAt(i) ? IssuerWords.readAt(text, i) : Optional.empty();
    if (body.isEmpty()) {
      return false;
    }
    int verb = text.skipBlanks(body.get().end());
    for (String does : DOES) {
      if (text.matchWord(verb, does) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code và điểm b, khoản 2, Điều 5 Luật …} is another place. */
  private static boolean startsPinCite(FoldedText text, int i) {
    int point = text.match(i, "diem ");
    boolean lettered = point >= 0 && text.isLetterAt(point) && !text.isLetterAt(point + 1);
    return lettered
        || text.isDigitAt(text.match(i, "khoan "))
        || text.isDigitAt(text.match(i, "dieu "));
  }

  private static boolean startsCitation(FoldedText text, int i) {
    if (!text.isUpperAt(i)) {
      return false;
    }
    for (String type :
        new String[] {
          "nghi quyet",
          "ket luan",
          "chi thi",
          "quy dinh",
          "quyet dinh",
          "huong dan",
          "ke hoach",
          "quy che",
          "thong bao",
          "nghi dinh",
          "thong tu"
        }) {
      int end = text.match(i, type + " ");
      if (end >= 0 && (text.isDigitAt(end) || text.match(end, "so ") >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Found> found(FoldedText text, int start, int end, int after) {
    if (end - start < SHORTEST
        || !(text.isLetterAt(start) || text.isDigitAt(start) || closing(text.at(start)) != 0)) {
      return Optional.empty();
    }
    String title = text.substring(start, end).replaceAll("\\s+", " ").strip();
    return Optional.of(new Found(title, after));
  }
}
