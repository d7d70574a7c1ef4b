package vn.vankien.search.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request was not carried out. Each has a title and a sentence in {@code texts.*}. */
enum ProblemType {
  QUERY_TOO_LONG(HttpStatus.BAD_REQUEST),
  BAD_DATE(HttpStatus.BAD_REQUEST),
  PERIOD_REVERSED(HttpStatus.BAD_REQUEST),
  UNKNOWN_SORT(HttpStatus.BAD_REQUEST),
  BAD_PAGE(HttpStatus.BAD_REQUEST),
  BAD_SIZE(HttpStatus.BAD_REQUEST),
  TOO_DEEP(HttpStatus.BAD_REQUEST),
  TOO_MANY_VALUES(HttpStatus.BAD_REQUEST),
  UNKNOWN_TYPE(HttpStatus.BAD_REQUEST),
  MALFORMED(HttpStatus.BAD_REQUEST),
  UNKNOWN_DOCUMENT(HttpStatus.NOT_FOUND),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  BAD_CURSOR(HttpStatus.BAD_REQUEST),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE),
  NOT_READY(HttpStatus.SERVICE_UNAVAILABLE),
  FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** {@code query-too-long}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a status says that was set before any code of ours ran. */
  static ProblemType of(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 503 -> NOT_READY;
      default -> status >= 400 && status < 500 ? MALFORMED : FAILED;
    };
  }
}
