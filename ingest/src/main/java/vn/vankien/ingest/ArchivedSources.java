package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/**
 * The definitions that a crawl went by, kept in the archive beside what it fetched: a source that
 * is no longer in the catalog can still be read again.
 */
final class ArchivedSources {

  private static final String NAME = "urn:vankien:source:";

  private final WarcArchive archive;
  private final SourceCatalog today;
  private final Map<String, Optional<Source>> known = new HashMap<>();

  /**
   * Sources by id.
   *
   * @param today definitions that come before those in the archive: they may know a site better
   */
  ArchivedSources(WarcArchive archive, SourceCatalog today) {
    this.archive = archive;
    this.today = today;
  }

  /** Keeps a definition; one that the archive holds already adds nothing. */
  static void keep(WarcArchive archive, Source source, Instant when) throws IOException {
    byte[] yaml = source.definition().getBytes(StandardCharsets.UTF_8);
    archive.appendResource(name(source.id()), "application/yaml", yaml, when);
  }

  static boolean isDefinition(Capture capture) {
    return capture.url().toString().startsWith(NAME);
  }

  /** The source of that id; empty if neither the catalog nor the archive has it. */
  synchronized Optional<Source> find(String id) throws IOException {
    Optional<Source> found = known.get(id);
    if (found == null) {
      found = today.find(id);
      if (found.isEmpty()) {
        found = archived(id);
      }
      known.put(id, found);
    }
    return found;
  }

  private Optional<Source> archived(String id) throws IOException {
    Optional<Capture> held = archive.latest(name(id));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    byte[] yaml = archive.read(held.get()).bytes();
    return Optional.of(SourceCatalog.read(id, new String(yaml, StandardCharsets.UTF_8)));
  }

  private static URI name(String id) {
    return URI.create(NAME + id);
  }
}
