package vn.vankien.ingest.source;

import vn.vankien.language.Say;

/** A source definition that cannot be used; the message is a sentence for the operator. */
public final class BadDefinitionException extends IllegalArgumentException {

  private final String source;

  BadDefinitionException(String id, String fault) {
    super(Say.that("Định nghĩa nguồn %s.yaml: %s.", id, fault));
    this.source = id;
  }

  /** The id that the source would have. */
  public String source() {
    return source;
  }
}
