package vn.vankien.ingest.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import vn.vankien.command.CommandException;
import vn.vankien.command.DataFolder;
import vn.vankien.language.Say;

/**
 * Brings a store back from its {@link Bag}. Every file is checked on the way, and the store appears
 * whole or not at all.
 */
public final class Restore {

  private final DataFolder data;

  public Restore(DataFolder data) {
    this.data = data;
  }

  /**
   * Restores the backup in {@code source}.
   *
   * @return files restored
   * @throws CommandException if there is no backup, if it is damaged, or if the store has data
   */
  public int from(Path source) throws IOException {
    Bag bag = new Bag(source);
    bag.rollForward();
    if (!bag.exists()) {
      throw CommandException.usage(Say.that("Không có bản sao lưu trong %s", source));
    }
    Path root = data.root().toAbsolutePath().normalize();
    if (!Folders.files(root).isEmpty()) {
      throw CommandException.usage(
          Say.that(
              "Thư mục %s đã có dữ liệu: hãy chuyển nó đi nơi khác rồi khôi phục", data.root()));
    }
    Path arriving = root.resolveSibling(root.getFileName() + ".restoring");
    Folders.delete(arriving);
    Map<String, String> manifest = bag.manifest();
    for (Map.Entry<String, String> file : manifest.entrySet()) {
      Path place = arriving.resolve(file.getKey()).normalize();
      if (!place.startsWith(arriving)) {
        throw CommandException.usage(Say.that("Bản sao lưu có tên tệp lạ: %s", file.getKey()));
      }
      copy(bag, file.getKey(), file.getValue(), place);
    }
    Folders.delete(root);
    Files.createDirectories(root.getParent());
    Files.move(arriving, root, StandardCopyOption.ATOMIC_MOVE);
    return manifest.size();
  }

  private static void copy(Bag bag, String name, String digest, Path place) throws IOException {
    Path held = bag.payload().resolve(name);
    if (!Files.exists(held) || !Folders.copy(held, place).equals(digest)) {
      throw CommandException.cannotRun(
          Say.that("Bản sao lưu bị hỏng ở tệp %s: dữ liệu chưa được khôi phục", name));
    }
  }
}
