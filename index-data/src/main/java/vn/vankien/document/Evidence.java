package vn.vankien.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one sentence of one document says of a work. It stands alone, so that an index can store it
 * and build every work again from the evidence it holds.
 *
 * @param work the id of the work that the sentence is about
 * @param relation of the document to the work; empty where the document is the work's own text
 * @param documentId of the document that says so
 * @param documentTitle its headline or trích yếu
 * @param documentDate the day it was signed or published
 * @param sentence the words themselves
 * @param said what they say of the work
 * @param replacedBy the work that, by these words, replaces, amends or repeals it
 */
public record Evidence(
    String work,
    Optional<RelationKind> relation,
    String documentId,
    String documentTitle,
    String url,
    Optional<LocalDate> documentDate,
    String sentence,
    Designation said,
    Optional<String> replacedBy) {

  public Evidence {
    if (work.isEmpty() || documentId.isEmpty()) {
      throw new IllegalArgumentException("evidence of nothing: " + sentence);
    }
  }

  /** Whether the document is the work's own text. */
  public boolean isOwnText() {
    return relation.isEmpty();
  }

  /**
   * How much the sentence speaks for the work as the one that governs a task, 0 to 3: its own text,
   * carrying it out, naming it, leaving it behind.
   */
  public int weight() {
    if (isOwnText()) {
      return 3;
    }
    RelationKind kind = relation.get();
    if (kind.governs()) {
      return 2;
    }
    return kind == RelationKind.CITES || kind == RelationKind.AMENDS ? 1 : 0;
  }
}
