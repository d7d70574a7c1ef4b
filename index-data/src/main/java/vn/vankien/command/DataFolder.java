package vn.vankien.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The {@code --data} of every command, and what lies where inside it. */
public final class DataFolder {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "thư mục dữ liệu (mặc định: ${DEFAULT-VALUE})",
      defaultValue = "${sys:vankien.data:-index-data/store}")
  private Path folder = Path.of("index-data/store");

  /** The WARC files, the truth from which all else can be made again. */
  public Path archive() {
    return folder.resolve("archive");
  }

  /** The Lucene index. */
  public Path index() {
    return folder.resolve("index");
  }

  /** What the crawl remembers between nights. */
  public Path state() {
    return folder.resolve("state");
  }

  /** The folder that holds the others. */
  public Path root() {
    return folder;
  }
}
