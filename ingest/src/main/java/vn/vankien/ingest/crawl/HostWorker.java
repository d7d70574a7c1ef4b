package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.ingest.archive.DiskGuard;
import vn.vankien.ingest.source.Source;

/**
 * One server's turn-taker: asks it for one address after another, never two at once, never sooner
 * than it allows, on a virtual thread of its own, so that a slow server delays only itself.
 */
final class HostWorker {

  private static final Logger LOG = LoggerFactory.getLogger(HostWorker.class);
  private static final int BATCH = 50;

  /** A pause shorter than this is slept through in one piece; in longer ones a stop is noticed. */
  private static final Duration NAP = Duration.ofMillis(200);

  private final String authority;
  private final Map<String, Source> sources;
  private final Map<String, Tally> tallies;
  private final Map<String, SourceWatch> watches;
  private final Frontier frontier;
  private final Robots robots;
  private final Visit visit;
  private final Settlement settlement;
  private final CrawlSettings settings;
  private final Clock clock;
  private final DiskGuard disk;
  private final Semaphore slots;
  private final BooleanSupplier stopped;

  private long lastEnd = Long.MIN_VALUE;
  private Instant pausedUntil = Instant.MIN;
  private int failuresInARow;
  private boolean suspended;

  HostWorker(String authority, CrawlRun run) {
    this.authority = authority;
    this.sources = run.sources();
    this.tallies = run.tallies();
    this.watches = run.watches();
    this.disk = run.disk();
    this.frontier = run.frontier();
    this.robots = run.robots();
    this.visit = run.visit();
    this.settlement = run.settlement();
    this.settings = run.settings();
    this.clock = run.clock();
    this.slots = run.slots();
    this.stopped = run.stopped();
  }

  /** Works until nothing is due that this run can still get. */
  void work() throws IOException, InterruptedException {
    try (Desk desk = new Desk()) {
      work(desk);
    }
  }

  private void work(Desk desk) throws IOException, InterruptedException {
    while (!suspended && !stopped.getAsBoolean()) {
      learn(desk);
      Instant now = clock.instant();
      List<Entry> batch = frontier.agenda().due(authority, sources.keySet(), BATCH, now);
      if (batch.isEmpty()) {
        Optional<Instant> retry = frontier.agenda().nextRetry(authority, sources.keySet(), now);
        if (retry.isEmpty() || isTooLate(retry.get())) {
          return;
        }
        sleepUntil(retry.get());
        continue;
      }
      for (Entry entry : batch) {
        if (suspended || stopped.getAsBoolean()) {
          return;
        }
        take(entry, desk);
      }
    }
  }

  private void take(Entry entry, Desk desk) throws IOException, InterruptedException {
    Source source = sources.get(entry.source());
    Tally tally = tallies.get(entry.source());
    SourceWatch watch = watches.get(entry.source());
    if (source.crawlDelay().isPositive() || watch.quarantine().isPresent()) {
      // there is time, or each answer decides whether there is a next question
      learn(desk);
    }
    if (!watch.admits(entry)) {
      frontier.settleFailed(entry);
      return;
    }
    disk.check();
    slots.acquire();
    Robots.Rules rules;
    try {
      rules = robots.of(entry.url(), tally);
    } finally {
      slots.release();
    }
    if (rules.unavailable().isPresent()) {
      Robots.Unavailable why = rules.unavailable().get();
      tally.failed(why.kind(), entry.url().resolve("/robots.txt"), why.reason());
      suspend(why.reason());
      return;
    }
    Optional<String> forbidden = rules.forbids(entry.url());
    if (forbidden.isPresent()) {
      settlement.settle(entry, new FetchOutcome.Disallowed(forbidden.get()));
      return;
    }
    waitForTurn(source, rules);
    if (stopped.getAsBoolean()) {
      return;
    }
    Entry known = settlement.remembered(entry);
    frontier.ask(known);
    slots.acquire();
    HttpReply reply;
    try {
      reply = visit.ask(known, tally);
    } finally {
      slots.release();
      lastEnd = System.nanoTime();
    }
    learn(desk);
    desk.lay(
        () -> {
          FetchOutcome outcome = visit.judge(known, source, reply, tally, watch);
          settlement.settle(known, outcome);
          return outcome;
        });
    if (!reply.isCalm()) {
      learn(desk);
    }
  }

  private void learn(Desk desk) throws IOException, InterruptedException {
    desk.clear().ifPresent(this::learn);
  }

  /** Slows down or leaves the server alone, as its answer asks. */
  private void learn(FetchOutcome outcome) {
    if (!(outcome instanceof FetchOutcome.Failed failed)) {
      failuresInARow = 0;
      return;
    }
    switch (failed.kind()) {
      case BUSY -> pause(failed.retryAt().orElseThrow());
      // these are the server's faults, not the page's
      case DNS, TLS, REFUSED_ADDRESS -> suspend(failed.reason());
      case NETWORK, TIMEOUT -> {
        failuresInARow++;
        if (failuresInARow >= settings.maxHostFailures()) {
          suspend(failed.reason());
        }
      }
      default -> failuresInARow = 0;
    }
  }

  private void pause(Instant until) {
    if (isTooLate(until)) {
      suspend("asks us to wait until " + until);
    } else {
      pausedUntil = until;
      LOG.info("host paused: host={} until={}", authority, until);
    }
  }

  private void suspend(String reason) {
    suspended = true;
    LOG.warn("host left to the next run: host={} reason={}", authority, reason);
  }

  private boolean isTooLate(Instant instant) {
    return instant.isAfter(clock.instant().plus(settings.maxHostPause()));
  }

  private void waitForTurn(Source source, Robots.Rules rules) throws InterruptedException {
    if (pausedUntil.isAfter(clock.instant())) {
      sleepUntil(pausedUntil);
    }
    Duration delay =
        source.crawlDelay().compareTo(rules.crawlDelay()) > 0
            ? source.crawlDelay()
            : rules.crawlDelay();
    if (lastEnd != Long.MIN_VALUE) {
      sleep(delay.minusNanos(System.nanoTime() - lastEnd));
    }
  }

  private void sleepUntil(Instant instant) throws InterruptedException {
    sleep(Duration.between(clock.instant(), instant));
  }

  private void sleep(Duration duration) throws InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    for (long left; (left = end - System.nanoTime()) > 0 && !stopped.getAsBoolean(); ) {
      Thread.sleep(Duration.ofNanos(Math.min(left, NAP.toNanos())));
    }
  }
}
