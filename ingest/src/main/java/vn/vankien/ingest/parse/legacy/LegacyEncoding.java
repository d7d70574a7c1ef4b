package vn.vankien.ingest.parse.legacy;

/** The ways in which Vietnamese text was found to be written. */
public enum LegacyEncoding {
  /** UTF-8 or plain ASCII, with a byte order mark or without. */
  UTF_8,
  UTF_16LE,
  UTF_16BE,
  /** The ABC fonts: {@code .VnTime}, and {@code .VnTimeH} for capitals. */
  TCVN3,
  /** TCVN 5712:1993, VN1: TCVN3 with the capitals in the control ranges. */
  TCVN5712,
  /** The fonts {@code VNI-Times} and their like: a vowel, then its mark. */
  VNI,
  /** VNI on the Macintosh. */
  VNI_MAC,
  /** RFC 1456. */
  VISCII,
  VPS,
  /** Bách khoa TP.HCM, one byte a letter. */
  BKHCM1,
  /** Bách khoa TP.HCM, two bytes. */
  BKHCM2,
  VIETWARE_F,
  VIETWARE_X,
  /** With combining tone marks; also as mixed with Latin-1 letters by iconv. */
  WINDOWS_1258,
  /** RFC 1456: {@code Tie^'ng Vie^.t}. */
  VIQR,
  /** Numeric character references in plain text: <code>Vi&amp;#7879;t</code>. */
  REFERENCES,
  /** UTF-8 that was read with another encoding and written again. */
  DOUBLE_UTF_8,
  /** What the sender declared, or Western text; nothing Vietnamese about the bytes. */
  OTHER
}
