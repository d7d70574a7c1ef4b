package vn.vankien.ingest.archive;

import java.util.regex.Pattern;

/**
 * One header line of HTTP. What RFC 9110 section 5 does not allow in a name or value is left out,
 * so that no value can become a second header and every reader of WARC can read it.
 */
public record Header(String name, String value) {

  private static final Pattern NO_TOKEN = Pattern.compile("[^!#$%&'*+.^_`|~0-9A-Za-z-]");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  public Header {
    name = NO_TOKEN.matcher(name).replaceAll("");
    value = printable(value).strip();
  }

  /** A text in one line. */
  static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll(" ");
  }
}
