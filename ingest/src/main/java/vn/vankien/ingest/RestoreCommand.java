package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.backup.Restore;
import vn.vankien.language.Say;

/** {@code vankien restore}: the store, brought back from its backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Khôi phục dữ liệu từ bản sao lưu vào một thư mục trống.")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "DIR", description = "thư mục giữ bản sao lưu")
  private Path source = Path.of("");

  @Override
  public Integer call() throws IOException {
    int files = new Restore(data).from(source);
    spec.commandLine().getOut().println(Say.that("Đã khôi phục %d tệp vào %s", files, data.root()));
    return ExitCode.DONE;
  }
}
