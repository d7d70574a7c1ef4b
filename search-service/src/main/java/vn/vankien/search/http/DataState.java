package vn.vankien.search.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the data folder tells beside the documents: when it changed, and how the night was. */
final class DataState {

  private final Path folder;

  DataState(Path folder) {
    this.folder = folder;
  }

  /** ISO instant of the index's last commit, or empty. */
  String updated() throws IOException {
    Path index = folder.resolve("index");
    if (!Files.isDirectory(index)) {
      return "";
    }
    try (Stream<Path> files = Files.list(index)) {
      Optional<Path> commit =
          files.filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst();
      return commit.isPresent()
          ? Files.getLastModifiedTime(commit.get()).toInstant().toString()
          : "";
    }
  }

  /** The last report of the nightly job, if there is one. */
  Optional<NightReport> report() throws IOException {
    return NightReport.last(folder.resolve("state"));
  }
}
