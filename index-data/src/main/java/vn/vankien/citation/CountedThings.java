package vn.vankien.citation;

/**
 * What people count: after a serial such a word says that it is no serial, {@code quy định 15
 * điều}.
 */
final class CountedThings {

  private static final String[] WORDS = {
    "nam",
    "thang",
    "ngay",
    "gio",
    "phut",
    "tuan",
    "quy",
    "dieu",
    "khoan",
    "diem",
    "chuong",
    "muc",
    "noi dung",
    "nhom",
    "nhiem vu",
    "giai phap",
    "van de",
    "chi tieu",
    "tieu chi",
    "tieu chuan",
    "nguoi",
    "dong chi",
    "can bo",
    "dang vien",
    "cong chuc",
    "vien chuc",
    "dai bieu",
    "lan",
    "buoc",
    "cap",
    "ban",
    "bo",
    "loai",
    "hinh thuc",
    "truong hop",
    "doi tuong",
    "linh vuc",
    "phuong an",
    "nguyen tac",
    "yeu cau",
    "muc tieu",
    "don vi",
    "co quan",
    "to chuc",
    "tap the",
    "ca nhan",
    "tinh",
    "huyen",
    "xa",
    "phuong",
    "thanh pho",
    "quan",
    "dia phuong",
    "chi bo",
    "dang bo",
    "phan",
    "trieu",
    "ty",
    "ti",
    "nghin",
    "ngan",
    "dong",
    "ha",
    "km",
    "m2",
    "met",
    "tan",
    "suat",
    "phong",
    "viec",
    "dau",
    "cuoc",
    "hoi nghi",
    "lop",
    "doan",
    "to",
    "ong",
    "ba",
    "vi",
    "thanh vien",
    "nghi quyet",
    "ket luan",
    "chi thi",
    "quy dinh",
    "quyet dinh",
    "huong dan",
    "ke hoach",
    "van ban",
    "de an",
    "du an",
    "chuyen de",
    "cong trinh",
    "san pham",
    "doanh nghiep",
    "ho",
    "hoc sinh",
    "sinh vien",
    "giai doan",
    "khau",
    "mon",
    "cau",
    "trang",
    "ky",
    "dot",
    "chuc danh",
    "dong gop",
    "mat",
    "khu",
    "lao dong",
    "diem moi",
    "tru cot",
    "dot pha",
    "quan diem",
    "quy trinh",
    "hanh vi",
    "dieu kien",
    "uy vien",
    "nganh",
    "vu",
    "vu an",
    "ngoi",
    "can",
    "cai",
    "chiec",
    "nuoc",
    "so",
    "bai",
    "ngan hang",
    "toa",
    "mon hoc",
    "khoa",
    "khoi",
    "xe",
    "tau",
    "nha",
    "gia dinh"
  };

  private CountedThings() {}

  /** Whether a counted thing stands at {@code i}, after blanks. */
  static boolean startAt(FoldedText text, int i) {
    int k = text.skipBlanks(i);
    if (k == i && text.isLetterAt(i)) {
      return true;
    }
    for (String word : WORDS) {
      if (text.matchWord(k, word) >= 0) {
        // "Nghị quyết 18 khóa XII" counts no courses; "năm 2017" dates
        return !isReference(text, k, word);
      }
    }
    return false;
  }

  /** "Nghị quyết 18 khóa XII" counts no courses, "năm 2017" dates, "ban hành" is a verb. */
  private static boolean isReference(FoldedText text, int i, String word) {
    return switch (word) {
      case "khoa" -> Ordinals.termAt(text, i).isPresent();
      case "nam", "ngay" -> text.isDigitAt(text.match(i, word + " "));
      case "ban" -> text.match(i, "ban hanh") >= 0;
      default -> false;
    };
  }
}
