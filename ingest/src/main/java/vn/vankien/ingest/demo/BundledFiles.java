package vn.vankien.ingest.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files beside this class, whether classes lie in a folder or in the program's jar. */
final class BundledFiles {

  private BundledFiles() {}

  /**
   * Every file directly in a folder, by its name.
   *
   * @param folder relative to this package: {@code bao-mau/items}
   */
  static NavigableMap<String, byte[]> in(String folder) throws IOException {
    URL url = BundledFiles.class.getResource(folder);
    if (url == null) {
      throw new IOException("folder missing from the program: " + folder);
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      JarURLConnection jar = (JarURLConnection) url.openConnection();
      // opened by path, so that nobody else's view of the same jar is shared or closed
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
        return read(files.getPath(jar.getEntryName()));
      }
    } catch (URISyntaxException e) {
      throw new IOException("folder with an unusable address: " + url, e);
    }
  }

  /** One text file in UTF-8: {@code bao-mau/article.html}. */
  static String text(String file) throws IOException {
    try (InputStream in = BundledFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("file missing from the program: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static NavigableMap<String, byte[]> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Files::isRegularFile).toList();
    }
    NavigableMap<String, byte[]> contents = new TreeMap<>();
    for (Path file : files) {
      contents.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return contents;
  }
}
