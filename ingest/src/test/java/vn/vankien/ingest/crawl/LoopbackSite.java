package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vankien.ingest.archive.Body;

/**
 * A small site on loopback that a test fills, changes, breaks, and asks what was asked of it. It
 * speaks just enough HTTP/1.1 to also break its rules.
 */
final class LoopbackSite implements AutoCloseable {

  /** A request: its path with the query, and its headers by lower-case name. */
  record Asked(String path, Map<String, String> headers) {}

  /** An answer of HTTP, its length stated. */
  record Reply(int status, Map<String, String> headers, Body body) {

    static Reply of(int status, String type, String body, Map<String, String> more) {
      Map<String, String> headers = new TreeMap<>(more);
      headers.put("Content-Type", type);
      return new Reply(status, headers, Body.of(body.getBytes(UTF_8)));
    }
  }

  /** Answers in order. */
  interface Handler {
    Reply answer(Asked asked) throws IOException;
  }

  /** Answers in its own way, byte by byte; the connection is closed afterwards. */
  interface RawHandler {
    void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, RawHandler> rawHandlers = new ConcurrentHashMap<>();
  private final List<Asked> log = new CopyOnWriteArrayList<>();
  private volatile Duration pace = Duration.ZERO;

  LoopbackSite() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
      for (String start = line(in); !start.isEmpty(); start = line(in)) {
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          String[] pair = header.split(":", 2);
          headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
        }
        Asked asked = new Asked(start.split(" ")[1], headers);
        log.add(asked);
        Thread.sleep(pace);
        RawHandler raw = rawHandlers.get(asked.path());
        if (raw != null) {
          raw.answer(asked, out);
          return;
        }
        Handler none = a -> Reply.of(404, "text/html", "không có", Map.of());
        write(handlers.getOrDefault(asked.path(), none).answer(asked), out);
      }
    } catch (SocketException e) {
      // the client hung up, as it should on an endless answer
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b; (b = in.read()) >= 0 && b != '\n'; ) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  private static void write(Reply reply, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Status\r\n");
    reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (reply.status() != 304) {
      head.append("Content-Length: " + reply.body().length() + "\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    try (InputStream body = reply.body().open()) {
      body.transferTo(out);
    }
    out.flush();
  }

  /** Lets each answer take so long. */
  LoopbackSite pace(Duration each) {
    pace = each;
    return this;
  }

  LoopbackSite on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  LoopbackSite raw(String path, RawHandler handler) {
    rawHandlers.put(path, handler);
    return this;
  }

  /** A file with an ETag of its content, answered 304 to who has it. */
  LoopbackSite file(String path, String type, byte[] content) {
    String etag = "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
    return on(
        path,
        asked ->
            etag.equals(asked.headers().get("if-none-match"))
                ? new Reply(304, Map.of("ETag", etag), Body.of(new byte[0]))
                : new Reply(200, Map.of("ETag", etag, "Content-Type", type), Body.of(content)));
  }

  LoopbackSite page(String path, String type, String content) {
    return file(path, type, content.getBytes(UTF_8));
  }

  LoopbackSite html(String path, String title, String body) {
    return page(
        path,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>"
            + title
            + "</title></head><body>"
            + body
            + "</body></html>");
  }

  LoopbackSite status(String path, int status, Map<String, String> headers) {
    return on(path, asked -> Reply.of(status, "text/html", "status " + status, headers));
  }

  List<Asked> log() {
    return List.copyOf(log);
  }

  /** Requests so far. */
  int requests() {
    return log.size();
  }

  /** Requests so far, by path and query. */
  Map<String, Integer> hits() {
    Map<String, Integer> hits = new LinkedHashMap<>();
    log.forEach(asked -> hits.merge(asked.path(), 1, Integer::sum));
    return hits;
  }

  int hits(String path) {
    return hits().getOrDefault(path, 0);
  }

  void forgetHits() {
    log.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
