package vn.vankien.analysis.segment;

/** A segmenter cannot be opened on this machine; the message says why, for who set it up. */
public final class SegmenterUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  public SegmenterUnavailableException(String message) {
    super(message);
  }

  public SegmenterUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
