package vn.vankien.ingest.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.index.IndexSnapshot;
import vn.vankien.ingest.archive.ArchiveAudit;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;
import vn.vankien.language.Say;

/**
 * Reads every byte of a store, or of a backup, and tells what is damaged and what to do about it.
 */
public final class Verification {

  private final List<String> faults = new ArrayList<>();
  private long checked;

  private Verification() {}

  /**
   * What was found.
   *
   * @param checked records, files and parts that were read
   * @param faults one plain Vietnamese sentence each; none if all is well
   */
  public record Result(long checked, List<String> faults) {

    public Result {
      faults = List.copyOf(faults);
    }
  }

  /** Checks archive, index and the crawl's memory; writers are held out meanwhile. */
  public static Result ofStore(DataFolder data) throws IOException {
    Verification verification = new Verification();
    verification.archive(data);
    verification.index(data);
    verification.databases(data);
    return verification.result();
  }

  /** Checks a backup against its manifest. */
  public static Result ofBackup(Path folder) throws IOException {
    Bag bag = new Bag(folder);
    bag.rollForward();
    if (!bag.exists()) {
      throw CommandException.usage(Say.that("Không có bản sao lưu trong %s", folder));
    }
    Verification verification = new Verification();
    for (Map.Entry<String, String> file : bag.manifest().entrySet()) {
      Path held = bag.payload().resolve(file.getKey());
      verification.checked++;
      if (!Files.exists(held)) {
        verification.faults.add(Say.that("Bản sao lưu thiếu tệp %s", file.getKey()));
      } else if (!Folders.digest(held).equals(file.getValue())) {
        verification.faults.add(Say.that("Bản sao lưu bị hỏng ở tệp %s", file.getKey()));
      }
    }
    return verification.result();
  }

  private Result result() {
    return new Result(checked, faults);
  }

  private void archive(DataFolder data) throws IOException {
    if (!Files.isDirectory(data.archive())) {
      return;
    }
    try (WarcArchive archive = WarcArchive.open(data.archive());
        Stream<Capture> captures = archive.captures()) {
      ArchiveAudit audit = new ArchiveAudit(archive, data.archive());
      for (Path file : audit.files()) {
        checked++;
        ArchiveAudit.fault(file).ifPresent(fault -> faults.add(Say.that("Kho lưu: %s", fault)));
      }
      for (Iterator<Capture> all = captures.iterator(); all.hasNext(); ) {
        Capture capture = all.next();
        checked++;
        audit.fault(capture).ifPresent(fault -> faults.add(Say.that("Kho lưu: %s", fault)));
      }
    }
  }

  private void index(DataFolder data) throws IOException {
    Optional<IndexSnapshot> index = IndexSnapshot.open(data.index());
    if (index.isEmpty()) {
      if (hasSegments(data.index())) {
        checked++;
        faults.add(Say.that("Chỉ mục mất tệp commit: hãy chạy ./vankien reindex"));
      }
      return;
    }
    try (IndexSnapshot held = index.get()) {
      checked++;
      if (!held.isSound()) {
        faults.add(
            Say.that(
                "Chỉ mục bị hỏng: hãy xóa thư mục %s rồi chạy ./vankien reindex", data.index()));
      }
    }
  }

  /** Segments that no commit names any more are the rest of an index, not none. */
  private static boolean hasSegments(Path index) throws IOException {
    return Files.isDirectory(index)
        && Folders.files(index).stream().anyMatch(f -> f.getFileName().toString().startsWith("_"));
  }

  private void databases(DataFolder data) throws IOException {
    for (Path file : Folders.files(data.state())) {
      if (file.toString().endsWith(".db")) {
        checked++;
        if (!isSound(file)) {
          faults.add(
              Say.that(
                  "Trí nhớ của việc thu thập bị hỏng: hãy xóa %s, lần thu thập sau sẽ lập lại",
                  file));
        }
      }
    }
  }

  private static boolean isSound(Path file) {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
      return answer.next() && answer.getString(1).equals("ok");
    } catch (SQLException e) {
      return false; // what cannot even be opened is not sound
    }
  }
}
