package vn.vankien.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Just enough of SMTP (RFC 5321) and AUTH (RFC 4954) to take a letter on loopback. */
final class SmallPostOffice implements AutoCloseable {

  private final ServerSocket server =
      new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  private final List<String> heard = new CopyOnWriteArrayList<>();

  SmallPostOffice() throws IOException {
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Every line that came, in order. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void open() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(socket);
      } catch (IOException e) {
        heard.add("(connection lost)"); // or closed by the test's end
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = socket.getOutputStream();
    say(out, "220 buudien.example ready");
    boolean letter = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (letter) {
        letter = !line.equals(".");
        if (!letter) {
          say(out, "250 taken");
        }
        continue;
      }
      String verb = line.split(" ", 2)[0];
      letter = verb.equals("DATA");
      say(
          out,
          switch (verb) {
            case "EHLO" -> "250-buudien.example\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
          });
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
