package vn.vankien.ingest.archive;

import java.io.IOException;
import vn.vankien.language.Say;

/** No room left; the message is a sentence for the operator. */
public final class DiskFullException extends IOException {

  /** The system said so while something was being written. */
  public DiskFullException(Throwable cause) {
    super(
        Say.that(
            "Hết dung lượng đĩa: hãy giải phóng chỗ rồi chạy lại, những gì đã ghi vẫn còn nguyên"),
        cause);
  }

  DiskFullException(String sentence) {
    super(sentence);
  }

  /** Whether a failure, or what caused it, is a full disk. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = each.getMessage();
      if (each instanceof DiskFullException
          || (message != null && message.contains("No space left on device"))) {
        return true;
      }
    }
    return false;
  }
}
