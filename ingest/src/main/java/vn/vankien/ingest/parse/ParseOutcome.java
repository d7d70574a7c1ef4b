package vn.vankien.ingest.parse;

import java.util.List;
import java.util.OptionalInt;
import vn.vankien.language.Say;

/** What became of one file. Everything a file may do to us is a case. */
public sealed interface ParseOutcome {

  /**
   * Its text, and what of it is missing.
   *
   * @param missing what could not be read, one plain sentence each; empty when the file was read to
   *     its end
   * @param confidence of OCR, mean over the words that it read, 0 to 100; empty where it read none
   */
  record Parsed(ParsedDocument document, List<String> missing, OptionalInt confidence)
      implements ParseOutcome {

    public Parsed {
      missing = List.copyOf(missing);
    }

    /** Read without OCR. */
    public Parsed(ParsedDocument document, List<String> missing) {
      this(document, missing, OptionalInt.empty());
    }

    /** Read to its end. */
    public Parsed(ParsedDocument document) {
      this(document, List.of());
    }

    public boolean partial() {
      return !missing.isEmpty();
    }
  }

  /**
   * Not read, or nothing in it.
   *
   * @param reason one plain sentence, fit for the operator's report
   */
  record Failed(Status status, String reason) implements ParseOutcome {

    /** With the sentence that fits every file of this status. */
    public Failed(Status status) {
      this(status, status.sentence());
    }
  }

  /** Why a file gave no text. The list is closed; reports count by it. */
  enum Status {
    EMPTY("Tệp không có chữ nào."),
    ENCRYPTED("Tệp được đặt mật khẩu hoặc mã hóa nên không đọc được."),
    NEEDS_OCR("Tệp là bản quét, cần nhận dạng chữ (OCR) mới đọc được."),
    UNSUPPORTED("Chưa hỗ trợ định dạng của tệp này."),
    TRUNCATED("Tệp bị cắt cụt, có thể do tải về chưa xong."),
    BROKEN("Tệp bị hỏng nên không đọc được."),
    TIMEOUT("Đọc tệp quá lâu nên đã dừng lại."),
    TOO_LARGE("Tệp quá lớn, hoặc phình quá lớn khi giải nén."),
    OUT_OF_MEMORY("Đọc tệp cần nhiều bộ nhớ hơn mức cho phép."),
    CRASHED("Tệp làm tiến trình đọc bị dừng đột ngột.");

    private final String sentence;

    Status(String sentence) {
      this.sentence = sentence;
    }

    /** In the language of the process, true of every file of this status. */
    public String sentence() {
      return Say.plain(sentence);
    }
  }
}
