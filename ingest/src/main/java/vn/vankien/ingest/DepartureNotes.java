package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;

/**
 * Notes in the archive of what left the index, one list of addresses (RFC 2483) for each run in
 * which something left: an index that is made again leaves the same documents out.
 */
final class DepartureNotes {

  private static final URI NAME = URI.create("urn:vankien:departed");
  private static final String MEDIA_TYPE = "text/uri-list";

  private final Map<String, Instant> left;

  private DepartureNotes(Map<String, Instant> left) {
    this.left = left;
  }

  /** Notes that these addresses leave now. */
  static void keep(WarcArchive archive, List<URI> addresses, Instant when) throws IOException {
    String lines =
        Stream.concat(Stream.of("# " + when), addresses.stream().map(URI::toString))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    archive.appendResource(NAME, MEDIA_TYPE, lines.getBytes(StandardCharsets.UTF_8), when);
    archive.sync();
  }

  /** All that ever left. */
  static DepartureNotes read(WarcArchive archive) throws IOException {
    Map<String, Instant> left = new HashMap<>();
    for (Capture note : archive.of(NAME)) {
      String lines = new String(archive.read(note).bytes(), StandardCharsets.UTF_8);
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(url -> left.merge(url, note.timestamp(), (a, b) -> a.isAfter(b) ? a : b));
    }
    return new DepartureNotes(left);
  }

  static boolean isNote(Capture capture) {
    return capture.url().equals(NAME);
  }

  /** Whether an address left and its server has not had it since. */
  boolean isGone(List<Capture> history) {
    Optional<Instant> there =
        history.stream()
            .filter(capture -> capture.status() == 200 || capture.isRevisit())
            .map(Capture::timestamp)
            .reduce((a, b) -> a.isAfter(b) ? a : b);
    Instant leftAt = left.get(history.getFirst().url().toString());
    return leftAt != null && there.isPresent() && there.get().isBefore(leftAt);
  }
}
