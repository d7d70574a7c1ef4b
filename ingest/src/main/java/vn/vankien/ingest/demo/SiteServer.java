package vn.vankien.ingest.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import vn.vankien.language.Say;

/**
 * One site on one port of this machine, answering GET and HEAD with validators (RFC 9110, section
 * 13), and counting what it is asked.
 */
final class SiteServer implements AutoCloseable {

  static {
    // The server writes head and body apart; without this, each answer on a kept connection waits
    // 40 ms
    // for the acknowledgement of its head. A documented property of module jdk.httpserver, read
    // once.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI root;
  private final Map<String, AtomicLong> requests = new ConcurrentHashMap<>();
  private final LongAdder bodies = new LongAdder();

  private SiteServer(HttpServer server) {
    this.server = server;
    this.root = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Takes the port, and answers nothing before {@link #serve}; port 0 is any free one. */
  static SiteServer bind(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try {
      return new SiteServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (BindException e) {
      throw new IOException(
          Say.that("Cổng %d đang được chương trình khác dùng nên không mở được trang mẫu.", port),
          e);
    }
  }

  void serve(Site site) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(site, exchange));
    server.start();
  }

  URI root() {
    return root;
  }

  /** Responses with status 200 and a body. */
  long bodies() {
    return bodies.sum();
  }

  Map<String, Long> requestsByUrl() {
    Map<String, Long> counts = new TreeMap<>();
    requests.forEach((target, count) -> counts.put(root.resolve(target).toString(), count.get()));
    return counts;
  }

  private void answer(Site site, HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      requests.computeIfAbsent(target, any -> new AtomicLong()).incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      // an unknown query is ignored, as most content systems do
      Optional<Page> page = site.find(target).or(() -> site.find(uri.getRawPath()));
      if (page.isEmpty()) {
        send(exchange, 404, site.notFound());
      } else if (unchanged(exchange.getRequestHeaders(), page.get())) {
        describe(exchange.getResponseHeaders(), page.get());
        exchange.sendResponseHeaders(304, -1);
      } else {
        describe(exchange.getResponseHeaders(), page.get());
        send(exchange, 200, page.get());
      }
    }
  }

  private void send(HttpExchange exchange, int status, Page page) throws IOException {
    byte[] body = page.body();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", page.contentType());
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    if (status == 200) {
      bodies.increment();
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void describe(Headers headers, Page page) {
    headers.set("ETag", page.etag());
    headers.set("Last-Modified", PrintedDate.http(page.modified()));
    headers.set("Cache-Control", "no-cache");
  }

  /** If-None-Match decides alone where it is sent (RFC 9110, section 13.2.2). */
  private static boolean unchanged(Headers request, Page page) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals(page.etag()) || tag.equals("*"));
    }
    return since(request).filter(time -> !page.modified().isAfter(time)).isPresent();
  }

  private static Optional<Instant> since(Headers request) {
    String date = request.getFirst("If-Modified-Since");
    if (date == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      // RFC 9110, section 13.1.3: a date that is none is to be ignored
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
