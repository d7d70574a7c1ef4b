package vn.vankien.search.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who asks waits in a queue, first come first served, and his question is worked on by one of a few
 * threads of the system. Connections have virtual threads, which are cheap but never interrupted
 * while they compute: were questions worked on there, as many as the machine has processors would
 * keep everybody else from even being told to come back.
 */
final class Turns implements AutoCloseable {

  /** Seconds a question may wait; its reader waits no longer either. */
  private static final int PATIENCE = 2;

  /** What is done when its turn has come. */
  interface Work {
    void run() throws IOException, ServletException;
  }

  private final Semaphore running;
  private final Semaphore waiting;
  private final ExecutorService workers;

  /**
   * @param atOnce questions worked on at the same time
   * @param queue questions that may wait
   */
  Turns(int atOnce, int queue) {
    this.running = new Semaphore(atOnce, true);
    this.waiting = new Semaphore(queue);
    this.workers =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().name("answer-", 0).daemon().factory());
  }

  /**
   * Does {@code work} in its turn and returns when it is done; false if there is no turn for it.
   */
  boolean take(Work work) throws IOException, ServletException {
    if (!enter()) {
      return false;
    }
    try {
      CompletableFuture.runAsync(() -> doing(work), workers).join();
      return true;
    } catch (CompletionException e) {
      throw rethrown(e);
    } finally {
      running.release();
    }
  }

  private static void doing(Work work) {
    try {
      work.run();
    } catch (IOException | ServletException e) {
      throw new CompletionException(e);
    }
  }

  private static RuntimeException rethrown(CompletionException failure)
      throws IOException, ServletException {
    switch (failure.getCause()) {
      case IOException e -> throw e;
      case ServletException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw failure;
    }
  }

  private boolean enter() {
    try {
      if (running.tryAcquire(0, TimeUnit.SECONDS)) { // unlike without a time, passes nobody by
        return true;
      }
      if (!waiting.tryAcquire()) {
        return false;
      }
      try {
        return running.tryAcquire(PATIENCE, TimeUnit.SECONDS);
      } finally {
        waiting.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
      return false;
    }
  }

  /** Waits for what is being worked on. */
  @Override
  public void close() {
    workers.close();
  }
}
