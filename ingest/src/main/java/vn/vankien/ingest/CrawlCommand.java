package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.crawl.CrawlSettings;
import vn.vankien.ingest.crawl.SourceReport;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;

/** {@code vankien crawl}: the nightly job. */
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

  @Override
  public Integer call() throws IOException {
    List<Source> sources = sources();
    if (dryRun) {
      for (Source source : sources) {
        spec.commandLine().getOut().println(source.id() + "  " + source.name());
        source.seeds().forEach(seed -> spec.commandLine().getOut().println("  " + seed));
      }
      return ExitCode.DONE;
    }
    CrawlJob.Result result =
        new CrawlJob(data, CrawlSettings.defaults(), Clock.systemUTC()).run(sources);
    spec.commandLine().getOut().println(CrawlListing.of(result));
    boolean clean =
        result.unread() == 0
            && result.lost() == 0
            && result.crawl().sum(SourceReport::failures) == 0;
    return clean ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }

  private List<Source> sources() throws IOException {
    SourceCatalog catalog =
        folder.isPresent() ? SourceCatalog.load(folder.get()) : SourceCatalog.bundled();
    if (ids.isEmpty()) {
      return catalog.sources();
    }
    List<Source> chosen = new ArrayList<>();
    for (String id : ids) {
      chosen.add(
          catalog
              .find(id)
              .orElseThrow(
                  () ->
                      CommandException.usage(
                          "Không có nguồn \"%s\"; xem danh sách: ./vankien crawl --dry-run"
                              .replace("%s", id))));
    }
    return chosen;
  }
}
