package vn.vankien.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that a page, feed or sitemap leads to.
 *
 * @param modified when the feed or sitemap says that it last changed
 */
record Link(URI url, Role role, Optional<Instant> modified) {}
