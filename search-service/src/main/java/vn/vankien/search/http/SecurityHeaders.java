package vn.vankien.search.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What browsers may do with an answer: show it, with our own style sheet and pictures, and nothing
 * else. The one script is a file of ours; none may stand in a page.
 */
final class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1;

  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
          + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** For archived bytes: nothing of theirs runs, and only our own pages may frame them. */
  private static final String ARCHIVED =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " frame-ancestors 'self'";

  /** A browser's own viewer of PDF files is no part of the page and runs in no sandbox of ours. */
  private static final String FILE = "frame-ancestors 'self'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    write(response);
    chain.doFilter(request, response);
  }

  /** Instead of the headers of a page, those of a file that was archived. */
  static void writeArchived(HttpServletResponse response, boolean pdf) {
    response.setHeader("Content-Security-Policy", pdf ? FILE : ARCHIVED);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  static void write(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY"); // for browsers without frame-ancestors
    response.setHeader("Referrer-Policy", "no-referrer"); // what was asked is nobody else's
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cache-Control", "no-cache"); // keep it, but ask whether it still holds
  }
}
