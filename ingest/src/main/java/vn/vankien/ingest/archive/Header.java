package vn.vankien.ingest.archive;

/**
 * One header line of HTTP. Line breaks inside are written as spaces, so that no value can become a
 * second header.
 */
public record Header(String name, String value) {

  public Header {
    name = name.replaceAll("[\r\n:]", "").strip();
    value = value.replaceAll("[\r\n]+", " ").strip();
  }
}
