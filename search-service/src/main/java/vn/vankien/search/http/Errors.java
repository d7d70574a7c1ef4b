package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the server refused before a controller saw it. */
@RestController
@Hidden
final class Errors implements ErrorController {

  private final Problems problems;

  Errors(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<byte[]> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer set ? set : 404; // asked for by name, there is no error
    return problems.answer(ProblemType.of(code), request);
  }
}
