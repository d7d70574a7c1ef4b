package vn.vankien.ingest.source;

/** A source definition that cannot be used; the message is a sentence for the operator. */
public final class BadDefinitionException extends IllegalArgumentException {

  private final String source;

  BadDefinitionException(String id, String fault) {
    super("Định nghĩa nguồn " + id + ".yaml: " + fault + ".");
    this.source = id;
  }

  /** The id that the source would have. */
  public String source() {
    return source;
  }
}
