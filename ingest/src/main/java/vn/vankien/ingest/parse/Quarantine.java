package vn.vankien.ingest.parse;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankien.ingest.parse.ParseOutcome.Failed;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.language.Say;

/**
 * Files that killed their worker twice: by the digest of their bytes they are not tried again, in
 * this run or a later one, until the parser changes: its version, Tika's, or its limits.
 */
final class Quarantine {

  /** Counts up with every change of ours that may let a file pass that killed its worker. */
  private static final int VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

  private final String parser;
  private final RememberedFiles files;

  Quarantine(ParserSettings settings) {
    this(settings, VERSION + " " + Tika.getString());
  }

  /** With another version, as after an update. */
  Quarantine(ParserSettings settings, String version) {
    this.parser =
        String.format(
            Locale.ROOT,
            "%s %d MB %d s",
            version,
            settings.heapMegabytes(),
            settings.deadline().toSeconds());
    this.files = RememberedFiles.open(settings.memory().map(Quarantine::file));
  }

  private static Path file(Path folder) {
    return folder.resolve("quarantine.tsv");
  }

  /** Why a file is not to be read; empty if it may be. */
  Optional<Failed> find(byte[] payload) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    return files.find(RememberedFiles.digest(payload)).flatMap(this::failure);
  }

  private Optional<Failed> failure(String said) {
    String[] fields = said.split("\t", -1);
    return Stream.of(Status.values())
        .filter(status -> fields.length == 2 && fields[1].equals(parser))
        .filter(status -> status.name().equals(fields[0]))
        .findFirst()
        .map(Quarantine::failed);
  }

  /** Whether a status says that the worker died. */
  static boolean isDeath(Status status) {
    return status == Status.CRASHED || status == Status.OUT_OF_MEMORY || status == Status.TIMEOUT;
  }

  /** Keeps a file that killed its worker as often as it was tried. */
  Failed add(byte[] payload, Status status, String name) {
    String digest = RememberedFiles.digest(payload);
    files.add(digest, status + "\t" + parser);
    LOG.warn("file quarantined: name={} status={} sha256={}", name, status, digest);
    return failed(status);
  }

  private static Failed failed(Status status) {
    return new Failed(
        status,
        Say.that(
            "%s Đã thử hai lần; tệp được cách ly cho đến khi bộ đọc thay đổi.", status.sentence()));
  }
}
