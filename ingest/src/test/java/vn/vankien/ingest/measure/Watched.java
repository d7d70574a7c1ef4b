package vn.vankien.ingest.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that was let run to its end.
 *
 * @param peakBytes its largest resident set, from {@code /proc}; 0 where there is none
 */
record Watched(int exit, double seconds, long peakBytes) {

  static Watched run(List<String> command, Path log) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peak = 0;
    do {
      peak = Math.max(peak, peak(process.pid()));
    } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
    return new Watched(process.exitValue(), (System.nanoTime() - began) / 1e9, peak);
  }

  /** VmHWM of proc(5), in bytes. */
  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it ended while we looked
    }
  }
}
