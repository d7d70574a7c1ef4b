package vn.vankien.ingest.archive;

/**
 * What a response was asked for, written beside it, so that the archive alone can tell a document
 * from the list that led to it.
 *
 * <pre>
 * Vankien-Purpose: nhandan document
 * </pre>
 *
 * @param source the id of its source
 * @param role what the address is to that source, one word
 */
public record Purpose(String source, String role) {

  /** The field of the WARC record; a reader that does not know it passes over it (WARC 1.0, 4). */
  static final String FIELD = "Vankien-Purpose";

  public Purpose {
    if (source.isBlank() || role.isBlank() || (source + role).contains(" ")) {
      throw new IllegalArgumentException("one word each: \"" + source + "\", \"" + role + "\"");
    }
  }

  static Purpose read(String field) {
    int space = field.indexOf(' ');
    return new Purpose(field.substring(0, Math.max(0, space)), field.substring(space + 1));
  }

  @Override
  public String toString() {
    return source + ' ' + role;
  }
}
