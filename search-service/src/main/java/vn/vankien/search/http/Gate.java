package vn.vankien.search.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in as many questions at once as the machine answers well, and as many to wait as are
 * answered in a moment; the rest is told at once to come back. So a crowd gets the same answers a
 * second as a few do, and memory stays as it is.
 */
final class Gate extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** What searches or reads the index; pages of words alone, probes and styles are free. */
  static final String[] COSTLY = {
    "/",
    "/search",
    "/documents/*",
    "/works/*",
    "/originals/*",
    "/versions/*",
    "/new",
    "/api/*",
    "/sitemap.xml",
    "/sitemap/*"
  };

  /** Seconds a question may wait; its reader waits no longer either. */
  private static final int PATIENCE = 2;

  /** Seconds after which it makes sense to come back. */
  private static final int RETRY = 1;

  private final transient Supplier<Problems> problems;
  private final Semaphore running;
  private final Semaphore waiting;

  Gate(ServiceSettings settings, Supplier<Problems> problems) {
    this.problems = problems;
    this.running = new Semaphore(settings.atOnce(), true);
    this.waiting = new Semaphore(settings.queue());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!enter()) {
      problems.get().write(ProblemType.BUSY, RETRY, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      running.release();
    }
  }

  private boolean enter() {
    if (running.tryAcquire()) {
      return true;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return running.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
      return false;
    } finally {
      waiting.release();
    }
  }
}
