package vn.vankien.ingest.parse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Plain text with the structure that its format gave.
 *
 * @param mediaType what the bytes are, found by looking at them
 * @param title the headline or the file's own title; empty if there is none
 * @param text paragraphs on lines of their own, in NFC; boilerplate left out where we know the site
 * @param published when the page says it was published, local time of Việt Nam
 * @param author as the page prints it
 * @param source the publisher that the page names
 * @param number as the site's own table prints it, {@code Số hiệu}
 * @param attachments absolute addresses of files that belong to the page
 */
public record ParsedDocument(
    String mediaType,
    String title,
    String text,
    Optional<LocalDateTime> published,
    Optional<String> author,
    Optional<String> source,
    Optional<String> number,
    List<String> attachments) {

  public ParsedDocument {
    attachments = List.copyOf(attachments);
  }

  /** Text and nothing else. */
  static ParsedDocument untitled(String mediaType, String text) {
    return titled(mediaType, "", text);
  }

  /** Text with its title. */
  static ParsedDocument titled(String mediaType, String title, String text) {
    return new ParsedDocument(
        mediaType,
        title,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
