package vn.vankien.ingest.crawl;

import java.util.Optional;

/** What a server gave us to ask with next time, RFC 9110 section 8.8. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** These, where a 304 left some out. */
  Validators or(Validators earlier) {
    return new Validators(etag.or(earlier::etag), lastModified.or(earlier::lastModified));
  }
}
