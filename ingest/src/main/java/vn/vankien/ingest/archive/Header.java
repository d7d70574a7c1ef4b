package vn.vankien.ingest.archive;

/**
 * One header line of HTTP. What RFC 9110 section 5 does not allow in a name or value is left out,
 * so that no value can become a second header and every reader of WARC can read it.
 */
public record Header(String name, String value) {

  public Header {
    name = name.replaceAll("[^!#$%&'*+.^_`|~0-9A-Za-z-]", "");
    value = value.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
