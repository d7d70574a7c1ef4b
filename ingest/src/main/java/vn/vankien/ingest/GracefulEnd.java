package vn.vankien.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long run come to a good end when the system asks this process to (SIGTERM, ctrl-C): it is
 * told to stop, and the process waits until it has committed and closed, but not for ever.
 */
final class GracefulEnd implements AutoCloseable {

  /** Shorter than the ninety seconds after which systemd kills. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  /**
   * @param stop asks the run to end; returns at once
   */
  GracefulEnd(Runnable stop) {
    hook = new Thread(() -> await(stop), "graceful-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await(Runnable stop) {
    stop.run();
    try {
      if (!over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return; // the last commit stands, and the next run goes on from there
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is over. */
  @Override
  public void close() {
    over.countDown();
    if (!hook.isAlive()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // the process is ending already, and the hook has what it waits for
      }
    }
  }
}
