package vn.vankien.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vankien.language.Say;

/** Reads records again and holds their payloads against their digests. */
public final class ArchiveAudit {

  private final WarcArchive archive;
  private final Path folder;

  /**
   * An audit of one archive.
   *
   * @param folder of its files
   */
  public ArchiveAudit(WarcArchive archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /** The WARC files, by name. */
  public List<Path> files() throws IOException {
    return archive.warcFiles();
  }

  /**
   * What is wrong with a WARC file as a whole: every record must inflate and agree with its
   * checksum, those too that no index names.
   */
  public static Optional<String> fault(Path warc) throws IOException {
    List<Recovery.Member> members = Recovery.members(warc, 0);
    long end = members.isEmpty() ? 0 : members.getLast().offset() + members.getLast().length();
    return end == Files.size(warc)
        ? Optional.empty()
        : Optional.of(
            Say.that("tệp %s hỏng ở bản ghi bắt đầu từ byte %d", warc.getFileName(), end));
  }

  /**
   * What is wrong with a record, one sentence; empty if it can be read whole and its payload is the
   * one that was archived.
   */
  public Optional<String> fault(Capture capture) throws IOException {
    String place = capture.filename() + "@" + capture.offset() + " (" + capture.url() + ")";
    if (!archive.holds(capture)) {
      return Optional.of(Say.that("thiếu bản ghi %s", place));
    }
    if (capture.isRevisit()) {
      return Optional.empty();
    }
    try (InputStream payload = archive.stream(capture)) {
      return PayloadDigest.of(payload).equals(capture.digest())
          ? Optional.empty()
          : Optional.of(Say.that("nội dung đã đổi ở %s", place));
    } catch (ContentCoding.CodingException e) {
      return rawFault(capture, place);
    } catch (IOException | RuntimeException e) {
      // readers trip over damaged bytes in ways of their own; all of them mean this
      return Optional.of(Say.that("không đọc được bản ghi %s", place));
    }
  }

  /** What came in a coding that could not be taken off was digested as it was sent. */
  private Optional<String> rawFault(Capture capture, String place) throws IOException {
    try (RecordReader record =
            new RecordReader(folder.resolve(capture.filename()), capture.offset());
        InputStream sent = record.sent()) {
      return PayloadDigest.of(sent).equals(capture.digest())
          ? Optional.empty()
          : Optional.of(Say.that("nội dung đã đổi ở %s", place));
    } catch (IOException | RuntimeException e) {
      // readers trip over damaged bytes in ways of their own; all of them mean this
      return Optional.of(Say.that("không đọc được bản ghi %s", place));
    }
  }
}
