package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankien.index.DocumentIndexer;
import vn.vankien.index.DocumentSearcher;

/** The store kept twice: by the commands that an operator types. */
class BackupTest {

  @TempDir Path folder;
  private Path data;
  private Path bag;

  @BeforeEach
  void aStoreOfTwoReports() throws IOException {
    data = folder.resolve("store");
    bag = folder.resolve("backup");
    ingest("a", "Xã Mẫu 1 thực hiện Kết luận số 28-KL/TW ngày 21/02/2022 về tinh giản biên chế.");
    ingest("b", "Xã Mẫu 2 sơ kết Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tổ chức bộ máy.");
    Files.createDirectories(data.resolve("state"));
  }

  private void ingest(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".txt"), text);
    assertThat(said("ingest", file, "--data", data).code()).isZero();
  }

  private static Said said(Object... words) {
    return Said.by(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void s09WhatIsDeletedComesBackWhole() throws IOException {
    String port = SamplePorts.next();
    said("demo", "--once", "--sites-port", port, "--data", data);
    assertThat(said("backup", bag, "--data", data).out()).contains("Đã sao lưu");
    Map<String, Long> before = sizes(data);
    delete(data);

    assertThat(said("restore", bag, "--data", data).code()).isZero();

    assertThat(documents()).isGreaterThan(80);
    assertThat(said("verify", "--data", data).code()).isZero();
    assertThat(sizes(data).keySet())
        .containsAll(
            before.keySet().stream()
                .filter(name -> !name.matches(".*(lock|-wal|-shm)|spool/.*"))
                .toList());
    Said night = said("demo", "--once", "--sites-port", port, "--data", data);
    assertThat(night.out().lines().filter(line -> line.contains("-mau: ")))
        .as("the crawl remembers what it fetched")
        .hasSize(3)
        .allMatch(line -> line.contains("tải 0 nội dung"));
  }

  @Test
  void theNextBackupCopiesOnlyWhatIsNew() throws IOException {
    said("backup", bag, "--data", data);
    assertThat(said("backup", bag, "--data", data).out()).contains("chép mới 0 tệp");
    ingest("c", "Xã Mẫu 3 triển khai Quy định số 96-QĐ/TW ngày 02/02/2023.");
    assertThat(said("backup", bag, "--data", data).out()).doesNotContain("chép mới 0 tệp");
    assertThat(said("verify", "--backup", bag).code()).isZero();
    delete(data);
    said("restore", bag, "--data", data);
    assertThat(documents()).isEqualTo(3);
  }

  @Test
  void theManifestIsOneThatOtherToolsRead() throws IOException {
    said("backup", bag, "--data", data);
    assertThat(Files.readAllLines(bag.resolve("bagit.txt")))
        .containsExactly("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8");
    assertThat(Files.readAllLines(bag.resolve("manifest-sha256.txt")))
        .isNotEmpty()
        .allMatch(line -> line.matches("[0-9a-f]{64} {2}data/(archive|index|state)/.+"));
  }

  @Test
  void aStoreThatHasDataIsNotOverwritten() {
    said("backup", bag, "--data", data);
    Said refused = said("restore", bag, "--data", data);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("đã có dữ liệu").hasLineCount(1);
  }

  @Test
  void aDamagedBackupIsToldAndNotRestored() throws IOException {
    said("backup", bag, "--data", data);
    Path victim = only(bag.resolve("data/archive"), ".warc.gz");
    flip(victim, Files.size(victim) / 2);
    delete(data);
    assertThat(said("verify", "--backup", bag).err()).contains("bị hỏng ở tệp archive/");
    Said refused = said("restore", bag, "--data", data);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("bị hỏng ở tệp archive/").hasLineCount(1);
    assertThat(data).doesNotExist();
  }

  @Test
  void aBackupKilledWhileCopyingLeavesTheFormerOne() throws IOException {
    said("backup", bag, "--data", data);
    Path half = bag.resolve("staging/data/archive/half.warc.gz");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "half of a file");
    assertThat(said("verify", "--backup", bag).code()).isZero();
    delete(data);
    said("restore", bag, "--data", data);
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void aBackupKilledWhileMovingIsBroughtToItsEnd() throws IOException {
    said("backup", bag, "--data", data);
    Path newer = folder.resolve("newer");
    ingest("c", "Xã Mẫu 3 triển khai Quy định số 96-QĐ/TW ngày 02/02/2023.");
    said("backup", newer, "--data", data);
    // all of the newer backup is staged, and one of its files has already taken its place
    Files.createDirectories(bag.resolve("staging"));
    Files.move(newer.resolve("data"), bag.resolve("staging/data"));
    Files.move(newer.resolve("manifest-sha256.txt"), bag.resolve("staging/manifest-sha256.txt"));
    Path moved = only(bag.resolve("staging/data/archive"), ".warc.gz");
    Files.move(
        moved,
        bag.resolve("data/archive").resolve(moved.getFileName()),
        StandardCopyOption.REPLACE_EXISTING);
    delete(data);

    assertThat(said("restore", bag, "--data", data).code()).isZero();

    assertThat(documents()).isEqualTo(3);
    assertThat(said("verify", "--backup", bag).code()).isZero();
    assertThat(bag.resolve("staging")).doesNotExist();
  }

  @Test
  void whileAnotherProcessWritesNoBackupIsMade() throws IOException {
    try (DocumentIndexer writer = DocumentIndexer.open(data.resolve("index"))) {
      Said refused = said("backup", bag, "--data", data);
      assertThat(refused.code()).isEqualTo(3);
      assertThat(refused.err()).contains("đang ghi").hasLineCount(1);
      assertThat(writer.documents()).isEqualTo(2);
    }
    assertThat(bag.resolve("manifest-sha256.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95})
  void verifyFindsFlippedBytesInTheArchive(double place) throws IOException {
    Path warc = only(data.resolve("archive"), ".warc.gz");
    // no checksum covers the time in the ten bytes that begin a member of gzip
    for (int i = 0; i < 12; i++) {
      flip(warc, (long) (Files.size(warc) * place) + i);
    }
    Said said = said("verify", "--data", data);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("Kho lưu: tệp " + warc.getFileName() + " hỏng");
  }

  @Test
  void verifyFindsAFlippedByteInTheIndex() throws IOException {
    Path stored = only(data.resolve("index"), "_0.cfs");
    flip(stored, Files.size(stored) / 2);
    Said said = said("verify", "--data", data);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("Chỉ mục bị hỏng").contains("./vankien reindex");
    delete(data.resolve("index"));
    said("reindex", "--data", data);
    assertThat(said("verify", "--data", data).code()).isZero();
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void whereThereIsNoBackupItSaysSo() {
    for (String command : List.of("restore", "verify")) {
      Said refused =
          command.equals("restore")
              ? said("restore", folder.resolve("khong"), "--data", folder.resolve("moi"))
              : said("verify", "--backup", folder.resolve("khong"));
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).startsWith("Không có bản sao lưu trong ").hasLineCount(1);
    }
  }

  private long documents() throws IOException {
    try (DocumentSearcher searcher = DocumentSearcher.open(data.resolve("index"))) {
      return searcher.documents();
    }
  }

  private static Path only(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  private static void flip(Path file, long place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) place] ^= 0x55;
    Files.write(file, bytes);
  }

  private static Map<String, Long> sizes(Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(folder.relativize(file).toString(), Files.size(file));
      }
    }
    return sizes;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
