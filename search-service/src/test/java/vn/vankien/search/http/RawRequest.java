package vn.vankien.search.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A request written byte by byte, because no client of good manners would send it. */
final class RawRequest {

  private RawRequest() {}

  /** GETs {@code target}, sent exactly as it stands. */
  static HttpResponse<String> get(URI server, String target) throws IOException {
    return send(
        server, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Sends {@code request} and reads until the server closes. */
  static HttpResponse<String> send(URI server, String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      return Answer.read(new String(answer, StandardCharsets.UTF_8));
    }
  }

  /** As much of an answer as the tests look at. */
  private record Answer(int statusCode, HttpHeaders headers, String body)
      implements HttpResponse<String> {

    static Answer read(String text) {
      int end = text.indexOf("\r\n\r\n");
      String[] head = text.substring(0, end).split("\r\n");
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (int i = 1; i < head.length; i++) {
        String[] pair = head[i].split(": *", 2);
        headers
            .computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(pair[1]);
      }
      return new Answer(
          Integer.parseInt(head[0].split(" ")[1]),
          HttpHeaders.of(headers, (name, value) -> true),
          text.substring(end + 4));
    }

    @Override
    public HttpRequest request() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      throw new UnsupportedOperationException();
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
