package vn.vankien.ingest.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankien.ingest.archive.Capture;
import vn.vankien.ingest.archive.WarcArchive;

/**
 * A disk that fills up while we crawl: the crawl stops, nothing is half written, the next goes on.
 */
class DiskFaultsTest {

  private static final int PAGES = 60;

  @TempDir private Path data;
  private LoopbackSite site;

  @BeforeEach
  void opensASite() throws IOException {
    site = new LoopbackSite();
    site.page("/robots.txt", "text/plain", "");
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      links.append("<a href='/tin/" + i + "'>" + i + "</a>");
      StringBuilder noise = new StringBuilder();
      Random random = new Random(i);
      for (int word = 0; word < 8_000; word++) {
        noise.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
      }
      site.html("/tin/" + i, "Bài " + i, "<p>" + noise + "</p>");
    }
    site.html("/tin", "Tin", links.toString());
  }

  @AfterEach
  void closesTheSite() throws IOException {
    site.close();
  }

  @Test
  void s02ADiskBelowItsReserveStopsTheCrawlAndTheNextGoesOn() throws IOException {
    Night night = new Night(data);
    CrawlReport stopped = night.free(100 << 20).crawl(CrawlProcess.source(site.at("")));
    assertThat(stopped.stopped().orElseThrow()).contains("còn 100 MB", "512 MB");
    assertThat(night.index()).isEmpty();
    CrawlReport next = night.free(Long.MAX_VALUE).again(CrawlProcess.source(site.at("")));
    assertThat(next.resumed()).isTrue();
    assertThat(next.stopped()).isEmpty();
    assertThat(night.index()).hasSize(PAGES);
  }

  @Test
  void anArchiveBeyondItsBudgetStopsTheCrawl() throws IOException {
    Night night = new Night(data).set("diskBudget", "500000");
    CrawlReport stopped = night.crawl(CrawlProcess.source(site.at("")));
    assertThat(stopped.stopped().orElseThrow()).contains("diskBudget");
    assertThat(night.index().size()).isBetween(5, PAGES - 5);
    assertThat(night.set("diskBudget", "0").again(CrawlProcess.source(site.at(""))).resumed())
        .isTrue();
    assertThat(night.index()).hasSize(PAGES);
  }

  /**
   * A real disk of two megabytes: a tmpfs in a mount namespace of its own, where the system allows
   * one. The crawl runs into its end, then once more with room.
   */
  @Test
  void s02AFullDiskLeavesNoHalfRecord() throws IOException, InterruptedException {
    assumeThat(canMount()).as("mount namespaces are allowed here").isTrue();
    String java =
        ProcessHandle.current().info().command().orElseThrow()
            + " -Dvankien.reserve=0 --enable-native-access=ALL-UNNAMED -cp \"$CP\" "
            + CrawlProcess.class.getName()
            + " \"$DISK\" "
            + site.at("");
    Process process =
        shell(
            "mount -t tmpfs -o size=2m none \"$DISK\" || exit 9\n"
                + java
                + " >\"$OUT/first\" 2>&1; cp -r \"$DISK\" \"$OUT/copy\"\n"
                + "mount -o remount,size=64m \"$DISK\"\n"
                + java
                + " >\"$OUT/second\" 2>&1; cp -r \"$DISK\" \"$OUT/whole\"");
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(data.resolve("first"))).contains("stopped: Hết dung lượng đĩa");
    assertThat(Files.readString(data.resolve("second"))).contains("done, failures: 0");
    assertThat(digestsThatAgree(data.resolve("copy/archive"))).isBetween(5, PAGES);
    assertThat(digestsThatAgree(data.resolve("whole/archive"))).isEqualTo(PAGES);
  }

  private static boolean canMount() throws IOException, InterruptedException {
    return Files.exists(Path.of("/usr/bin/unshare"))
        && new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
  }

  private Process shell(String script) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("unshare", "-rm", "sh", "-c", script)).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "CP", System.getProperty("java.class.path"),
                "OUT", data.toString(),
                "DISK", Files.createDirectory(data.resolve("disk")).toString()));
    return builder.start();
  }

  /** Documents whose bytes are those whose digest was written down; fails on any that are not. */
  private static int digestsThatAgree(Path folder) throws IOException {
    int agree = 0;
    try (WarcArchive archive = WarcArchive.open(folder)) {
      for (Capture capture : archive.captures().filter(Capture::hasPayload).toList()) {
        byte[] bytes = archive.read(capture).bytes();
        assertThat("sha256:" + HexFormat.of().formatHex(sha256(bytes))).isEqualTo(capture.digest());
        agree += new String(bytes, UTF_8).contains("Bài ") ? 1 : 0;
      }
    }
    return agree;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
