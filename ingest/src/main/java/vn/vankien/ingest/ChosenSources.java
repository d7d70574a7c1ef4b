package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vankien.command.CommandException;
import vn.vankien.ingest.source.BadDefinitionException;
import vn.vankien.ingest.source.Source;
import vn.vankien.ingest.source.SourceCatalog;
import vn.vankien.language.Say;

/**
 * The sources that a call names, or all.
 *
 * @param faults sentences about definitions that cannot be used; the others go on
 */
record ChosenSources(List<Source> sources, List<String> faults) {

  ChosenSources {
    sources = List.copyOf(sources);
    faults = List.copyOf(faults);
  }

  static ChosenSources of(Optional<Path> folder, List<String> ids) throws IOException {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw CommandException.usage(Say.that("Không có thư mục định nghĩa nguồn %s", folder.get()));
    }
    SourceCatalog catalog =
        folder.isPresent() ? SourceCatalog.load(folder.get()) : SourceCatalog.bundled();
    List<String> faults =
        catalog.faults().stream()
            .filter(fault -> ids.isEmpty() || ids.contains(fault.source()))
            .map(BadDefinitionException::getMessage)
            .toList();
    ChosenSources all = new ChosenSources(catalog.sources(), faults);
    if (ids.isEmpty()) {
      return all;
    }
    List<String> unfaulted =
        ids.stream()
            .distinct()
            .filter(id -> catalog.faults().stream().noneMatch(f -> f.source().equals(id)))
            .toList();
    return new ChosenSources(unfaulted.stream().map(all::find).toList(), faults);
  }

  /** The source of an id, or a sentence that helps. */
  Source find(String id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    faults.stream()
                        .filter(fault -> fault.contains(" " + id + ".yaml:"))
                        .findFirst()
                        .orElse(
                            Say.that(
                                "Không có nguồn \"%s\"; xem danh sách: ./vankien crawl --dry-run",
                                id))));
  }

  /** Those that we crawl; others forbid it and are only named. */
  List<Source> crawled() {
    return sources.stream().filter(source -> source.linkedOnly().isEmpty()).toList();
  }

  /** What would be crawled, as lines. */
  String listing() {
    StringBuilder lines = new StringBuilder();
    for (Source source : sources) {
      lines.append(source.id()).append("  ").append(source.name());
      source
          .linkedOnly()
          .ifPresent(why -> lines.append("  ").append(Say.that("(chỉ dẫn liên kết: %s)", why)));
      lines.append('\n');
      if (source.linkedOnly().isEmpty()) {
        source.sitemaps().forEach(url -> lines.append("  ").append(url).append('\n'));
        source.feeds().forEach(url -> lines.append("  ").append(url).append('\n'));
        source.seeds().forEach(url -> lines.append("  ").append(url).append('\n'));
      }
    }
    faults.forEach(fault -> lines.append(fault).append('\n'));
    return lines.toString();
  }
}
