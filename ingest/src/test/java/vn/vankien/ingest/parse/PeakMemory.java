package vn.vankien.ingest.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Watches how much memory a parser's two processes take, on Linux: VmHWM of /proc/PID/status. */
final class PeakMemory implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(20);

  private final DocumentParser parser;
  private final Map<Long, Long> workers = new ConcurrentHashMap<>();
  private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::watch);

  PeakMemory(DocumentParser parser) {
    this.parser = parser;
    watcher.start();
  }

  private void watch() {
    try {
      while (true) {
        for (long pid : parser.workerPids()) {
          workers.merge(pid, kilobytes(Long.toString(pid)), Math::max);
        }
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** 0 for a process that is gone. */
  private static long kilobytes(String pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D+", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** One line for people. */
  String words() {
    Set<Long> pids = new HashSet<>(workers.keySet());
    long largest = workers.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "peak resident memory: parent %d MB, worker %d MB; %d worker processes, 0 restarts of the parent (it is this one)",
        kilobytes("self") >> 10,
        largest >> 10,
        pids.size());
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
