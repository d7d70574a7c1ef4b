package vn.vankien.ingest.source;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a definition must make of an address, and of a page in its site's shape; a test holds the
 * two together.
 *
 * @param is {@code document}, {@code list}, {@code attachment} or {@code none}
 * @param page file of a page, among the tests
 * @param title to be read from it
 * @param published to be read from it, ISO 8601 without a zone
 * @param number to be read from it
 */
public record SourceExample(
    URI address,
    String is,
    Optional<String> page,
    Optional<String> title,
    Optional<String> published,
    Optional<String> number) {

  static final Set<String> KINDS = Set.of("document", "list", "attachment", "none");
  static final Set<String> KEYS = Set.of("address", "is", "page", "title", "published", "number");
}
