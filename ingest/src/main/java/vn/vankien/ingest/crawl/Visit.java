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
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Document;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.ContentCoding;
import vn.vankien.ingest.archive.Exchange;
import vn.vankien.ingest.archive.Purpose;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/** One request for one address; its answer, judged and archived. */
final class Visit {

  /** Of a page, a feed or a sitemap, whose protocol allows 50 MB; larger ones are no text. */
  private static final int MAX_PAGE_BYTES = 52 << 20;

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

  /** Asks for an address. */
  HttpReply ask(Entry entry, Tally tally) {
    tally.request();
    return fetcher.get(
        entry.url(), entry.held().isPresent() ? entry.validators() : Validators.NONE);
  }

  /** What an answer means; a payload is archived, and the answer is closed. */
  FetchOutcome judge(Entry entry, Source source, HttpReply reply, Tally tally, SourceWatch watch)
      throws IOException {
    return switch (reply) {
      case HttpReply.NoAnswer none -> failed(none.kind(), none.reason(), entry);
      case HttpReply.Answer answer -> {
        try (answer) {
          yield judged(entry, source, answer, tally, watch);
        }
      }
    };
  }

  private FetchOutcome judged(
      Entry entry, Source source, HttpReply.Answer answer, Tally tally, SourceWatch watch)
      throws IOException {
    Exchange exchange = answer.exchange();
    int status = answer.status();
    if (status == 304 && entry.held().isPresent()) {
      tally.answered();
      archive.appendNotModified(exchange, entry.held().get());
      return new FetchOutcome.Unchanged(
          entry.held().get(), answer.validators().or(entry.validators()));
    }
    if (status == 200) {
      tally.body(answer.body().length());
      tally.answered();
      return whole(entry, source, answer, watch);
    }
    if (status >= 300 && status < 400 && status != 304) {
      Optional<URI> target =
          exchange.header("Location").flatMap(value -> Redirects.resolve(entry.url(), value));
      return target.isPresent()
          ? new FetchOutcome.Redirected(target.get())
          : failed(
              FailureKind.REDIRECT, Say.that("status %d tới nơi không thu thập", status), entry);
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

  private FetchOutcome whole(Entry entry, Source source, HttpReply.Answer answer, SourceWatch watch)
      throws IOException {
    Exchange exchange = answer.exchange();
    byte[] bytes;
    boolean file;
    try (InputStream in =
        ContentCoding.decode(
            answer.body().open(), exchange.contentEncoding(), settings.maxDecodedBytes())) {
      byte[] head = in.readNBytes(Sniff.LENGTH);
      if (head.length == 0) {
        return failed(FailureKind.MISMATCH, Say.that("nội dung rỗng"), entry);
      }
      file = isFile(entry.role(), head);
      bytes = file ? head : whole(head, in);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ContentCoding.TooLargeException e) {
      return failed(FailureKind.TOO_LARGE, e.getMessage(), entry);
    } catch (ContentCoding.CodingException e) {
      return failed(FailureKind.MALFORMED, e.getMessage(), entry);
    }
    if (entry.role() == Role.ATTACHMENT && Sniff.of(bytes) == Sniff.HTML) {
      return failed(FailureKind.MISMATCH, Say.that("trang HTML thay cho tệp"), entry);
    }
    Content content =
        new Content(
            bytes, exchange.header("Content-Type").orElse(""), exchange.headers("X-Robots-Tag"));
    if (file || entry.role() == Role.FEED || entry.role() == Role.SITEMAP) {
      return archived(answer, entry, Reading.of(source, entry, content), Optional.empty());
    }
    Document page = content.page(entry.url());
    Reading reading = Reading.ofPage(source, entry, content, page);
    if (entry.role() == Role.LIST) {
      Optional<FetchOutcome.Failed> fault =
          reading.found().links().isEmpty() ? PageJudge.judge(page) : Optional.empty();
      return fault.isPresent() ? fault.get() : archived(answer, entry, reading, Optional.empty());
    }
    PageShape shape = PageShape.of(source, page);
    Optional<FetchOutcome.Failed> fault =
        PageJudge.judge(source, shape, page).or(() -> watch.compare(entry, shape));
    return fault.isPresent() ? fault.get() : archived(answer, entry, reading, Optional.of(shape));
  }

  private static boolean isFile(Role role, byte[] head) {
    return role == Role.ATTACHMENT || (role == Role.DOCUMENT && Sniff.of(head) == Sniff.FILE);
  }

  private static byte[] whole(byte[] head, InputStream rest) throws IOException {
    byte[] more = rest.readNBytes(MAX_PAGE_BYTES);
    if (more.length == MAX_PAGE_BYTES) {
      throw new ContentCoding.TooLargeException(MAX_PAGE_BYTES);
    }
    byte[] bytes = Arrays.copyOf(head, head.length + more.length);
    System.arraycopy(more, 0, bytes, head.length, more.length);
    return bytes;
  }

  private FetchOutcome archived(
      HttpReply.Answer answer, Entry entry, Reading reading, Optional<PageShape> shape)
      throws IOException {
    Capture capture = archive.appendResponse(answer.exchange(), answer.body(), purpose(entry));
    if (capture.isRevisit()) {
      return new FetchOutcome.Unchanged(
          entry.held().or(() -> Optional.of(capture)).get(), answer.validators());
    }
    return new FetchOutcome.Archived(capture, answer.validators(), reading, shape);
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
