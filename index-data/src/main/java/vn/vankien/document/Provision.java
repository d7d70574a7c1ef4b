package vn.vankien.document;

/**
 * A piece of a text that has a name of its own: {@code Chương II}, {@code Điều 5}, {@code khoản 2},
 * {@code Phụ lục I}, the signature.
 *
 * @param number as printed: {@code II}, {@code thứ nhất}, {@code 5a}, {@code 1.2}; empty where none
 *     is printed
 * @param heading the words beside or below the number, on one line, cut after about 120 characters;
 *     empty if there are none
 * @param anchor names the piece within its text, in ASCII: {@code dieu-5-khoan-2-diem-a}; no two
 *     pieces of a text share one
 * @param depth how many pieces this one stands in, from 0
 * @param span from the number to the end of all that stands in it
 */
public record Provision(
    Kind kind, String number, String heading, String anchor, int depth, Span span) {

  public Provision {
    if (anchor.isEmpty() || depth < 0) {
      throw new IllegalArgumentException("provision without anchor or depth: " + kind + number);
    }
  }

  /** What a piece is, from the widest to the narrowest, and what stands behind them all. */
  public enum Kind {
    /** A regulation that the document carries with it is one too, without a number. */
    ANNEX("Phụ lục", "phu-luc"),
    /** {@code Phần thứ nhất}, or {@code A.} before capitals. */
    PART("Phần", "phan"),
    CHAPTER("Chương", "chuong"),
    /** {@code Mục 1}, or {@code I-} as the Party's documents have it. */
    SECTION("Mục", "muc"),
    SUBSECTION("Tiểu mục", "tieu-muc"),
    ARTICLE("Điều", "dieu"),
    CLAUSE("Khoản", "khoan"),
    POINT("Điểm", "diem"),
    RECIPIENTS("Nơi nhận", "noi-nhan"),
    /** In whose name, which office, and who; all three are the heading. */
    SIGNATURE("Chữ ký", "chu-ky");

    private final String word;
    private final String anchor;

    Kind(String word, String anchor) {
      this.word = word;
      this.anchor = anchor;
    }

    /** In Vietnamese, with a capital. */
    public String word() {
      return word;
    }

    /** The word in ASCII, as anchors have it. */
    public String anchor() {
      return anchor;
    }
  }

  /** What a reader calls it: {@code Điều 5}, {@code Phụ lục}. */
  public String label() {
    return number.isEmpty() ? kind.word() : kind.word() + " " + number;
  }
}
