package vn.vankien.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.language.Say;

/** {@code vankien import}: a file of records, archived whole and indexed line by line. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Nạp hàng loạt bản ghi: mỗi dòng một đối tượng JSON có id, text; nhận cả .gz.")
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Parameters(paramLabel = "FILE.jsonl", description = "tệp bản ghi")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Failures failures = new Failures();
    long indexed;
    // Opened before anything is made, so that a wrong name leaves no empty store behind.
    try (InputStream bytes = Files.newInputStream(file);
        DocumentIndexer indexer = DocumentIndexer.open(data.index())) {
      try (WarcArchive archive = WarcArchive.open(data.archive())) {
        archive.appendResource(
            file.toRealPath().toUri(), BulkImport.MEDIA_TYPE, file, Clock.systemUTC().instant());
        archive.sync();
      }
      BulkImport records = new BulkImport(indexer, failures);
      records.read(bytes, file.getFileName().toString());
      indexer.commit();
      indexed = records.indexed();
    }
    failures.lines().forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getOut()
        .println(
            Say.that(
                "Đã nạp %d bản ghi từ %s, %d lỗi", indexed, file.getFileName(), failures.count()));
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
  }
}
