package vn.vankien.ingest.source;

/** A source definition that cannot be used; the message is a sentence for the operator. */
public final class BadDefinitionException extends IllegalArgumentException {

  BadDefinitionException(String id, String fault) {
    super("Định nghĩa nguồn " + id + ".yaml: " + fault + ".");
  }
}
