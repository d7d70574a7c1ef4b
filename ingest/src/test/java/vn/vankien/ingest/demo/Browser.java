package vn.vankien.ingest.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks the sample sites, one question after the other. */
final class Browser implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();

  HttpResponse<byte[]> ask(String method, String url, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> get(String url, String... headers) {
    return ask("GET", url, headers);
  }

  String text(String url) {
    return new String(get(url).body(), StandardCharsets.UTF_8);
  }

  Document page(String url) {
    return Jsoup.parse(text(url), url);
  }

  @Override
  public void close() {
    client.close();
  }
}
