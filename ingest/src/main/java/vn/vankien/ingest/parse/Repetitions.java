package vn.vankien.ingest.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vankien.ingest.parse.Blocks.Block;

/**
 * Prose that a page says twice: the headings of a document in its table of contents, the headline
 * above the article and in the trail of links. It tells nothing of where the article is.
 */
final class Repetitions {

  /**
   * When more of the prose than this is there again, the article is, for another width of screen.
   */
  private static final double TWINS = 0.4;

  private Repetitions() {}

  /** The lines, and the headline; no other line for a page that says most things twice. */
  static Set<String> of(List<Block> lines, String headline) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    for (Block line : lines) {
      if (MainContent.isProse(line) && !line.text().equals(headline)) {
        counts.merge(line.text(), 1, Integer::sum);
        words += line.words();
      }
    }
    Set<String> repeated = new HashSet<>(Set.of(headline));
    int again = 0;
    for (Block line : lines) {
      if (counts.getOrDefault(line.text(), 0) > 1 && !repeated.add(line.text())) {
        again += line.words();
      }
    }
    return again > TWINS * words ? Set.of(headline) : repeated;
  }
}
