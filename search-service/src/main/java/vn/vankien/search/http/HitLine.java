package vn.vankien.search.http;

import java.util.List;
import java.util.regex.Pattern;
import vn.vankien.search.query.SearchResponse.HitView;

/**
 * One hit as a page shows it.
 *
 * @param exact whether the reader asked for this very number
 */
record HitLine(HitView hit, boolean exact, Frame frame) {

  private static final Pattern ESCAPED =
      Pattern.compile("(?:[^<>&\"]|<mark>|</mark>|&(?:\\w+|#\\w+);|\")*+");

  /** To the document, its matches marked; to the work, where nobody holds its text. */
  String link() {
    if (!hit.held()) {
      return frame.work(hit.id());
    }
    return frame.q().isEmpty()
        ? frame.document(hit.id())
        : frame.link(DocumentPage.path("/documents", hit.id()), "q=" + Question.encode(frame.q()));
  }

  boolean forceKnown() {
    return !hit.legalForce().equals("unknown");
  }

  String force() {
    return frame.texts().force(hit.legalForce());
  }

  String title() {
    return frame.texts().title(hit.title());
  }

  /** What it is: its type where it has one, else its kind. */
  String type() {
    return hit.typeName().isEmpty()
        ? frame.texts().kind(hit.kind())
        : frame.texts().type(hit.typeName());
  }

  /** The day of signature, else of publication, as ISO; may be empty. */
  String isoDay() {
    String day = hit.dateDocument().isEmpty() ? hit.datePublication() : hit.dateDocument();
    return day.length() > 10 ? day.substring(0, 10) : day;
  }

  String day() {
    return frame.texts().day(isoDay());
  }

  /** Who answers for it: the body that issued it, else the publisher. */
  String by() {
    return hit.issuer().isEmpty() ? frame.texts().source(hit.source()) : hit.issuer();
  }

  /**
   * Snippets that are what they promise: escaped text and marks. Any other is not shown. Marked
   * words that follow each other become one mark.
   */
  List<String> snippets() {
    return hit.snippets().stream()
        .filter(snippet -> ESCAPED.matcher(snippet).matches())
        .map(snippet -> snippet.replaceAll("</mark>(\\s+)<mark>", "$1"))
        .toList();
  }
}
