package vn.vankien.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.document.DocumentKind;
import vn.vankien.document.Metadata;
import vn.vankien.document.SourceDocument;
import vn.vankien.index.DocumentIndexer;

class ServiceTest {

  @TempDir Path data;

  @Test
  void aTakenPortIsSaidInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> Service.start(data, ServiceSettings.of("127.0.0.1", taken.getLocalPort())))
          .isInstanceOf(CannotListenException.class)
          .hasMessageContaining("cổng " + taken.getLocalPort())
          .hasMessageEndingWith("--port.");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsSaidInOneSentence() {
    // TEST-NET-1, RFC 5737: nobody's
    assertThatThrownBy(() -> Service.start(data, ServiceSettings.of("192.0.2.1", 0)))
        .isInstanceOf(CannotListenException.class);
  }

  @Test
  void p07WithoutAnIndexItSaysSoAndServesOnceThereIsOne() throws Exception {
    try (Service service = Service.start(data, ServiceSettings.of("127.0.0.1", 0))) {
      HttpResponse<String> page = get(service, "/search?q=a");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body()).contains("Kho văn bản chưa có").doesNotContain("kết quả nào");
      HttpResponse<String> answer = get(service, "/api/v1/search?q=a");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("urn:vankien:problem:not-ready");
      assertThat(get(service, "/").statusCode()).isEqualTo(503);
      assertThat(get(service, "/readyz").statusCode()).isEqualTo(503);
      assertThat(get(service, "/livez").statusCode()).isEqualTo(200);
      assertThat(get(service, "/api/v1/status").body()).contains("\"ready\":false");

      try (DocumentIndexer indexer = DocumentIndexer.open(data.resolve("index"))) {
        indexer.index(
            new SourceDocument(
                "a",
                "http://localhost/a",
                "file",
                Metadata.titled(DocumentKind.OTHER, "Một trang"),
                "Một trang.",
                java.util.List.of()));
      }
      assertThat(get(service, "/readyz").statusCode()).isEqualTo(200);
      assertThat(get(service, "/search?q=trang").body()).contains("Một trang");
    }
  }

  @Test
  void stopsWhenClosed() throws Exception {
    Service service = Service.start(data, ServiceSettings.of("127.0.0.1", 0));
    service.close();
    service.await();
    assertThatThrownBy(() -> get(service, "/livez")).isInstanceOf(IOException.class);
  }

  private static HttpResponse<String> get(Service service, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(service.uri() + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
