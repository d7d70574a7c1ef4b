package vn.vankien.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sites that we read: one YAML file each, in a folder or bundled with the program. */
public final class SourceCatalog {

  private static final String SUFFIX = ".yaml";

  private final List<Source> sources;

  private SourceCatalog(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads one definition.
   *
   * @param id the file's name without {@code .yaml}
   * @throws BadDefinitionException if a key is unknown, missing or not understood
   */
  public static Source read(String id, String yaml) {
    return Definition.read(id, yaml);
  }

  /** The definitions that come with the program. */
  public static SourceCatalog bundled() {
    URL folder = SourceCatalog.class.getResource("/sources");
    if (folder == null) {
      throw new IllegalStateException("no /sources in the program");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return load(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return load(jar.getPath("/sources"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class loader gave no URI: " + folder, e);
    }
  }

  /** Every {@code *.yaml} in a folder, by name; other files are left alone. */
  public static SourceCatalog load(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new SourceCatalog(
          files
              .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
              .sorted()
              .map(SourceCatalog::readFile)
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Source readFile(Path file) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - SUFFIX.length());
    if (Files.isDirectory(file)) {
      throw new BadDefinitionException(id, "là một thư mục, không phải tệp");
    }
    try {
      return read(id, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All sources, by id. */
  public List<Source> sources() {
    return sources;
  }

  /** The source of this id, if the catalog has one. */
  public Optional<Source> find(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }
}
