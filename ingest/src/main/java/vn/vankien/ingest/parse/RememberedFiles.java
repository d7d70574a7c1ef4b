package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of files that outlives the run, by the digest of their bytes: one line each, digest, tab,
 * words. A line that is torn by a kill is passed over. Safe for many threads.
 */
final class RememberedFiles {

  private static final int DIGEST_DIGITS = 64;

  private final Optional<Path> file;
  private final Map<String, String> words = new LinkedHashMap<>();

  private RememberedFiles(Optional<Path> file) {
    this.file = file;
  }

  /** Empty {@code file}: remembered until the end of the run. */
  static RememberedFiles open(Optional<Path> file) {
    RememberedFiles remembered = new RememberedFiles(file);
    if (file.isPresent() && Files.exists(file.get())) {
      try {
        for (String line : Files.readAllLines(file.get(), StandardCharsets.UTF_8)) {
          if (line.indexOf('\t') == DIGEST_DIGITS) {
            remembered.words.put(
                line.substring(0, DIGEST_DIGITS), line.substring(DIGEST_DIGITS + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.get(), e);
      }
    }
    return remembered;
  }

  static String digest(byte[] payload) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  synchronized boolean isEmpty() {
    return words.isEmpty();
  }

  synchronized Optional<String> find(String digest) {
    return Optional.ofNullable(words.get(digest));
  }

  /** What is remembered of all files, in the order in which they came. */
  synchronized List<String> all() {
    return List.copyOf(words.values());
  }

  /** Later words take the place of earlier ones. */
  synchronized void add(String digest, String said) {
    String line = said.replaceAll("[\\r\\n]", " ");
    if (line.equals(words.put(digest, line)) || file.isEmpty()) {
      return;
    }
    try {
      Path path = file.get();
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(
          path,
          digest + "\t" + line + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.get(), e);
    }
  }

  synchronized void remove(String digest) {
    if (words.remove(digest) == null || file.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    words.forEach((key, said) -> lines.append(key).append('\t').append(said).append('\n'));
    try {
      Path path = file.get();
      Path whole = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(whole, lines, StandardCharsets.UTF_8);
      Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.get(), e);
    }
  }
}
