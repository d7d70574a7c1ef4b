package vn.vankien.search.http;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.vankien.language.Language;

/** Turns a page into bytes; every text in it is escaped for the place where it stands. */
final class Html {

  static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

  private Html() {}

  /** A response of {@code status} with the page that {@code template} writes. */
  static ResponseEntity<byte[]> page(
      HttpStatus status, Language language, Consumer<HtmlTemplateOutput> template) {
    var bytes = new Utf8ByteOutput();
    template.accept(new OwaspHtmlTemplateOutput(bytes));
    return ResponseEntity.status(status)
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(bytes.toByteArray());
  }
}
