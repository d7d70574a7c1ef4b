package vn.vankien.ingest;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vankien.command.CommandException;
import vn.vankien.language.Say;

/**
 * How the night's report goes out by e-mail, from a file of properties:
 *
 * <pre>
 * host = smtp.example.vn
 * port = 587                   465 with tls = implicit
 * tls = starttls               or implicit; none only to this machine
 * from = vankien@example.vn
 * to = vanphong@example.vn, quantri@example.vn
 * user = vankien               with passwordFile, or VANKIEN_MAIL_PASSWORD in the environment
 * passwordFile = /etc/vankien/mail.password
 * </pre>
 */
record MailSettings(
    String host, int port, Tls tls, String from, List<String> to, Optional<Login> login) {

  /** The variable that holds the password where no file does. */
  static final String PASSWORD = "VANKIEN_MAIL_PASSWORD";

  private static final Set<String> KEYS =
      Set.of("host", "port", "tls", "from", "to", "user", "passwordFile");

  /** How the line to the server is kept secret. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    NONE
  }

  /** Who we are to the server; never printed whole. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  MailSettings {
    to = List.copyOf(to);
  }

  /**
   * @throws CommandException a wrong setting, in one sentence
   */
  static MailSettings read(Path file, Map<String, String> environment) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.usage(Say.that("Không có tệp thiết lập thư điện tử %s", file));
    }
    Properties said = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      said.load(in);
    }
    TreeSet<String> unknown = new TreeSet<>(said.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw wrong(file, Say.that("không biết \"%s\"", unknown.first()));
    }
    Tls tls = tls(file, said.getProperty("tls", "starttls"));
    String host = required(file, said, "host");
    if (tls == Tls.NONE && !InetAddress.getByName(host).isLoopbackAddress()) {
      throw wrong(file, Say.that("tls = none chỉ dùng cho máy này, không dùng cho %s", host));
    }
    String port = said.getProperty("port", tls == Tls.IMPLICIT ? "465" : "587").strip();
    if (!port.matches("\\d{1,5}")) {
      throw wrong(file, Say.that("port không phải số: %s", port));
    }
    List<String> to = Stream.of(required(file, said, "to").split(",")).map(String::strip).toList();
    Optional<String> user = Optional.ofNullable(said.getProperty("user")).map(String::strip);
    return new MailSettings(
        host,
        Integer.parseInt(port),
        tls,
        required(file, said, "from"),
        to,
        user.isPresent()
            ? Optional.of(new Login(user.get(), password(file, said, environment)))
            : Optional.empty());
  }

  private static String password(Path file, Properties said, Map<String, String> environment)
      throws IOException {
    String passwordFile = said.getProperty("passwordFile");
    if (passwordFile != null) {
      return Files.readString(Path.of(passwordFile.strip())).strip();
    }
    String password = environment.get(PASSWORD);
    if (password == null) {
      throw wrong(
          file, Say.that("có user mà không có mật khẩu: cần passwordFile hoặc biến %s", PASSWORD));
    }
    return password;
  }

  private static Tls tls(Path file, String word) {
    return Stream.of(Tls.values())
        .filter(tls -> tls.name().toLowerCase(Locale.ROOT).equals(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(file, Say.that("tls là starttls, implicit hoặc none, không phải %s", word)));
  }

  private static String required(Path file, Properties said, String key) {
    return Optional.ofNullable(said.getProperty(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> wrong(file, Say.that("thiếu %s", key)));
  }

  private static CommandException wrong(Path file, String what) {
    return CommandException.usage(Say.that("Thiết lập thư điện tử %s không đúng: %s", file, what));
  }
}
