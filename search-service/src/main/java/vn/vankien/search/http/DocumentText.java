package vn.vankien.search.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.DocumentView.Mark;
import vn.vankien.search.query.DocumentView.Mention;
import vn.vankien.search.query.DocumentView.Piece;

/**
 * What a document says, below what its title block has said already: its citations as links, the
 * matches of a question marked.
 *
 * @param head how many paragraphs are left out
 * @param shown the matches in the rest
 */
record DocumentText(Frame frame, DocumentView document, int head, List<Mark> shown) {

  /** Pieces that a reader looks for in an outline. */
  static final Set<String> OUTLINED =
      Set.of("annex", "part", "chapter", "section", "subsection", "article");

  /**
   * A paragraph of the text.
   *
   * @param anchor {@code dieu-5} where a piece begins, else {@code p12}
   * @param number from 1; stays when the pieces are read differently one day
   */
  record Paragraph(String anchor, int number, boolean heading, List<Run> runs) {}

  /**
   * A stretch of a paragraph.
   *
   * @param link to the work that it names, or empty
   * @param mark number of the match that it is, from 1, or 0
   */
  record Run(String text, String link, int mark) {}

  /** The paragraphs, in their order. */
  List<Paragraph> paragraphs() {
    Map<Integer, Piece> pieces = new HashMap<>();
    document.outline().forEach(piece -> pieces.putIfAbsent(piece.paragraph(), piece));
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    document
        .mentions()
        .forEach(m -> mentions.computeIfAbsent(m.paragraph(), p -> new ArrayList<>()).add(m));
    Map<Integer, List<Integer>> marks = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      marks.computeIfAbsent(shown.get(i).paragraph(), p -> new ArrayList<>()).add(i);
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = head; i < document.paragraphs().size(); i++) {
      String text = document.paragraphs().get(i);
      Piece piece = pieces.get(i);
      paragraphs.add(
          new Paragraph(
              piece == null ? "p" + (i + 1) : piece.anchor(),
              i + 1,
              piece == null ? isCapitals(text) : OUTLINED.contains(piece.kind()),
              runs(text, mentions.getOrDefault(i, List.of()), marks.getOrDefault(i, List.of()))));
    }
    return paragraphs;
  }

  private static boolean isCapitals(String text) {
    return text.length() <= 200
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.codePoints().filter(Character::isLetter).count() >= 5;
  }

  private List<Run> runs(String text, List<Mention> mentions, List<Integer> marks) {
    List<Run> runs = new ArrayList<>();
    int[] cuts = cuts(text, mentions, marks);
    for (int i = 1; i < cuts.length; i++) {
      if (cuts[i] > cuts[i - 1]) {
        int from = cuts[i - 1];
        String link =
            mentions.stream()
                .filter(m -> m.start() <= from && from < m.end())
                .findFirst()
                .map(m -> link(m, text))
                .orElse("");
        int mark =
            marks.stream()
                .filter(n -> covers(shown.get(n), from))
                .findFirst()
                .map(n -> n + 1)
                .orElse(0);
        runs.add(
            new Run(
                text.substring(
                    text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, cuts[i])),
                link,
                mark));
      }
    }
    return runs;
  }

  private static boolean covers(Mark mark, int at) {
    return mark.start() <= at && at < mark.end();
  }

  /** Where runs begin and end, in code points, in order. */
  private int[] cuts(String text, List<Mention> mentions, List<Integer> marks) {
    List<Integer> cuts = new ArrayList<>(List.of(0, text.codePointCount(0, text.length())));
    mentions.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    marks.forEach(n -> cuts.addAll(List.of(shown.get(n).start(), shown.get(n).end())));
    return cuts.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** To the work; where it may be one of several, to the page where they are told apart. */
  private String link(Mention mention, String text) {
    String words =
        text.substring(
            text.offsetByCodePoints(0, mention.start()), text.offsetByCodePoints(0, mention.end()));
    return mention.works().size() == 1
        ? frame.work(mention.works().getFirst())
        : frame.search(words);
  }
}
