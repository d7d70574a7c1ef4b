package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The style sheet, the mark and the one script, which offers suggestions. Their links carry a
 * fingerprint of the content, so a browser keeps them for a year and still sees every change.
 */
@RestController
@Hidden
final class Assets {

  /** Where the files are, with their fingerprints. */
  record Links(String style, String mark, String script) {}

  private final byte[] style = read("site.css");
  private final byte[] mark = read("mark.svg");
  private final byte[] script = read("box.js");
  private final Links links =
      new Links(
          "/assets/site.css?v=" + EntityTag.fingerprint(style),
          "/assets/mark.svg?v=" + EntityTag.fingerprint(mark),
          "/assets/box.js?v=" + EntityTag.fingerprint(script));

  Links links() {
    return links;
  }

  @GetMapping("/assets/site.css")
  ResponseEntity<byte[]> style() {
    return kept(style, "text/css;charset=UTF-8");
  }

  @GetMapping({"/assets/mark.svg", "/favicon.ico"})
  ResponseEntity<byte[]> mark() {
    return kept(mark, "image/svg+xml");
  }

  @GetMapping("/assets/box.js")
  ResponseEntity<byte[]> script() {
    return kept(script, "text/javascript;charset=UTF-8");
  }

  private static ResponseEntity<byte[]> kept(byte[] bytes, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(bytes);
  }

  private static byte[] read(String name) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
