package vn.vankien.document;

/** What a held page or file is to its readers; the wire says it in lower case. */
public enum DocumentKind {
  /** A Party directive (văn bản của Đảng). */
  DIRECTIVE,
  /** A document of the state (văn bản của Nhà nước). */
  LAW,
  /** A report in a newspaper or on a portal (tin, bài). */
  NEWS,
  OTHER
}
