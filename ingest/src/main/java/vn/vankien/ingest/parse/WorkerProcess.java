package vn.vankien.ingest.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.language.Language;

/**
 * One JVM that reads files for us, and may die of them. It knows no network: names do not resolve,
 * plain sockets go to a closed port, and files are opened in its own folder only by the parsers'
 * temporary files.
 */
final class WorkerProcess implements AutoCloseable {

  /** Of {@code -XX:+ExitOnOutOfMemoryError}, as HotSpot defines it. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  /** What a dying JVM takes from closing its pipe to its exit, generously. */
  private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

  /** Room in a frame for the fields beside the text. */
  private static final int FRAME_MARGIN = 64 << 20;

  private final Process process;
  private final Path folder;
  private final DataOutputStream toWorker;
  private final DataInputStream fromWorker;
  private final ScheduledExecutorService clock;
  private final int longestFrame;

  /** Starts the JVM; it is ready for the first file when this returns. */
  WorkerProcess(ParserSettings settings, ScheduledExecutorService clock) {
    this.clock = clock;
    this.longestFrame =
        (int) Math.min(Integer.MAX_VALUE - 8L, 3L * settings.longestText() + FRAME_MARGIN);
    try {
      this.folder = Files.createTempDirectory("vankien-parse-");
      ProcessBuilder builder = new ProcessBuilder(command(settings, folder));
      builder.environment().clear();
      builder.directory(folder.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("parser worker does not start", e);
    }
    this.toWorker = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    try {
      WorkerMessage first = answer(Duration.ofSeconds(60));
      if (!(first instanceof WorkerMessage.Ready)) {
        throw new IllegalStateException("parser worker began with " + first);
      }
    } catch (Death e) {
      close();
      throw new IllegalStateException("parser worker does not start: " + e.status(), e);
    }
  }

  private static List<String> command(ParserSettings settings, Path folder) throws IOException {
    Path noHosts = Files.createFile(folder.resolve("hosts"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + settings.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("crash.log"),
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder,
        "-Dfile.encoding=UTF-8",
        "-D" + Language.PROPERTY + '=' + Language.ofProcess().tag(),
        // No network: no name resolves, and a plain socket would go to a closed port.
        "-Djdk.net.hosts.file=" + noHosts,
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=9",
        // No external entity, schema or style sheet, whatever a parser forgets to forbid.
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=",
        "-cp",
        absolute(System.getProperty("java.class.path")),
        ParserWorker.class.getName(),
        folder.toString(),
        Integer.toString(settings.longestText()));
  }

  /** The worker's working folder is its own, so relative entries would be lost. */
  private static String absolute(String classPath) {
    return Stream.of(classPath.split(java.io.File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Asks once and waits for the answer.
   *
   * @throws Death when the worker died of it; this worker is then of no more use
   */
  WorkerMessage ask(WorkerMessage question, Duration deadline) throws Death {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> guard = guard(late, deadline);
    try {
      WorkerMessage.write(toWorker, question);
      return WorkerMessage.read(fromWorker, longestFrame);
    } catch (IOException e) {
      throw death(late, e);
    } finally {
      guard.cancel(false);
    }
  }

  private WorkerMessage answer(Duration deadline) throws Death {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> guard = guard(late, deadline);
    try {
      return WorkerMessage.read(fromWorker, longestFrame);
    } catch (IOException e) {
      throw death(late, e);
    } finally {
      guard.cancel(false);
    }
  }

  private ScheduledFuture<?> guard(AtomicBoolean late, Duration deadline) {
    return clock.schedule(
        () -> {
          late.set(true);
          process.destroyForcibly();
        },
        deadline.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private Death death(AtomicBoolean late, IOException cause) {
    // Its pipe closes a moment before it ends, and its own exit code says more than a kill.
    if (!endsByItself()) {
      process.destroyForcibly();
    }
    int exit = exitOf(process);
    Status status =
        late.get()
            ? Status.TIMEOUT
            : exit == EXIT_OUT_OF_MEMORY ? Status.OUT_OF_MEMORY : Status.CRASHED;
    return new Death(status, "worker " + process.pid() + " ended with " + exit, cause);
  }

  private boolean endsByItself() {
    try {
      return process.waitFor(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits even when interrupted: a killed process is gone in no time. */
  private static int exitOf(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitOf(process);
    try {
      TemporaryFolder.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  /** The worker is gone: of a deadline, of its heap, or of something worse. */
  static final class Death extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;

    Death(Status status, String message, Throwable cause) {
      super(message, cause);
      this.status = status;
    }

    Status status() {
      return status;
    }
  }
}
