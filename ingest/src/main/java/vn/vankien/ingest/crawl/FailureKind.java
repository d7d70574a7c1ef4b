package vn.vankien.ingest.crawl;

import vn.vankien.language.Say;

/** Why an address gave nothing usable, as the report counts it. */
public enum FailureKind {
  /** No address for the name. */
  DNS("không phân giải được tên miền"),
  /** A private or otherwise refused address behind the name. */
  REFUSED_ADDRESS("địa chỉ nội bộ, không được phép"),
  TLS("chứng chỉ TLS không hợp lệ"),
  /** No connection, a broken one, a body cut short. */
  NETWORK("mất kết nối"),
  /** The deadline of one request passed. */
  TIMEOUT("quá thời hạn"),
  /** The answer broke the rules of HTTP, or a feed or sitemap those of its format. */
  MALFORMED("nội dung hỏng"),
  TOO_LARGE("quá lớn"),
  /** 404 or 410. */
  NOT_FOUND("không còn"),
  /** 401, 403, 407, 451. */
  FORBIDDEN("bị từ chối"),
  /** 429, or a 503 that says when to come back: the server speaks for all its pages. */
  BUSY("máy chủ xin hoãn"),
  /** Any other 4xx. */
  CLIENT_ERROR("yêu cầu bị từ chối"),
  /** 5xx. */
  SERVER_ERROR("máy chủ lỗi"),
  /** Too many hops, in a circle, or to where we do not go. */
  REDIRECT("chuyển hướng sai"),
  /** A page that says, with status 200, that there is no such page. */
  SOFT_NOT_FOUND("trang báo không tồn tại"),
  /** A login or a captcha in place of a document. */
  LOGIN("đòi đăng nhập hoặc captcha"),
  /** A page in which the definition no longer finds what it found before. */
  TEMPLATE("mẫu trang đã đổi"),
  /** A page where a file was promised. */
  MISMATCH("không đúng loại tệp"),
  /** robots.txt forbids it, or could not be read. */
  ROBOTS("robots.txt không cho phép");

  private final String vietnamese;

  FailureKind(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** In the operator's words and language. */
  public String said() {
    return Say.plain(vietnamese);
  }
}
