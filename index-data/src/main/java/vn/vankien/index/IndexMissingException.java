package vn.vankien.index;

/** There is no index yet where one was looked for; the message is for the reader. */
public final class IndexMissingException extends RuntimeException {

  public IndexMissingException(String message) {
    super(message);
  }
}
