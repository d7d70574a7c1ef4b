package vn.vankien.search.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;
import vn.vankien.index.IndexMismatchException;
import vn.vankien.index.IndexMissingException;
import vn.vankien.language.Language;
import vn.vankien.search.query.BadQueryException;

/**
 * Every failure in words: a page for who reads pages, an RFC 9457 problem for who calls the API. No
 * answer tells of what the server is made.
 */
@RestControllerAdvice
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** Seconds after which asking again makes sense: an index is opened in less. */
  private static final String RETRY_AFTER = "30";

  private final JsonMapper json;
  private final Assets.Links assets;

  Problems(JsonMapper json, Assets assets) {
    this.json = json;
    this.assets = assets.links();
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
    Language language = language(request);
    return answer(refusal.in(language), language, request);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> method(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    Set<HttpMethod> allowed = e.getSupportedHttpMethods();
    HttpHeaders headers = new HttpHeaders();
    headers.setAllow(allowed == null ? Set.of(HttpMethod.GET) : allowed);
    ResponseEntity<byte[]> answer = answer(ProblemType.METHOD_NOT_ALLOWED, request);
    headers.putAll(answer.getHeaders());
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  /** What the engine refuses; most of it {@link Question} has refused before. */
  @ExceptionHandler
  ResponseEntity<byte[]> bad(BadQueryException e, HttpServletRequest request) {
    return answer(
        e.problem() == BadQueryException.Problem.UNKNOWN_TYPE
            ? ProblemType.UNKNOWN_TYPE
            : ProblemType.MALFORMED,
        request);
  }

  /** The index went away, or is of another version than this program. */
  @ExceptionHandler({IndexMissingException.class, IndexMismatchException.class})
  ResponseEntity<byte[]> noIndex(HttpServletRequest request) {
    return answer(ProblemType.NOT_READY, request);
  }

  /** Broken percent-encoding, bytes that are no UTF-8, a thousand parameters. */
  @ExceptionHandler
  ResponseEntity<byte[]> malformed(InvalidParameterException e, HttpServletRequest request) {
    return answer(ProblemType.MALFORMED, request);
  }

  /** What Spring refuses it refuses with a status; anything else is a fault of ours. */
  @ExceptionHandler
  ResponseEntity<byte[]> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
      return answer(ProblemType.of(refused.getStatusCode().value()), request);
    }
    LOG.error("request failed: path={}", path(request), e);
    return answer(ProblemType.FAILED, request);
  }

  ResponseEntity<byte[]> answer(ProblemType type, HttpServletRequest request) {
    Language language = language(request);
    return answer(Problem.of(type, language), language, request);
  }

  /** Answers from a filter, before any controller; {@code seconds} is when to ask again. */
  void write(
      ProblemType type, long seconds, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = language(request);
    ResponseEntity<byte[]> answer = answer(Problem.of(type, language, seconds), language, request);
    response.setStatus(type.status().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    byte[] body = answer.getBody();
    response.getOutputStream().write(body == null ? new byte[0] : body);
  }

  private ResponseEntity<byte[]> answer(
      Problem problem, Language language, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(problem.status());
    ResponseEntity<byte[]> answer;
    if (forPrograms(request)) {
      answer =
          ResponseEntity.status(status)
              .contentType(MediaType.APPLICATION_PROBLEM_JSON)
              .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
              .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
              .body(json.writeValueAsBytes(problem));
    } else {
      Frame frame = new Frame(Texts.in(language), problem.title(), "", "/", "/?lang=en", assets);
      ProblemPage page = new ProblemPage(frame, problem);
      answer =
          Html.page(status, language, output -> JteproblemGenerated.render(output, null, page));
    }
    if (status != HttpStatus.SERVICE_UNAVAILABLE) {
      return answer;
    }
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(answer.getHeaders());
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    return new ResponseEntity<>(answer.getBody(), headers, status);
  }

  /** A page's language stands in its URL; a program's in its header. */
  private static Language language(HttpServletRequest request) {
    if (forPrograms(request)) {
      return AcceptLanguage.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
    String query = request.getQueryString();
    return query != null && query.matches("(?:.*&)?lang=en(?:&.*)?") ? Language.EN : Language.VI;
  }

  private static boolean forPrograms(HttpServletRequest request) {
    String path = path(request);
    return path.startsWith("/api/") || path.startsWith("/v3/");
  }

  /** The path first asked for, also while an error is being answered; empty if unreadable. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return String.valueOf(
        Objects.requireNonNullElse(
            failed, Objects.requireNonNullElse(request.getRequestURI(), "")));
  }
}
