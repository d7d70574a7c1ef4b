package vn.vankien.ingest.parse;

/** What became of one file. Everything a file may do to us is a case. */
public sealed interface ParseOutcome {

  /** Read to its end. */
  record Parsed(ParsedDocument document) implements ParseOutcome {}

  /**
   * Not read, or nothing in it.
   *
   * @param reason one plain sentence in Vietnamese, fit for the operator's report
   */
  record Failed(Status status, String reason) implements ParseOutcome {}

  /** Why a file gave no text. The list is closed; reports count by it. */
  enum Status {
    EMPTY,
    ENCRYPTED,
    NEEDS_OCR,
    UNSUPPORTED,
    BROKEN,
    TIMEOUT,
    TOO_LARGE,
    CRASHED
  }
}
