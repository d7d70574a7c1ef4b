package vn.vankien.ingest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A site on loopback with a list and articles, for the whole road from the command line. */
final class SmallSite implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
  private final String type;

  SmallSite(int articles, String contentType) throws IOException {
    type = contentType;
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = pages.get(exchange.getRequestURI().getPath());
            if (body == null) {
              exchange.sendResponseHeaders(404, -1);
              return;
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      links.append("<a href='/tin/" + i + "'>" + i + "</a>");
      page("/tin/" + i, article(i));
    }
    page("/", "<html><title>Tin</title>" + links + "</html>");
    server.start();
  }

  static String article(int number) {
    return "<html><head><title>Hội nghị "
        + number
        + "</title></head><body><h1>Hội nghị "
        + number
        + "</h1><div class=body>"
        + ("<p>Xã Mẫu " + number + " quán triệt Nghị quyết số 18-NQ/TW ngày 25/10/2017.</p>")
            .repeat(8)
        + "</div></body></html>";
  }

  void page(String path, String html) {
    page(path, html.getBytes(StandardCharsets.UTF_8));
  }

  void page(String path, byte[] bytes) {
    pages.put(path, bytes);
  }

  void remove(String path) {
    pages.remove(path);
  }

  String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** A folder with one definition, {@code mau.yaml}. */
  Path sources(Path folder, String delay) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("sources")).resolve("mau.yaml"),
        """
        name: Mẫu
        kind: news
        seeds: ['ROOT']
        lists: '^ROOT$'
        scope: '^ROOTtin/'
        title: h1
        body: .body
        crawlDelay: DELAY
        """
            .replace("ROOT", root())
            .replace("DELAY", delay));
    return folder.resolve("sources");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
