package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.ContentCoding;
import vn.vankien.ingest.archive.Exchange;
import vn.vankien.ingest.archive.Purpose;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;

/** One request for one address, judged and archived. */
final class Visit {

  private final HttpFetcher fetcher;
  private final WarcArchive archive;
  private final CrawlSettings settings;
  private final Clock clock;

  Visit(HttpFetcher fetcher, WarcArchive archive, CrawlSettings settings, Clock clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.settings = settings;
    this.clock = clock;
  }

  FetchOutcome visit(Entry entry, Source source, Tally tally) throws IOException {
    tally.request();
    Validators asked = entry.held().isPresent() ? entry.validators() : Validators.NONE;
    return switch (fetcher.get(entry.url(), asked)) {
      case HttpReply.NoAnswer none -> failed(none.kind(), none.reason(), entry);
      case HttpReply.Answer answer -> {
        try (answer) {
          yield judge(entry, source, answer, tally);
        }
      }
    };
  }

  private FetchOutcome judge(Entry entry, Source source, HttpReply.Answer answer, Tally tally)
      throws IOException {
    Exchange exchange = answer.exchange();
    int status = answer.status();
    if (status == 304 && entry.held().isPresent()) {
      archive.appendNotModified(exchange, entry.held().get());
      return new FetchOutcome.Unchanged(
          entry.held().get(), answer.validators().or(entry.validators()));
    }
    if (status == 200) {
      tally.body(answer.body().length());
      return whole(entry, source, answer);
    }
    if (status >= 300 && status < 400 && status != 304) {
      Optional<URI> target =
          exchange.header("Location").flatMap(value -> Redirects.resolve(entry.url(), value));
      return target.isPresent()
          ? new FetchOutcome.Redirected(target.get())
          : failed(FailureKind.REDIRECT, "status " + status + " to nowhere we go", entry);
    }
    if (status == 404 || status == 410) {
      if (entry.held().isPresent()) {
        archive.appendResponse(exchange, answer.body(), purpose(entry));
      }
      return new FetchOutcome.Missing(status);
    }
    String reason = "status " + status;
    return switch (status) {
      case 429 -> later(FailureKind.BUSY, reason, entry, exchange);
      case 503 ->
          later(
              exchange.header("Retry-After").isPresent()
                  ? FailureKind.BUSY
                  : FailureKind.SERVER_ERROR,
              reason,
              entry,
              exchange);
      case 401, 403, 407, 451 -> failed(FailureKind.FORBIDDEN, reason, entry);
      default ->
          status >= 500
              ? later(FailureKind.SERVER_ERROR, reason, entry, exchange)
              : failed(FailureKind.CLIENT_ERROR, reason, entry);
    };
  }

  private static Purpose purpose(Entry entry) {
    return new Purpose(entry.source(), entry.role().word());
  }

  private FetchOutcome whole(Entry entry, Source source, HttpReply.Answer answer)
      throws IOException {
    Exchange exchange = answer.exchange();
    byte[] head;
    try (InputStream in =
        ContentCoding.decode(
            answer.body().open(), exchange.contentEncoding(), settings.maxDecodedBytes())) {
      head = in.readNBytes(Sniff.LENGTH);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ContentCoding.TooLargeException e) {
      return failed(FailureKind.TOO_LARGE, e.getMessage(), entry);
    } catch (ContentCoding.CodingException e) {
      return failed(FailureKind.MALFORMED, e.getMessage(), entry);
    }
    if (head.length == 0) {
      return failed(FailureKind.MISMATCH, "an empty body", entry);
    }
    if (entry.role() == Role.ATTACHMENT && Sniff.of(head) == Sniff.HTML) {
      return failed(FailureKind.MISMATCH, "a page of HTML instead of a file", entry);
    }
    if (entry.role() == Role.DOCUMENT && Sniff.of(head) != Sniff.FILE) {
      Optional<FetchOutcome> fault = PageJudge.judge(source, answer, settings.maxDecodedBytes());
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    Capture capture = archive.appendResponse(exchange, answer.body(), purpose(entry));
    if (capture.isRevisit()) {
      return new FetchOutcome.Unchanged(
          entry.held().or(() -> Optional.of(capture)).get(), answer.validators());
    }
    return new FetchOutcome.Archived(capture, answer.validators());
  }

  /** A failure that may pass: connections and deadlines are tried again, the rest is not. */
  private FetchOutcome failed(FailureKind kind, String reason, Entry entry) {
    boolean passes =
        kind == FailureKind.NETWORK || kind == FailureKind.TIMEOUT || kind == FailureKind.DNS;
    return new FetchOutcome.Failed(
        kind,
        reason,
        passes ? Optional.of(clock.instant().plus(backoff(entry))) : Optional.empty());
  }

  private FetchOutcome later(FailureKind kind, String reason, Entry entry, Exchange exchange) {
    Instant asked =
        exchange
            .header("Retry-After")
            .flatMap(this::retryAfter)
            .orElse(clock.instant().plus(backoff(entry)));
    return new FetchOutcome.Failed(kind, reason, Optional.of(asked));
  }

  private Duration backoff(Entry entry) {
    return settings.firstBackoff().multipliedBy(1L << Math.min(entry.tries(), 10));
  }

  /** Seconds or a date, RFC 9110 section 10.2.3; nothing if it is neither. */
  private Optional<Instant> retryAfter(String value) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(clock.instant().plusSeconds(Long.parseLong(value)));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
