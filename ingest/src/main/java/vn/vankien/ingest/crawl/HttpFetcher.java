package vn.vankien.ingest.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import vn.vankien.ingest.archive.Exchange;
import vn.vankien.ingest.archive.Header;
import vn.vankien.language.Say;

/**
 * Asks one address once: no cookies, no redirects followed, no proxy, no second try, every
 * certificate verified. Bounded in bytes, in headers and in time from connect to the last byte.
 */
final class HttpFetcher implements AutoCloseable {

  private final CrawlSettings settings;
  private final Clock clock;
  private final Path spoolFolder;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  HttpFetcher(CrawlSettings settings, Clock clock, Path spoolFolder, DnsResolver resolver) {
    this.settings = settings;
    this.clock = clock;
    this.spoolFolder = spoolFolder;
    // else each request would be held until its deadline, long after its answer
    deadlines.setRemoveOnCancelPolicy(true);
    Http1Config limits =
        Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .setMaxEmptyLineCount(5)
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new AddressGuard(settings.allowLoopback(), resolver))
                    .setTlsSocketStrategy(new StrictTls())
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                    .setMaxConnPerRoute(1)
                    .setMaxConnTotal(settings.concurrentFetches() * 2)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                            .setSocketTimeout(Timeout.of(settings.socketTimeout()))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(settings.socketTimeout()))
                    .setProtocolUpgradeEnabled(false)
                    .setAuthenticationEnabled(false)
                    .build())
            .setUserAgent(settings.userAgent())
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  /** Asks for an address, with the validators of what we hold. */
  HttpReply get(URI url, Validators validators) {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    request.setHeader("Accept-Language", "vi,en;q=0.5");
    request.setHeader("Accept-Encoding", "gzip");
    validators.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
    validators.lastModified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
    HttpClientContext context = HttpClientContext.create();
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            settings.requestDeadline().toMillis(),
            TimeUnit.MILLISECONDS);
    Instant began = clock.instant();
    try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
      return answer(url, began, request, response, context);
    } catch (IOException e) {
      return late.get()
          ? new HttpReply.NoAnswer(
              FailureKind.TIMEOUT, Say.that("chưa nhận xong sau %s", settings.requestDeadline()))
          : new HttpReply.NoAnswer(kind(e), reason(e));
    } catch (RuntimeException e) {
      // a library that trips over what a server sent must not end the run of all others
      return new HttpReply.NoAnswer(FailureKind.MALFORMED, String.valueOf(e));
    } finally {
      deadline.cancel(false);
    }
  }

  private HttpReply answer(
      URI url,
      Instant began,
      HttpGet request,
      ClassicHttpResponse response,
      HttpClientContext context)
      throws IOException {
    Optional<String> server =
        context.getEndpointDetails() != null
                && context.getEndpointDetails().getRemoteAddress()
                    instanceof InetSocketAddress address
            ? Optional.of(address.getAddress().getHostAddress())
            : Optional.empty();
    List<Header> sent = new ArrayList<>();
    sent.add(new Header("Host", url.getRawAuthority()));
    sent.add(new Header("User-Agent", settings.userAgent()));
    sent.addAll(headers(request.getHeaders()));
    Exchange exchange =
        new Exchange(
            url,
            began,
            server,
            sent,
            response.getCode(),
            Optional.ofNullable(response.getReasonPhrase()).orElse(""),
            headers(response.getHeaders()));
    if (response.getEntity() == null) {
      return new HttpReply.Answer(
          exchange, Spool.of(InputStream.nullInputStream(), 0, spoolFolder));
    }
    InputStream body = response.getEntity().getContent();
    return new HttpReply.Answer(exchange, Spool.of(body, settings.maxBodyBytes(), spoolFolder));
  }

  private static List<Header> headers(org.apache.hc.core5.http.Header[] headers) {
    return Arrays.stream(headers)
        .map(h -> new Header(h.getName(), Optional.ofNullable(h.getValue()).orElse("")))
        .filter(header -> !header.name().isEmpty())
        .toList();
  }

  private static FailureKind kind(IOException e) {
    return switch (e) {
      case AddressGuard.RefusedAddressException refused -> FailureKind.REFUSED_ADDRESS;
      case UnknownHostException unknown -> FailureKind.DNS;
      case SSLException tls -> FailureKind.TLS;
      case Spool.TooLargeException large -> FailureKind.TOO_LARGE;
      case SocketTimeoutException slow -> FailureKind.TIMEOUT;
      case SocketException broken -> FailureKind.NETWORK;
      case InterruptedIOException interrupted -> FailureKind.TIMEOUT;
      default ->
          e.getCause() instanceof HttpException ? FailureKind.MALFORMED : FailureKind.NETWORK;
    };
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
