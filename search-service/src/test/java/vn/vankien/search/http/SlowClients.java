package vn.vankien.search.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that begin requests and never end them (slowloris): half send a header, half a body, byte
 * by byte; and one that does not read.
 */
final class SlowClients implements AutoCloseable {

  /** Bytes that a client's machine takes before it is read. */
  private static final int SMALL = 4096;

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

  /** One client that asks for {@code target} and reads no more of the answer than it is told to. */
  static SlowClients reading(URI server, String target) throws IOException {
    SlowClients client = new SlowClients();
    Socket socket = new Socket();
    socket.setReceiveBufferSize(SMALL);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    client.sockets.add(socket);
    String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return client;
  }

  /** The first line of the first client's answer. */
  String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream answer = sockets.getFirst().getInputStream();
    for (int c = answer.read(); c >= 0 && c != '\r'; c = answer.read()) {
      line.append((char) c);
    }
    return line.toString();
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
