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
