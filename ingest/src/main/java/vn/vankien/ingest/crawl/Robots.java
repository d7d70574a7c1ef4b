package vn.vankien.ingest.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.vankien.ingest.archive.ContentCoding;
import vn.vankien.language.Say;

/**
 * What each site's robots.txt lets us do, RFC 9309. Its rules for errors, section 2.3.1: a 4xx
 * allows everything, a 5xx or silence forbids everything until it ends, five redirects are
 * followed, 500 KiB are read, a day is the longest that an answer is kept.
 */
final class Robots {

  private static final int MAX_BYTES = 500 << 10;
  private static final int MAX_REDIRECTS = 5;

  private final HttpFetcher fetcher;
  private final RobotsMemory memory;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Map<String, Rules> known = new ConcurrentHashMap<>();

  Robots(HttpFetcher fetcher, RobotsMemory memory, CrawlSettings settings, Clock clock) {
    this.fetcher = fetcher;
    this.memory = memory;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why a robots.txt could not be read. */
  record Unavailable(FailureKind kind, String reason) {}

  /** What a site allows; {@code unavailable} says why it could not be read and forbids all. */
  record Rules(BaseRobotRules rules, Optional<Unavailable> unavailable, Instant read) {

    /** Why an address is forbidden, or nothing if it is not. */
    Optional<String> forbids(URI url) {
      return rules.isAllowed(url.toString())
          ? Optional.empty()
          : Optional.of(Say.that("robots.txt cấm %s", url.getRawPath()));
    }

    /** The pause that the site asks for; zero if it asks for none. */
    Duration crawlDelay() {
      return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
    }
  }

  /** The rules of an address's site, asked for when they are not known or too old. */
  Rules of(URI url, Tally tally) throws IOException {
    String origin = url.getScheme() + "://" + CanonicalUrl.authority(url);
    Rules rules = known.get(origin);
    Instant oldest = clock.instant().minus(settings.robotsMaxAge());
    if (rules == null || rules.read().isBefore(oldest)) {
      rules = read(origin, oldest, tally);
      known.put(origin, rules);
    }
    return rules;
  }

  private Rules read(String origin, Instant oldest, Tally tally) throws IOException {
    Optional<RobotsMemory.Kept> stored = memory.find(origin);
    if (stored.isPresent() && !stored.get().fetched().isBefore(oldest)) {
      return parsed(origin, stored.get().body(), stored.get().fetched());
    }
    URI location = URI.create(origin + "/robots.txt");
    Optional<Unavailable> failure = Optional.empty();
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      tally.request();
      HttpReply reply = fetcher.get(location, Validators.NONE);
      if (reply instanceof HttpReply.NoAnswer none) {
        failure = Optional.of(new Unavailable(none.kind(), "robots.txt: " + none.reason()));
        break;
      }
      try (HttpReply.Answer answer = (HttpReply.Answer) reply) {
        int status = answer.status();
        if (status >= 500 || status == 429) {
          failure =
              Optional.of(new Unavailable(FailureKind.ROBOTS, "robots.txt: status " + status));
          break;
        }
        if (status == 200) {
          tally.body(answer.body().length());
          try {
            return kept(origin, text(answer));
          } catch (ContentCoding.CodingException e) {
            failure =
                Optional.of(new Unavailable(FailureKind.ROBOTS, "robots.txt: " + e.getMessage()));
            break;
          }
        }
        Optional<URI> next = location(location, answer);
        if (status < 300 || status >= 400 || next.isEmpty()) {
          return kept(origin, "");
        }
        location = next.get();
      }
    }
    if (failure.isEmpty()) {
      // beyond five redirects the file counts as unavailable, as a 4xx does
      return kept(origin, "");
    }
    if (stored.isPresent()
        && stored.get().fetched().isAfter(clock.instant().minus(settings.robotsMaxStale()))) {
      return parsed(origin, stored.get().body(), clock.instant());
    }
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), failure, clock.instant());
  }

  private static Optional<URI> location(URI base, HttpReply.Answer answer) {
    return answer.exchange().header("Location").flatMap(value -> Redirects.resolve(base, value));
  }

  private static String text(HttpReply.Answer answer) throws IOException {
    try (InputStream in =
        ContentCoding.decode(
            answer.body().open(), answer.exchange().contentEncoding(), Long.MAX_VALUE)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
    }
  }

  private Rules kept(String origin, String body) throws IOException {
    memory.keep(origin, body);
    return parsed(origin, body, clock.instant());
  }

  private Rules parsed(String origin, String body, Instant read) {
    return new Rules(
        parse(body, origin, settings.robotsToken(), settings.maxCrawlDelay().toMillis()),
        Optional.empty(),
        read);
  }

  /** Rules for one agent, from a body of one char a byte. */
  static BaseRobotRules parse(String body, String origin, String agent, long maxDelayMillis) {
    return new SimpleRobotRulesParser(maxDelayMillis, 5)
        .parseContent(
            origin + "/robots.txt",
            body.getBytes(StandardCharsets.ISO_8859_1),
            "text/plain",
            List.of(agent.toLowerCase(Locale.ROOT)));
  }
}
