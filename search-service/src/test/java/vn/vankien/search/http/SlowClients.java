package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that begin requests and never end them (slowloris): half send a header, half a body, byte
 * by byte.
 */
final class SlowClients implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();
  private int dropped;

  private SlowClients() {}

  static SlowClients open(URI server, int count) throws IOException {
    SlowClients clients = new SlowClients();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(server.getHost(), server.getPort());
      clients.sockets.add(socket);
      String begun =
          i % 2 == 0
              ? "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
              : "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nq";
      socket.getOutputStream().write(begun.getBytes(UTF_8));
    }
    return clients;
  }

  /** Lets each of them send one byte more. */
  void writeOne() {
    for (Socket socket : sockets) {
      try {
        socket.getOutputStream().write('x');
      } catch (IOException refused) {
        dropped++; // the server may end what takes too long
      }
    }
  }

  /** Bytes that could not be sent, because the server had ended the connection. */
  int dropped() {
    return dropped;
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
