package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.vankien.ingest.backup.Verification;
import vn.vankien.language.Say;

/** {@code vankien verify}: every byte read again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Đọc lại toàn bộ kho lưu và chỉ mục, hoặc một bản sao lưu, và báo chỗ hỏng.")
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(names = "--backup", paramLabel = "DIR", description = "kiểm tra bản sao lưu này")
  private Optional<Path> backup = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (backup.isEmpty() && !Files.isDirectory(data.root())) {
      throw CommandException.cannotRun(Say.that("Chưa có dữ liệu trong %s", data.root()));
    }
    Verification.Result result =
        backup.isPresent() ? Verification.ofBackup(backup.get()) : Verification.ofStore(data);
    result.faults().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(
            Say.that("Đã kiểm tra %d mục, %d chỗ hỏng", result.checked(), result.faults().size()));
    return result.faults().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }
}
