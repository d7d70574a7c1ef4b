package vn.vankien.index;

/** Another process is writing to the index; the message is for the reader. */
public final class IndexBusyException extends RuntimeException {

  public IndexBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
