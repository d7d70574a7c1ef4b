package vn.vankien.search.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that sends one request after the other and reads the answers (RFC 9112), with so
 * little work that a thousand of them leave the machine to the server.
 */
final class PlainConnection implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final String host;

  PlainConnection(URI server) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    host = server.getAuthority();
  }

  /**
   * The head of an answer, whose body was read.
   *
   * @param headers by name in lower case
   */
  record Head(int status, Map<String, String> headers) {

    long retryAfter() {
      return Long.parseLong(headers.getOrDefault("retry-after", "0"));
    }

    boolean closes() {
      return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }
  }

  /** Asks for {@code target}, a path with its query, and reads the whole answer. */
  Head get(String target) throws IOException {
    String request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      int size;
      do {
        size = Integer.parseInt(line().strip(), 16);
        in.skipNBytes(size);
        line();
      } while (size > 0);
    } else {
      in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
    }
    return new Head(status, headers);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server ended the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
