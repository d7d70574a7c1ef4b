package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.language.Say;

/**
 * Where a report goes once it is written.
 *
 * <pre>
 * state/report.json            the last one, for who shows it
 *       reports/20261101T190000Z.json   the last hundred
 * </pre>
 */
final class ReportDelivery {

  private static final int KEPT = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path state;
  private final Optional<Path> metrics;
  private final Optional<URI> webhook;
  private final Optional<MailSettings> mail;

  ReportDelivery(
      Path state, Optional<Path> metrics, Optional<URI> webhook, Optional<MailSettings> mail) {
    this.state = state;
    this.metrics = metrics;
    this.webhook = webhook;
    this.mail = mail;
  }

  /** Writes and sends; says what could not be sent, a sentence each. */
  List<String> deliver(NightReport report) throws IOException {
    String json = JsonMapper.shared().writeValueAsString(report);
    Path folder = Files.createDirectories(state.resolve("reports"));
    write(folder.resolve(NAME.format(report.began()) + ".json"), json);
    write(state.resolve("report.json"), json);
    forgetOld(folder);
    if (metrics.isPresent()) {
      write(metrics.get().toAbsolutePath(), CrawlMetrics.of(report));
    }
    List<String> undelivered = new ArrayList<>();
    if (webhook.isPresent()) {
      send(webhook.get(), json).ifPresent(undelivered::add);
    }
    if (mail.isPresent()) {
      new ReportMail(mail.get()).send(report).ifPresent(undelivered::add);
    }
    return undelivered;
  }

  /** Whole or not at all, for whoever reads at the same time. */
  private static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void forgetOld(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> reports =
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      for (Path old : reports.subList(0, Math.max(0, reports.size() - KEPT))) {
        Files.delete(old);
      }
    }
  }

  private static Optional<String> send(URI webhook, String json) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(webhook)
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(json))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      return status / 100 == 2
          ? Optional.empty()
          : Optional.of(Say.that("Không gửi được báo cáo tới %s: mã trả lời %d", webhook, status));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(Say.that("Không gửi được báo cáo tới %s: %s", webhook, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Say.that("Không gửi được báo cáo tới %s: bị ngắt", webhook));
    }
  }
}
