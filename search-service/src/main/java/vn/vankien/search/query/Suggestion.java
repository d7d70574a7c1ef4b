package vn.vankien.search.query;

/**
 * What the reader may want to ask, offered while he types.
 *
 * @param text the title of a work, or a phrase with its accents; plain, to be escaped by whoever
 *     shows it
 * @param number canonical number of a work: {@code 39-NQ/TW}; empty for a phrase
 * @param work id of the work, empty for a phrase
 */
public record Suggestion(Kind kind, String text, String number, String work) {

  /** What is offered. */
  public enum Kind {
    /** A document as such, by its number and title. */
    WORK,
    /** Words that titles have in a row. */
    PHRASE
  }

  /** The question that choosing it asks. */
  public String query() {
    return kind == Kind.WORK ? number : text;
  }
}
