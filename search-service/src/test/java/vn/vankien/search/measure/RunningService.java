package vn.vankien.search.measure;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./vankien serve} in a process of its own, without limits for single addresses. */
final class RunningService implements AutoCloseable {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([\\d.E+]+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI home;
  private final URI admin;

  private RunningService(Process process, URI home, URI admin) {
    this.process = process;
    this.home = home;
    this.admin = admin;
  }

  /**
   * Starts it; returns before it answers.
   *
   * @param work a folder for what it writes
   */
  static RunningService start(Path root, Path store, Path work) throws IOException {
    URI home = URI.create("http://127.0.0.1:" + freePort());
    URI admin = URI.create("http://127.0.0.1:" + freePort());
    Path token = Files.writeString(work.resolve("token"), TOKEN);
    List<String> command =
        List.of(
            root.resolve("vankien").toString(),
            "serve",
            "--port",
            String.valueOf(home.getPort()),
            "--rate",
            "0",
            "--admin-port",
            String.valueOf(admin.getPort()),
            "--admin-token-file",
            token.toString(),
            "--data",
            store.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("serve.log").toFile())
            .start();
    return new RunningService(process, home, admin);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI home() {
    return home;
  }

  /** Megabytes of heap in use once all that nobody needs is collected. */
  double heap() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String pid =
        process
            .descendants()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .map(child -> String.valueOf(child.pid()))
            .findFirst()
            .orElse(String.valueOf(process.pid()));
    new ProcessBuilder(jcmd.toString(), pid, "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    String figures =
        client
            .send(
                HttpRequest.newBuilder(URI.create(admin + "/actuator/prometheus"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build(),
                BodyHandlers.ofString())
            .body();
    double used = 0;
    Matcher heap = HEAP.matcher(figures);
    while (heap.find()) {
      used += Double.parseDouble(heap.group(1));
    }
    return used / 1e6;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
