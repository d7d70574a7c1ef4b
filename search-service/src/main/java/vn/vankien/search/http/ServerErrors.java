package vn.vankien.search.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Answers what the server refuses before it reaches any of our code, such as a malformed address,
 * in the same words as everything else.
 */
final class ServerErrors extends ErrorReportValve {

  private final Supplier<Problems> problems;

  ServerErrors(Supplier<Problems> problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    ResponseEntity<byte[]> answer =
        problems.get().answer(ProblemType.of(response.getStatus()), request);
    byte[] body = answer.getBody();
    SecurityHeaders.write(response);
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    try {
      response.setContentLength(body == null ? 0 : body.length);
      response.getOutputStream().write(body == null ? new byte[0] : body);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the client is gone; the server closes the connection
    }
  }
}
