package vn.vankien.document;

import java.util.Optional;

/**
 * Whether a document is in force (hiệu lực), never without the sentence that says so.
 *
 * @param evidence empty only while the status is unknown
 */
public record LegalForce(Status status, Optional<Evidence> evidence) {

  /** What may have become of a document. */
  public enum Status {
    IN_FORCE("inForce"),
    AMENDED("amended"),
    REPLACED("replaced"),
    REPEALED("repealed"),
    UNKNOWN("unknown");

    private final String wire;

    Status(String wire) {
      this.wire = wire;
    }

    /** The word in our JSON. */
    public String wire() {
      return wire;
    }
  }

  /**
   * Who says so, and in which words.
   *
   * @param source a document's id or address
   * @param by the id of the work that amends, replaces or repeals; empty if the words name none
   */
  public record Evidence(String source, String sentence, Optional<String> by) {}

  public LegalForce {
    if (status != Status.UNKNOWN && evidence.isEmpty()) {
      throw new IllegalArgumentException("legal force without evidence: " + status);
    }
  }

  public static LegalForce unknown() {
    return new LegalForce(Status.UNKNOWN, Optional.empty());
  }
}
