package vn.vankien.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.source.Source;
import vn.vankien.language.Say;

/** {@code vankien crawl}: the nightly job, and what its operator needs beside it. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = "Thu thập các nguồn, lưu trữ, đọc và lập chỉ mục những gì mới hoặc đã đổi.")
final class CrawlCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(names = "--source", paramLabel = "ID", description = "chỉ nguồn này; có thể lặp lại")
  private List<String> ids = List.of();

  @Option(names = "--sources", paramLabel = "DIR", description = "thư mục định nghĩa nguồn (YAML)")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--dry-run", description = "chỉ liệt kê những nguồn sẽ thu thập")
  private boolean dryRun;

  @Option(
      names = "--check",
      paramLabel = "ID",
      description = "thử định nghĩa của một nguồn trên một trang và in những gì đọc được")
  private Optional<String> check = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "URL",
      description = "trang để thử với --check (mặc định: trang đầu tiên tìm thấy)")
  private Optional<URI> page = Optional.empty();

  @Option(
      names = "--accept",
      paramLabel = "ID",
      description =
          "đã xem nguồn này: trang của nó nay đúng là như vậy, hết cách ly, và những gì đã mất được"
              + " phép rời chỉ mục")
  private Optional<String> accept = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "đổi một thiết lập cho lần này; thiết lập lâu dài ghi trong DATA/crawl.properties")
  private Map<String, String> changes = Map.of();

  @Option(names = "--json", description = "in báo cáo dạng JSON")
  private boolean json;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "ghi số liệu cho Prometheus (textfile collector) vào tệp này")
  private Optional<Path> metrics = Optional.empty();

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "gửi báo cáo JSON tới địa chỉ này khi xong")
  private Optional<URI> webhook = Optional.empty();

  @Option(
      names = "--mail",
      paramLabel = "FILE",
      description = "gửi báo cáo bằng thư điện tử khi xong, theo thiết lập trong tệp này")
  private Optional<Path> mail = Optional.empty();

  @Override
  public Integer call() throws IOException {
    ChosenSources sources = ChosenSources.of(folder, ids);
    CrawlSettings settings = settings();
    // read before the night's work, so that a wrong word in it is told at once
    Optional<MailSettings> mailSettings =
        mail.isPresent()
            ? Optional.of(MailSettings.read(mail.get(), System.getenv()))
            : Optional.empty();
    if (dryRun) {
      spec.commandLine().getOut().print(sources.listing());
      return sources.faults().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }
    if (check.isPresent()) {
      return check(sources.find(check.get()), settings);
    }
    CrawlJob job = new CrawlJob(data, settings, Clock.systemUTC());
    if (accept.isPresent()) {
      job.accept(sources.find(accept.get()));
      spec.commandLine()
          .getOut()
          .println(
              Say.that("Nguồn %s được nhận như hiện nay, đêm tới sẽ thu thập lại.", accept.get()));
      return ExitCode.DONE;
    }
    GracefulEnd end = new GracefulEnd(job::stop);
    try {
      return crawl(job, sources, mailSettings);
    } finally {
      end.close();
    }
  }

  private int crawl(CrawlJob job, ChosenSources sources, Optional<MailSettings> mailSettings)
      throws IOException {
    NightReport report = NightReport.of(job.run(sources.crawled()), sources.faults());
    spec.commandLine()
        .getOut()
        .println(json ? JsonMapper.shared().writeValueAsString(report) : CrawlListing.of(report));
    List<String> undelivered =
        new ReportDelivery(data.state(), metrics, webhook, mailSettings).deliver(report);
    undelivered.forEach(spec.commandLine().getErr()::println);
    return undelivered.isEmpty()
        ? report.exitCode()
        : Math.max(report.exitCode(), ExitCode.DONE_WITH_FAILURES);
  }

  private int check(Source source, CrawlSettings settings) throws IOException {
    SourceCheck.Result result = new SourceCheck(settings, Clock.systemUTC()).check(source, page);
    spec.commandLine().getOut().println(result.words());
    return result.isGood() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private CrawlSettings settings() throws IOException {
    try {
      return CrawlSettings.read(data.root().resolve("crawl.properties"), changes);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(Say.that("Thiết lập thu thập không đúng: %s", e.getMessage()));
    }
  }
}
