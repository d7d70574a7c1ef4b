package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankien.command.CommandException;

class ReportMailTest {

  private static final String SECRET = "mat-khau-7391";

  @TempDir private Path folder;

  private Path settings(String... lines) throws IOException {
    return Files.write(folder.resolve("mail.properties"), List.of(lines));
  }

  private Said crawl(Path mail) throws IOException {
    try (SmallSite site = new SmallSite(2, "text/html; charset=utf-8")) {
      return Said.by(
          "crawl",
          "--sources",
          site.sources(folder, "0ms").toString(),
          "--data",
          folder.resolve("store").toString(),
          "--set",
          "allowLoopback=true",
          "--set",
          "diskReserve=0",
          "--mail",
          mail.toString());
    }
  }

  private String[] lines(SmallPostOffice office, String tls) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), SECRET + "\n");
    return new String[] {
      "host = 127.0.0.1",
      "port = " + office.port(),
      "tls = " + tls,
      "from = vankien@example.vn",
      "to = vanphong@example.vn, quantri@example.vn",
      "user = vankien",
      "passwordFile = " + password
    };
  }

  @Test
  void theReportComesAsALetterInVietnamese() throws IOException, MessagingException {
    try (SmallPostOffice office = new SmallPostOffice()) {
      Said said = crawl(settings(lines(office, "none")));
      assertThat(said.err()).isEmpty();
      assertThat(said.code()).isZero();
      List<String> heard = office.heard();
      assertThat(heard)
          .contains("RCPT TO:<vanphong@example.vn>", "RCPT TO:<quantri@example.vn>")
          .anyMatch(line -> line.startsWith("AUTH PLAIN") && login(line).endsWith(SECRET));
      MimeMessage letter = letter(heard);
      assertThat(letter.getSubject())
          .startsWith("Văn Kiện: Thu thập ")
          .endsWith("xong, không có lỗi.");
      assertThat(letter.getContent().toString()).contains("mau: ", "lập chỉ mục 2 văn bản");
      assertThat(said.out() + said.err()).doesNotContain(SECRET);
    }
  }

  private static String login(String line) {
    byte[] told = Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length()));
    return new String(told, StandardCharsets.UTF_8);
  }

  private static MimeMessage letter(List<String> heard) throws MessagingException {
    int from = heard.indexOf("DATA") + 1;
    String text = String.join("\r\n", heard.subList(from, heard.indexOf(".")));
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aServerThatCannotKeepALineSecretHearsNeitherPasswordNorReport() throws IOException {
    try (SmallPostOffice office = new SmallPostOffice()) {
      Said said = crawl(settings(lines(office, "starttls")));
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err())
          .startsWith("Không gửi được thư báo cáo qua 127.0.0.1:")
          .doesNotContain(SECRET);
      assertThat(said.err().lines()).hasSize(1);
      assertThat(office.heard()).noneMatch(l -> l.startsWith("AUTH") || l.startsWith("DATA"));
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hots = x                                              | không biết "hots"
          host = 192.0.2.1;tls = none;from = a@b.vn;to = c@d.vn | tls = none chỉ dùng cho máy này
          host = 127.0.0.1;tls = maybe                          | tls là starttls, implicit hoặc none
          host = 127.0.0.1;port = x;from = a@b.vn;to = c@d.vn   | port không phải số: x
          host = 127.0.0.1;from = a@b.vn                        | thiếu to
          host = 127.0.0.1;from = a@b.vn;to = c@d.vn;user = u   | VANKIEN_MAIL_PASSWORD
          """)
  void aWrongSettingIsToldBeforeTheNightBegins(String lines, String sentence) throws IOException {
    Path file = settings(lines.split(";"));
    assertThatThrownBy(() -> MailSettings.read(file, Map.of()))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void thePasswordMayStandInTheEnvironment() throws IOException {
    Path file = settings("host = 127.0.0.1", "from = a@b.vn", "to = c@d.vn", "user = u");
    MailSettings read = MailSettings.read(file, Map.of(MailSettings.PASSWORD, SECRET));
    assertThat(read.login().orElseThrow().password()).isEqualTo(SECRET);
    assertThat(read.toString()).doesNotContain(SECRET);
  }
}
