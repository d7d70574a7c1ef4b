package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.search.query.SearchEngine;

/** For whoever watches the process: does it live, and may it be sent requests? */
@RestController
@Hidden
final class Probes {

  private final SearchEngine engine;

  Probes(SearchEngine engine) {
    this.engine = engine;
  }

  @GetMapping("/livez")
  ResponseEntity<String> live() {
    return say(HttpStatus.OK, "ok\n");
  }

  @GetMapping("/readyz")
  ResponseEntity<String> ready() {
    return engine.ready()
        ? say(HttpStatus.OK, "ok\n")
        : say(HttpStatus.SERVICE_UNAVAILABLE, "no index\n");
  }

  private static ResponseEntity<String> say(HttpStatus status, String word) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(word);
  }
}
