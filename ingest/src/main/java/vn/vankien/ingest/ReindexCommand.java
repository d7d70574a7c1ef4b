package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.language.Say;

/** {@code vankien reindex}: the index made again from the archive, without the network. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Lập lại toàn bộ chỉ mục từ kho lưu, không cần mạng.")
final class ReindexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(names = "--sources", paramLabel = "DIR", description = "thư mục định nghĩa nguồn (YAML)")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data.archive())) {
      throw CommandException.cannotRun(Say.that("Chưa có kho lưu trong %s", data.root()));
    }
    SourceCatalog catalog =
        folder.isPresent() ? SourceCatalog.load(folder.get()) : SourceCatalog.bundled();
    Reindex.Result result = new Reindex(data, catalog, Clock.systemUTC()).run();
    result.failures().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(
            Say.that(
                "Đã đọc lại %d văn bản từ kho lưu, %d lỗi; chỉ mục có %d văn bản",
                result.read(), result.failed(), result.documents()));
    return result.failed() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }
}
