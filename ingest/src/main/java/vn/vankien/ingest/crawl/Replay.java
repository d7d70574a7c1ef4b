package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.Purpose;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;

/** Tells from the archive alone which of its responses a crawl hands on to be indexed. */
public final class Replay {

  private final WarcArchive archive;

  public Replay(WarcArchive archive) {
    this.archive = archive;
  }

  /** Whether a response was asked for as a document or a file of one, not as a list of them. */
  public static boolean isContent(Purpose purpose) {
    return Role.ofWord(purpose.role()).isContent();
  }

  /**
   * Whether a page or file is one to be indexed: it does not ask to be left out, and names no other
   * address of which we hold the page.
   *
   * @param payload of a response that {@link #isContent}
   * @param source that it was asked for
   */
  public boolean delivers(Payload payload, Source source) throws IOException {
    PageLinks.Found found = read(payload, source);
    if (found.noindex() || found.canonical().isEmpty()) {
      return !found.noindex();
    }
    Optional<Capture> kept = archive.latest(found.canonical().get());
    return kept.isEmpty() || isNamedBackBy(kept.get(), payload.capture(), source);
  }

  /** Of two pages that name each other the crawl hands on the one that it saw last. */
  private boolean isNamedBackBy(Capture other, Capture page, Source source) throws IOException {
    Optional<URI> back = read(archive.read(other), source).canonical();
    return back.equals(Optional.of(page.url())) && !other.timestamp().isAfter(page.timestamp());
  }

  private static PageLinks.Found read(Payload payload, Source source) throws IOException {
    Role role = payload.purpose().map(Purpose::role).map(Role::ofWord).orElse(Role.DOCUMENT);
    if (role != Role.DOCUMENT || Sniff.of(payload.bytes()) == Sniff.FILE) {
      return PageLinks.Found.NOTHING;
    }
    return Reading.of(source, Entry.of(payload.capture().url(), source.id(), role), payload)
        .found();
  }
}
