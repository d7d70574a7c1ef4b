package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.command.DataFolder;
import vn.vankien.command.ExitCode;
import vn.vankien.index.DocumentSearcher;
import vn.vankien.index.IndexMissingException;
import vn.vankien.language.Say;

/** {@code vankien status}: what is in the data folder. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tình trạng dữ liệu: số văn bản, dung lượng kho lưu và chỉ mục.")
final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(names = "--json", description = "in JSON")
  private boolean json;

  @Option(
      names = "--ledger",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description = "kèm N văn bản được viện dẫn nhiều nhất mà chưa có (mặc định 20)")
  private int ledger;

  /**
   * What lies in a data folder.
   *
   * @param documents that can be found
   * @param generation of the index's last commit; 0 if there is no index
   * @param ledger of what is cited and not held; empty unless asked for
   */
  record Status(
      String data,
      long documents,
      long generation,
      long archiveBytes,
      long indexBytes,
      LedgerListing ledger) {}

  @Override
  public Integer call() throws IOException {
    Status status = status();
    spec.commandLine()
        .getOut()
        .println(json ? JsonMapper.shared().writeValueAsString(status) : words(status));
    return ExitCode.DONE;
  }

  private Status status() throws IOException {
    long archive = bytes(data.archive());
    long index = bytes(data.index());
    try (DocumentSearcher searcher = DocumentSearcher.open(data.index())) {
      return new Status(
          data.root().toString(),
          searcher.documents(),
          searcher.generation(),
          archive,
          index,
          ledger > 0 ? LedgerListing.of(searcher.ledger(ledger)) : LedgerListing.NONE);
    } catch (IndexMissingException e) {
      return new Status(data.root().toString(), 0, 0, archive, index, LedgerListing.NONE);
    }
  }

  private static String words(Status status) {
    return Say.that(
            "Dữ liệu: %s%nVăn bản tìm được: %d%nKho lưu: %d MB%nChỉ mục: %d MB%s%n%s",
            status.data(),
            status.documents(),
            status.archiveBytes() >> 20,
            status.indexBytes() >> 20,
            status.generation() == 0 ? Say.that(" (chưa có)") : "",
            status.ledger().words())
        .strip();
  }

  private static long bytes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
