package vn.vankien.ingest;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import vn.vankien.language.Say;

/** The night's report as an e-mail: its first line is the subject, its lines are the text. */
final class ReportMail {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MailSettings settings;

  ReportMail(MailSettings settings) {
    this.settings = settings;
  }

  /** Sends a report; says in one sentence, without the password, why it could not be sent. */
  Optional<String> send(NightReport report) {
    String text = CrawlListing.of(report);
    try {
      Session session = Session.getInstance(properties());
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(settings.from(), true));
      for (String to : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      }
      String utf8 = StandardCharsets.UTF_8.name();
      message.setSubject("Văn Kiện: " + text.lines().findFirst().orElse(""), utf8);
      message.setText(text, utf8);
      message.setSentDate(Date.from(report.began()));
      try (Transport transport = session.getTransport()) {
        if (settings.login().isPresent()) {
          MailSettings.Login login = settings.login().get();
          transport.connect(login.user(), login.password());
        } else {
          transport.connect();
        }
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
      }
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(
          Say.that(
              "Không gửi được thư báo cáo qua %s:%d: %s",
              settings.host(),
              settings.port(),
              String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
    }
  }

  private Properties properties() {
    String protocol = settings.tls() == MailSettings.Tls.IMPLICIT ? "smtps" : "smtp";
    Properties mail = new Properties();
    mail.setProperty("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    mail.setProperty(prefix + "host", settings.host());
    mail.setProperty(prefix + "port", Integer.toString(settings.port()));
    mail.setProperty(prefix + "auth", Boolean.toString(settings.login().isPresent()));
    // a server that cannot keep the line secret gets neither password nor report
    boolean starttls = settings.tls() == MailSettings.Tls.STARTTLS;
    mail.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
    mail.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
    mail.setProperty(prefix + "ssl.checkserveridentity", "true");
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      mail.setProperty(prefix + wait, Long.toString(PATIENCE.toMillis()));
    }
    return mail;
  }
}
