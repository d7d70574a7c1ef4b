package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/**
 * Writes down what became of each visit: in the frontier, in the tally, and to who waits for news.
 */
final class Settlement {

  private final Frontier frontier;
  private final WarcArchive archive;
  private final CrawlSettings settings;
  private final Map<String, Source> sources;
  private final Map<String, Tally> tallies;
  private final Map<String, SourceWatch> watches;
  private final Consumer<Fetched> delivery;
  private final Consumer<URI> discovered;

  Settlement(
      Frontier frontier,
      WarcArchive archive,
      CrawlSettings settings,
      Map<String, Source> sources,
      Map<String, Tally> tallies,
      Map<String, SourceWatch> watches,
      Consumer<Fetched> delivery,
      Consumer<URI> discovered) {
    this.frontier = frontier;
    this.archive = archive;
    this.settings = settings;
    this.sources = sources;
    this.tallies = tallies;
    this.watches = watches;
    this.delivery = delivery;
    this.discovered = discovered;
  }

  /**
   * The entry with what the archive knows of it. A lost state, or a kill between archive and state,
   * thus costs a conditional request and no body.
   */
  Entry remembered(Entry entry) throws IOException {
    if (entry.held().isPresent()) {
      return entry;
    }
    Optional<Capture> held = archive.latest(entry.url());
    if (held.isEmpty()) {
      return entry;
    }
    Payload payload = archive.read(held.get());
    Validators validators = new Validators(first(payload, "ETag"), first(payload, "Last-Modified"));
    Reading reading = Reading.of(sources.get(entry.source()), entry, payload);
    boolean deliver = isDelivered(entry, reading.found());
    Entry adopted = frontier.adopt(entry, held.get(), validators, reading.found().links(), deliver);
    announce(reading.found().links());
    if (deliver) {
      delivery.accept(fetched(entry, held.get()));
    }
    return adopted;
  }

  private static Optional<String> first(Payload payload, String header) {
    return payload.headers().getOrDefault(header, List.of()).stream().findFirst();
  }

  void settle(Entry entry, FetchOutcome outcome) throws IOException {
    Tally tally = tallies.get(entry.source());
    switch (outcome) {
      case FetchOutcome.Archived archived -> settleArchived(entry, archived, tally);
      case FetchOutcome.Unchanged unchanged -> {
        frontier.settleUnchanged(entry, unchanged.validators());
        if (entry.role().isContent()) {
          tally.unchanged();
          watches.get(entry.source()).good(Optional.empty());
        }
        if (entry.gone()) {
          delivery.accept(fetched(entry, unchanged.held()));
        }
      }
      case FetchOutcome.Redirected redirected -> settleRedirected(entry, redirected, tally);
      case FetchOutcome.Disallowed disallowed -> {
        frontier.settleFailed(entry);
        tally.failed(FailureKind.ROBOTS, entry.url(), disallowed.rule());
      }
      case FetchOutcome.Missing missing -> {
        frontier.settleMissing(entry, missing.status() == 410);
        tally.failed(FailureKind.NOT_FOUND, entry.url(), "status " + missing.status());
      }
      case FetchOutcome.Failed failed -> settleFailed(entry, failed, tally);
    }
  }

  private void settleArchived(Entry entry, FetchOutcome.Archived archived, Tally tally)
      throws IOException {
    Reading reading = archived.reading();
    if (reading.fault().isPresent()) {
      tally.failed(FailureKind.MALFORMED, entry.url(), reading.fault().get());
    }
    PageLinks.Found found = reading.found();
    List<Link> links = new ArrayList<>(found.links());
    if (!entry.role().isContent()) {
      tally.links(links.stream().filter(link -> link.role().isContent()).count());
    } else {
      watches.get(entry.source()).good(archived.shape());
    }
    boolean deliver = isDelivered(entry, found);
    if (entry.role() == Role.DOCUMENT
        && found.canonical().isPresent()
        && frontier.alias(entry, found.canonical().get())) {
      links.add(new Link(found.canonical().get(), Role.DOCUMENT, Optional.empty()));
      deliver = false;
    }
    frontier.settleArchived(entry, archived, links, deliver);
    announce(links);
    if (deliver) {
      if (entry.held().isPresent()) {
        tally.changed();
      } else {
        tally.fresh();
      }
      delivery.accept(fetched(entry, archived.capture()));
    }
  }

  private static boolean isDelivered(Entry entry, PageLinks.Found found) {
    return entry.role().isContent() && !found.noindex();
  }

  Fetched fetched(Entry entry, Capture capture) {
    return new Fetched(capture, sources.get(entry.source()), entry.role(), entry.via());
  }

  private void announce(List<Link> links) {
    links.forEach(link -> discovered.accept(link.url()));
  }

  private void settleRedirected(Entry entry, FetchOutcome.Redirected redirected, Tally tally)
      throws IOException {
    URI target = redirected.location();
    Optional<Role> role = Redirects.follow(sources.get(entry.source()), entry, target);
    String fault =
        target.equals(entry.url())
            ? Say.that("về chính nó")
            : entry.hops() >= settings.maxRedirects()
                ? Say.that("quá %d lần", settings.maxRedirects())
                : role.isEmpty() ? Say.that("ra ngoài nguồn, tới %s", target) : "";
    if (!fault.isEmpty()) {
      settleFailed(
          entry, new FetchOutcome.Failed(FailureKind.REDIRECT, fault, Optional.empty()), tally);
      return;
    }
    frontier.settleRedirected(entry, new Link(target, role.get(), Optional.empty()));
    discovered.accept(target);
  }

  private void settleFailed(Entry entry, FetchOutcome.Failed failed, Tally tally)
      throws IOException {
    if (failed.retryAt().isPresent() && entry.tries() + 1 < settings.maxAttempts()) {
      frontier.postpone(entry, failed.retryAt().get());
      return;
    }
    if (watches.get(entry.source()).failed(entry, failed.kind(), failed.reason())) {
      frontier.settleRefused(entry);
    } else {
      frontier.settleFailed(entry);
    }
    tally.failed(failed.kind(), entry.url(), failed.reason());
  }
}
