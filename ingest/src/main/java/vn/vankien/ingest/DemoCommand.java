package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.demo.SampleSites;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.language.Say;

/**
 * The first half of {@code vankien demo}: opens the sample sites, crawls and indexes them, and
 * keeps them open while {@code ./vankien} serves the index.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Chạy thử trọn con đường với ba trang mẫu trên máy này rồi mở http://localhost:8080.")
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @SuppressWarnings("UnusedVariable") // read by ./vankien; it stands here for --help
  @Option(names = "--port", description = "cổng của dịch vụ (mặc định: 8080)")
  private int port = 8080;

  @Option(
      names = "--sites-port",
      description = "cổng đầu tiên của ba trang mẫu (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "8181")
  private int sitesPort = 8181;

  @Option(names = "--once", description = "thu thập và lập chỉ mục xong thì dừng, không mở dịch vụ")
  private boolean once;

  @Option(names = "--ready", hidden = true, description = "tệp được tạo khi chỉ mục đã sẵn sàng")
  private Optional<Path> ready = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (SampleSites sites = start()) {
      spec.commandLine().getOut().println(Say.that("Trang mẫu: %s", sites.roots()));
      List<Source> sources =
          sites.definitions().entrySet().stream()
              .map((Map.Entry<String, String> d) -> SourceCatalog.read(d.getKey(), d.getValue()))
              .toList();
      CrawlJob.Result result =
          new CrawlJob(data, CrawlSettings.forSampleSites(), Clock.systemUTC()).run(sources);
      spec.commandLine().getOut().println(CrawlListing.of(NightReport.of(result, List.of())));
      if (once) {
        return result.lost() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
      }
      if (ready.isPresent()) {
        Files.createFile(ready.get());
      }
      new CountDownLatch(1).await(); // the sites stay open until the process is ended
      return ExitCode.DONE;
    }
  }

  private SampleSites start() {
    try {
      return SampleSites.start(sitesPort);
    } catch (IOException e) {
      throw CommandException.cannotRun(e.getMessage());
    }
  }
}
