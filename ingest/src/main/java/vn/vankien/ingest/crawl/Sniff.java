package vn.vankien.ingest.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What bytes are by their beginning, whatever the server called them. */
enum Sniff {
  HTML,
  XML,
  /** PDF, Word, RTF, ZIP: a file, never a page. */
  FILE,
  UNKNOWN;

  /** Bytes to look at; HTML may stand behind comments and blank lines. */
  static final int LENGTH = 1_024;

  static Sniff of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")
        || text.startsWith("PK\u0003\u0004")
        || text.startsWith("\u00d0\u00cf\u0011\u00e0")
        || text.startsWith("{\\rtf")) {
      return FILE;
    }
    // a byte order mark, in the bytes of UTF-8
    String start =
        (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.contains("<html")
        || start.startsWith("<!doctype html")
        || start.startsWith("<head")) {
      return HTML;
    }
    return start.startsWith("<?xml") || start.startsWith("<rss") ? XML : UNKNOWN;
  }
}
