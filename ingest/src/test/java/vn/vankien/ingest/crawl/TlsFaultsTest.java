package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Certificates that must not be believed, beside one that may: an authority of our own signs them,
 * and a process that believes it asks each server. Keys and certificates are made anew in each run.
 */
class TlsFaultsTest {

  private static final String PASSWORD = "chi-de-thu";

  @TempDir private Path folder;

  @Test
  void n10CertificatesThatProveNothingAreRefused()
      throws IOException, InterruptedException, GeneralSecurityException {
    authority();
    certificate("good", "localhost", "-validity", "30");
    certificate("expired", "localhost", "-startdate", "-30d", "-validity", "10");
    certificate("other", "khac.example", "-validity", "30");
    certificate("sha1", "localhost", "-validity", "30", "-sigalg", "SHA1withRSA");
    keytool("-genkeypair", "-alias", "self", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
    List<String> said = new ArrayList<>();
    for (String name : List.of("good", "expired", "other", "sha1", "self")) {
      HttpsServer server = serve(name);
      try {
        said.add(name + " " + ask("https://localhost:" + server.getAddress().getPort() + "/"));
      } finally {
        server.stop(0);
      }
    }
    assertThat(said)
        .containsExactly("good 200", "expired TLS", "other TLS", "sha1 TLS", "self TLS");
  }

  private void authority() throws IOException, InterruptedException {
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Mau", "-ext", "bc:c", "-validity", "60");
    keytool("-exportcert", "-alias", "ca", "-file", path("ca.crt"));
    run(
        "-importcert",
        "-noprompt",
        "-alias",
        "ca",
        "-file",
        path("ca.crt"),
        "-keystore",
        path("trust"));
  }

  private void certificate(String alias, String host, String... how)
      throws IOException, InterruptedException {
    keytool("-genkeypair", "-alias", alias, "-dname", "CN=" + host);
    keytool("-certreq", "-alias", alias, "-file", path(alias + ".csr"));
    List<String> sign =
        new ArrayList<>(
            List.of(
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                path(alias + ".csr"),
                "-outfile",
                path(alias + ".crt"),
                "-ext",
                "san=dns:" + host));
    sign.addAll(List.of(how));
    keytool(sign.toArray(String[]::new));
    keytool("-importcert", "-noprompt", "-alias", alias, "-file", path(alias + ".crt"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void keytool(String... what) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(what));
    all.addAll(List.of("-keystore", path("keys")));
    if (what[0].equals("-genkeypair")) {
      all.addAll(List.of("-keyalg", "RSA", "-keysize", "2048"));
    }
    run(all.toArray(String[]::new));
  }

  private void run(String... what) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> what[0] + " " + log()).isZero();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("keytool.log"), US_ASCII);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private HttpsServer serve(String alias) throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
      all.load(in, PASSWORD.toCharArray());
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        alias,
        all.getKey(alias, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        all.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** What a process that believes our authority, and no other, makes of a server. */
  private String ask(String url) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trust"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                AskOnce.class.getName(),
                url,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = process.inputReader()) {
      String said = output.readLine();
      process.waitFor();
      return said;
    }
  }

  /** Asks for one address and prints the status, or the kind of failure. */
  static final class AskOnce {

    private AskOnce() {}

    public static void main(String[] args) throws IOException {
      CrawlSettings settings = CrawlSettings.with(Map.of("allowLoopback", "true"));
      try (HttpFetcher fetcher =
          new HttpFetcher(
              settings, Clock.systemUTC(), Path.of(args[1]), SystemDefaultDnsResolver.INSTANCE)) {
        System.out.println(
            switch (fetcher.get(URI.create(args[0]), Validators.NONE)) {
              case HttpReply.Answer answer -> Integer.toString(answer.status());
              case HttpReply.NoAnswer none -> none.kind().name();
            });
      }
    }
  }
}
