package vn.vankien.ingest.crawl;

import java.net.URI;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;

/**
 * One address that a source has, as the frontier knows it.
 *
 * @param via the page that led here
 * @param depth list pages between a seed and this address
 * @param hops redirects that led here
 * @param tries requests in this run that failed
 * @param held the newest capture with a payload
 */
record Entry(
    long id,
    URI url,
    String source,
    Role role,
    Optional<URI> via,
    int depth,
    int hops,
    int tries,
    Validators validators,
    Optional<Capture> held) {}
