package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.ingest.backup.Backup;
import vn.vankien.language.Say;

/** {@code vankien backup}: the store, copied into a bag of BagIt. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Sao lưu kho lưu, chỉ mục và trí nhớ thu thập; chạy lại chỉ chép phần mới.")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "DIR", description = "thư mục giữ bản sao lưu")
  private Path target = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data.root())) {
      throw CommandException.cannotRun(Say.that("Chưa có dữ liệu trong %s", data.root()));
    }
    Backup.Result result = new Backup(data, Clock.systemUTC()).into(target);
    spec.commandLine()
        .getOut()
        .println(
            Say.that(
                "Đã sao lưu %d tệp vào %s, chép mới %d tệp (%d MB)",
                result.files(), target, result.copied(), result.bytes() >> 20));
    return ExitCode.DONE;
  }
}
