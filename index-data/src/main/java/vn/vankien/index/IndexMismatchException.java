package vn.vankien.index;

/** The index on disk was written with another schema or analysis; the message is for the reader. */
public final class IndexMismatchException extends RuntimeException {

  public IndexMismatchException(String message) {
    super(message);
  }
}
