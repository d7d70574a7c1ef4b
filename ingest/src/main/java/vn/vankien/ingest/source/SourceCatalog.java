package vn.vankien.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankien.language.Say;

/** The sites that we read: one YAML file each, in a folder or bundled with the program. */
public final class SourceCatalog {

  private static final String SUFFIX = ".yaml";

  private final List<Source> sources;
  private final List<BadDefinitionException> faults;

  private SourceCatalog(List<Source> sources, List<BadDefinitionException> faults) {
    this.sources = List.copyOf(sources);
    this.faults = List.copyOf(faults);
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

  /**
   * Every {@code *.yaml} in a folder, by name; other files are left alone. One that cannot be used
   * stands among the {@link #faults} and harms no other.
   */
  public static SourceCatalog load(Path folder) throws IOException {
    List<Source> sources = new ArrayList<>();
    List<BadDefinitionException> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> definitions =
          files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
      for (Path definition : definitions) {
        try {
          sources.add(readFile(definition));
        } catch (BadDefinitionException e) {
          faults.add(e);
        }
      }
    }
    return new SourceCatalog(sources, faults);
  }

  private static Source readFile(Path file) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - SUFFIX.length());
    if (Files.isDirectory(file)) {
      throw new BadDefinitionException(id, Say.that("là một thư mục, không phải tệp"));
    }
    try {
      return read(id, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new BadDefinitionException(id, Say.that("không phải văn bản UTF-8"));
    } catch (IOException e) {
      throw new BadDefinitionException(id, Say.that("không đọc được tệp"));
    }
  }

  /** All sources, by id. */
  public List<Source> sources() {
    return sources;
  }

  /** Definitions that cannot be used, each with its sentence. */
  public List<BadDefinitionException> faults() {
    return faults;
  }

  /** The source of this id, if the catalog has one. */
  public Optional<Source> find(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }
}
