package vn.vankien.ingest.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A backup on disk: a bag of BagIt 1.0 (RFC 8493), which {@code sha256sum -c manifest-sha256.txt}
 * checks without us.
 *
 * <pre>
 * DIR/bagit.txt  bag-info.txt
 *     manifest-sha256.txt      a line for each file: digest, two blanks, data/archive/…
 *     data/                    the store as it was
 *     staging/                 what a backup under way has copied so far
 * </pre>
 *
 * <p>A backup that is killed leaves the former one as it was: new files wait in {@code staging}
 * until all are there, and the manifest among them is the sign that they are. From then on every
 * next run brings the move to its end before it does anything else.
 */
final class Bag {

  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String DECLARATION = "bagit.txt";

  private final Path folder;

  Bag(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path payload() {
    return folder.resolve("data");
  }

  private Path staging() {
    return folder.resolve("staging");
  }

  /** Where a file waits until all have come. */
  Path staged(String name) {
    return staging().resolve("data").resolve(name);
  }

  boolean exists() {
    return Files.exists(folder.resolve(DECLARATION)) && Files.exists(folder.resolve(MANIFEST));
  }

  /** Digests by the name of the file in the store, {@code archive/index.cdxj}. */
  Map<String, String> manifest() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    if (!Files.exists(folder.resolve(MANIFEST))) {
      return digests;
    }
    for (String line : Files.readAllLines(folder.resolve(MANIFEST))) {
      int blanks = line.indexOf("  data/");
      if (blanks > 0) {
        digests.put(line.substring(blanks + "  data/".length()), line.substring(0, blanks));
      }
    }
    return digests;
  }

  /** Begins with nothing staged, after a run that was killed too early. */
  void clearStaging() throws IOException {
    Folders.delete(staging());
  }

  /**
   * Makes what is staged, together with the unchanged files, the new backup.
   *
   * @param digests of all files of the new backup
   */
  void complete(Map<String, String> digests, String when) throws IOException {
    Files.createDirectories(staging());
    write(folder.resolve(DECLARATION), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write(
        staging().resolve("bag-info.txt"),
        "Bagging-Date: " + when.substring(0, 10) + "\nBag-Software-Agent: vankien\n");
    StringBuilder manifest = new StringBuilder();
    digests.forEach(
        (name, digest) -> manifest.append(digest).append("  data/").append(name).append('\n'));
    Path partial = staging().resolve(MANIFEST + ".part");
    write(partial, manifest.toString());
    Files.move(partial, staging().resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    rollForward();
  }

  /** Ends the move of a run that was killed in it; does nothing if there was none. */
  void rollForward() throws IOException {
    Path manifest = staging().resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      return;
    }
    List<Path> arrived = new ArrayList<>(Folders.files(staging()));
    arrived.remove(manifest);
    arrived.add(manifest); // last: until then the move can be begun again
    for (Path file : arrived) {
      Path place = folder.resolve(staging().relativize(file).toString());
      Files.createDirectories(place.getParent());
      Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
    Map<String, String> kept = manifest();
    for (Path file : Folders.files(payload())) {
      if (!kept.containsKey(Folders.name(payload(), file))) {
        Files.delete(file);
      }
    }
    Folders.delete(staging());
  }

  private static void write(Path file, String text) throws IOException {
    Folders.writeSafely(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
