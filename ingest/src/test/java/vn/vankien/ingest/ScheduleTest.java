package vn.vankien.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {

  @TempDir private Path folder;

  private Path units() {
    return folder.resolve("units");
  }

  private Said schedule(String action, String... more) throws IOException {
    Path program = folder.resolve("vankien");
    if (!Files.exists(program)) {
      Files.createFile(
          program,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    List<String> args =
        new ArrayList<>(
            List.of(
                "schedule",
                action,
                "--units",
                units().toString(),
                "--program",
                program.toString(),
                "--data",
                folder.resolve("dữ liệu 100%").toString()));
    args.addAll(Arrays.asList(more));
    return Said.by(args.toArray(String[]::new));
  }

  @Test
  void installsAServiceThatMayWriteItsDataAndNothingElse() throws IOException {
    assertThat(schedule("install", "--at", "01:30", "--as", "vankien").code()).isZero();
    assertThat(units().resolve("vankien-crawl.service"))
        .content()
        .contains(
            "User=vankien\n",
            "crawl --data \"" + folder + "/dữ liệu 100%%\"\n",
            "SuccessExitStatus=1\n",
            "NoNewPrivileges=yes\n",
            "ProtectSystem=strict\n",
            "CapabilityBoundingSet=\n",
            "ReadWritePaths=\"" + folder + "/dữ liệu 100%%\"")
        .doesNotContain("DATA", "MORE", "HARDENING");
    assertThat(units().resolve("vankien-crawl.timer"))
        .content()
        .contains("OnCalendar=*-*-* 01:30:00\n", "Persistent=true\n");
  }

  @Test
  void aUsersOwnUnitsNameNoUser() throws IOException {
    schedule("install", "--user", "--webhook", "http://127.0.0.1:9/nhan");
    assertThat(units().resolve("vankien-crawl.service"))
        .content()
        .contains("--webhook http://127.0.0.1:9/nhan\n", "NoNewPrivileges=yes")
        .doesNotContain("User=", "ProtectSystem");
  }

  @Test
  void removesWhatItInstalledAndSaysWhenThereIsNothing() throws IOException {
    schedule("install");
    assertThat(schedule("remove").out()).contains("Đã bỏ lịch");
    try (var left = Files.list(units())) {
      assertThat(left).isEmpty();
    }
    assertThat(schedule("remove").out()).contains("Không có lịch nào");
  }

  @Test
  void showsWithoutWriting() throws IOException {
    assertThat(schedule("show").out()).contains("[Timer]", "[Service]");
    assertThat(units()).doesNotExist();
  }

  @Test
  void systemdFindsNothingWrongWithThem() throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).as("systemd is here").exists();
    schedule("install", "--as", "root");
    for (String unit : List.of("vankien-crawl.service", "vankien-crawl.timer")) {
      Process process =
          new ProcessBuilder(
                  "systemd-analyze", "verify", "--man=no", units().resolve(unit).toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      assertThat(said.lines().filter(line -> line.contains("vankien-crawl"))).isEmpty();
    }
  }
}
