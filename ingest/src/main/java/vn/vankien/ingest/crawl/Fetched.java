package vn.vankien.ingest.crawl;

import java.net.URI;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.source.Source;

/**
 * A new or changed document or attachment, already in the archive.
 *
 * @param via the page that led here; for an attachment, the document that it belongs to
 */
public record Fetched(Capture capture, Source source, Role role, Optional<URI> via) {}
