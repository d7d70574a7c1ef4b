package vn.vankien.search.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

/** The service over {@link SampleDocuments} on a port of its own, started once for all tests. */
final class Served implements AutoCloseable {

  /** Gives tests the one service as a parameter; it is stopped after the last of them. */
  static final class Once implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Served.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Served.class, key -> new Served(), Served.class);
    }
  }

  /** A night as the crawl reports it. */
  private static final String REPORT =
      """
      {"status": "DONE_WITH_FAILURES", "began": "2026-11-01T19:00:00Z", "seconds": 754.2,
       "indexed": 51, "unread": 1, "lost": 0,
       "sources": [
         {"source": "bao-mau", "requests": 64, "fresh": 41, "changed": 2, "unchanged": 230, "gone": 1,
          "failed": {"TIMEOUT": 2}, "newest": "2026-11-01T12:30:00Z", "alarms": []},
         {"source": "van-ban-mau", "requests": 12, "fresh": 0, "changed": 0, "unchanged": 31, "gone": 0,
          "failed": {}, "newest": "2026-10-20T02:00:00Z",
          "alarms": [{"kind": "SILENT", "sentence": "12 ngày chưa có văn bản mới, lâu hơn thường lệ."}]}],
       "failures": ["https://bao.mau.example/tep.pdf: tệp có mật khẩu."], "faults": []}
      """;

  private final Path data;
  private final Service service;
  private final HttpClient client = HttpClient.newHttpClient();

  Served() {
    try {
      data = Files.createTempDirectory("vankien-served");
      try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
        for (SourceDocument document : SampleDocuments.all()) {
          indexer.index(document);
        }
      }
      SampleArchive.write(data.resolve("archive"));
      Files.createDirectories(data.resolve("state"));
      Files.writeString(data.resolve("state/report.json"), REPORT);
      service = Service.start(data, ServiceSettings.of("127.0.0.1", 0).withRate(0, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CannotListenException e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri() {
    return service.uri();
  }

  /** GETs {@code path}, which is sent as it stands, with pairs of header name and value. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(uri() + path))
            .method(method, HttpRequest.BodyPublishers.ofString("q=1"))
            .build(),
        BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(get(path).body());
  }

  Document page(String path) throws Exception {
    return Jsoup.parse(get(path).body(), uri() + path);
  }

  @Override
  public void close() throws IOException {
    service.close();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
