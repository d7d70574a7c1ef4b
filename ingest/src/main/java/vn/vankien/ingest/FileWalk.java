package vn.vankien.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import vn.vankien.language.Say;

/** Lists the files of a call, in order, and goes on past folders that it may not enter. */
final class FileWalk {

  private final Failures failures;

  FileWalk(Failures failures) {
    this.failures = failures;
  }

  /** Every file under {@code paths}; hidden ones only where they are named themselves. */
  List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, files);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        failures.add(Say.that("%s: không có tệp hay thư mục này", path));
      }
    }
    files.sort(null);
    return files;
  }

  private void walk(Path folder, List<Path> files) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return inner.equals(folder) || !hidden(inner)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !hidden(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            failures.add(Say.that("%s: không có quyền đọc", file));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean hidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }
}
