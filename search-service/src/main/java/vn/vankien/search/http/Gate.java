package vn.vankien.search.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  /**
   * Seconds after which it makes sense to come back; sooner, refusing would take the time of
   * answers.
   */
  private static final int RETRY = 3;

  private final transient Supplier<Problems> problems;
  private final transient Turns turns;

  Gate(ServiceSettings settings, Supplier<Problems> problems) {
    this.problems = problems;
    this.turns = new Turns(settings.atOnce(), settings.queue());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!turns.take(() -> chain.doFilter(request, response))) {
      problems.get().write(ProblemType.BUSY, RETRY, request, response);
    }
  }

  @Override
  public void destroy() {
    turns.close();
  }
}
