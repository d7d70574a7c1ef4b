package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
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

  private final Map<String, Capture> left;

  private DepartureNotes(Map<String, Capture> left) {
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
    Map<String, Capture> left = new HashMap<>();
    for (Capture note : archive.of(NAME)) {
      String lines = new String(archive.read(note).bytes(), StandardCharsets.UTF_8);
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(url -> left.merge(url, note, BinaryOperator.maxBy(Capture.OLDEST_FIRST)));
    }
    return new DepartureNotes(left);
  }

  static boolean isNote(Capture capture) {
    return capture.url().equals(NAME);
  }

  /**
   * Whether an address left and its server has not had it since. Within one second, all that the
   * archive tells of time, the order of writing decides.
   */
  boolean isGone(List<Capture> history) {
    Optional<Capture> there =
        history.stream()
            .filter(capture -> capture.status() == 200 || capture.isRevisit())
            .max(Capture.OLDEST_FIRST);
    Capture note = left.get(history.getFirst().url().toString());
    return note != null && there.isPresent() && Capture.OLDEST_FIRST.compare(there.get(), note) < 0;
  }
}
