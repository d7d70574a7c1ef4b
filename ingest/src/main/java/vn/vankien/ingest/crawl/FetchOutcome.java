package vn.vankien.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;

/** What became of one fetch. Everything the web may do to us is a case; a full disk is not. */
sealed interface FetchOutcome {

  /**
   * A payload that we did not have, already written to the archive.
   *
   * @param shape of a page that is a document
   */
  record Archived(
      Capture capture, Validators validators, Reading reading, Optional<PageShape> shape)
      implements FetchOutcome {}

  /** What we hold is still what the server has: 304, or the same bytes again. */
  record Unchanged(Capture held, Validators validators) implements FetchOutcome {}

  /** The server sent us elsewhere; the frontier decides whether we follow. */
  record Redirected(URI location) implements FetchOutcome {}

  /** robots.txt forbids the path, RFC 9309 section 2.2.2. */
  record Disallowed(String rule) implements FetchOutcome {}

  /** 404 or 410: the address has nothing any more, or never had. */
  record Missing(int status) implements FetchOutcome {}

  /** No usable response. Empty {@code retryAt} means: do not come back in this run. */
  record Failed(FailureKind kind, String reason, Optional<Instant> retryAt)
      implements FetchOutcome {}
}
