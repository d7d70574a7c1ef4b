package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.vankien.ingest.archive.Payload;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/**
 * Tries a definition: asks where the source begins until one document is known, and fetches that
 * one. It obeys robots.txt and waits as a crawl does, works in a folder of its own, and leaves
 * archive, state and index alone.
 */
public final class Trial {

  private final CrawlSettings settings;
  private final Clock clock;

  public Trial(CrawlSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One address that was asked for.
   *
   * @param links documents and files that it leads to
   * @param fault what is wrong with it, in Vietnamese
   */
  public record Step(URI url, Role role, long links, Optional<String> fault) {}

  /**
   * What came of it.
   *
   * @param page the document that was fetched
   */
  public record Result(List<Step> steps, Optional<Payload> page) {

    public Result {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param page the document to try; the first one found if none is named
   */
  public Result run(Source source, Optional<URI> page) throws IOException {
    Path folder = Files.createTempDirectory("vankien-check");
    try (WarcArchive archive = WarcArchive.open(folder.resolve("archive"));
        StateDatabase state = new StateDatabase(folder.resolve("frontier.db"));
        HttpFetcher fetcher =
            new HttpFetcher(settings, clock, folder, SystemDefaultDnsResolver.INSTANCE)) {
      return new Attempt(
              source,
              new Robots(fetcher, new RobotsMemory(state, clock), settings, clock),
              new Visit(fetcher, archive, settings, clock),
              new SourceWatch(source.id(), new SourceRecords(state, clock)),
              archive,
              new Tally(source.id(), clock),
              new ArrayList<>())
          .run(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private record Attempt(
      Source source,
      Robots robots,
      Visit visit,
      SourceWatch watch,
      WarcArchive archive,
      Tally tally,
      List<Step> steps) {

    Result run(Optional<URI> page) throws IOException, InterruptedException {
      Optional<URI> document = page;
      Map<URI, Role> starts = new LinkedHashMap<>();
      source.sitemaps().forEach(url -> starts.put(url, Role.SITEMAP));
      source.feeds().forEach(url -> starts.put(url, Role.FEED));
      source.seeds().forEach(url -> starts.put(url, Role.LIST));
      for (Map.Entry<URI, Role> start : starts.entrySet()) {
        if (document.isPresent()) {
          break;
        }
        document = lead(ask(start.getKey(), start.getValue()));
      }
      Optional<FetchOutcome> outcome =
          document.isPresent() ? ask(document.get(), Role.DOCUMENT) : Optional.empty();
      return outcome.isPresent() && outcome.get() instanceof FetchOutcome.Archived archived
          ? new Result(steps, Optional.of(archive.read(archived.capture())))
          : new Result(steps, Optional.empty());
    }

    private static Optional<URI> lead(Optional<FetchOutcome> outcome) {
      return outcome.isPresent() && outcome.get() instanceof FetchOutcome.Archived archived
          ? archived.reading().found().links().stream()
              .filter(link -> link.role() == Role.DOCUMENT)
              .map(Link::url)
              .findFirst()
          : Optional.empty();
    }

    private Optional<FetchOutcome> ask(URI url, Role role)
        throws IOException, InterruptedException {
      Robots.Rules rules = robots.of(url, tally);
      Optional<String> forbidden =
          rules.unavailable().map(Robots.Unavailable::reason).or(() -> rules.forbids(url));
      if (forbidden.isPresent()) {
        steps.add(new Step(url, role, 0, forbidden));
        return Optional.empty();
      }
      if (!steps.isEmpty()) {
        Thread.sleep(source.crawlDelay());
      }
      Entry entry = Entry.of(url, source.id(), role);
      FetchOutcome outcome = visit.judge(entry, source, visit.ask(entry, tally), tally, watch);
      steps.add(step(url, role, outcome));
      return Optional.of(outcome);
    }

    private static Step step(URI url, Role role, FetchOutcome outcome) {
      return switch (outcome) {
        case FetchOutcome.Archived archived ->
            new Step(
                url,
                role,
                archived.reading().found().links().stream()
                    .filter(link -> link.role().isContent())
                    .count(),
                archived.reading().fault());
        case FetchOutcome.Redirected redirected ->
            new Step(
                url, role, 0, Optional.of(Say.that("chuyển hướng tới %s", redirected.location())));
        case FetchOutcome.Missing missing ->
            new Step(
                url,
                role,
                0,
                Optional.of(Say.that("không có trang này, status %d", missing.status())));
        case FetchOutcome.Failed failed ->
            new Step(
                url, role, 0, Optional.of(failed.kind().said() + " (" + failed.reason() + ")"));
        case FetchOutcome.Disallowed disallowed ->
            new Step(url, role, 0, Optional.of(disallowed.rule()));
        case FetchOutcome.Unchanged unchanged -> new Step(url, role, 0, Optional.empty());
      };
    }
  }
}
