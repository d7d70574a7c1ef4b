package vn.vankien.search.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/** A folder that a test fills with documents of its own, for a service of its own. */
record Shelf(Path data) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Shelf of(Path data, SourceDocument... documents) throws IOException {
    return of(data, List.of(documents));
  }

  static Shelf of(Path data, List<SourceDocument> documents) throws IOException {
    try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
      for (SourceDocument document : documents) {
        indexer.index(document);
      }
    }
    return new Shelf(data);
  }

  /** A report of one page. */
  static SourceDocument page() {
    return report("a", "Một trang", "Một trang.", "http://localhost/a");
  }

  static SourceDocument report(String id, String title, String text, String url) {
    Metadata metadata = Metadata.titled(DocumentKind.NEWS, title);
    return new SourceDocument(id, url, "mau", metadata, text, List.of());
  }

  /** A service without limits for single addresses. */
  Service open() throws IOException, CannotListenException {
    return Service.start(data, ServiceSettings.of("127.0.0.1", 0).withRate(0, 0));
  }

  /** GETs {@code path}, which is sent as it stands, with pairs of header name and value. */
  static HttpResponse<String> get(URI server, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  static Document page(Service service, String path) throws Exception {
    return Jsoup.parse(get(service.uri(), path).body(), service.uri() + path);
  }
}
