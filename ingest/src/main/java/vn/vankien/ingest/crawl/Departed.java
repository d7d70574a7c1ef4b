package vn.vankien.ingest.crawl;

import java.net.URI;

/** A document that its server no longer has and that leaves the index; the archive keeps it. */
public record Departed(URI url, String source) {}
