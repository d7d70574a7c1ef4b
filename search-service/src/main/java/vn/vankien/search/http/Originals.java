package vn.vankien.search.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vankien.language.Language;
import vn.vankien.search.original.Archive;
import vn.vankien.search.original.Version;
import vn.vankien.search.query.DocumentView;
import vn.vankien.search.query.SearchEngine;

/** What was archived of a document, byte for byte, and how its versions differ. */
@RestController
@Hidden
final class Originals {

  private final SearchEngine engine;
  private final Archive archive;
  private final Assets.Links assets;

  Originals(SearchEngine engine, Archive archive, Assets assets) {
    this.engine = engine;
    this.archive = archive;
    this.assets = assets.links();
  }

  /** The URL of one version of a document's original. */
  static String link(String id, Version version) {
    return DocumentPage.path("/originals", id) + "?at=" + version.stamp();
  }

  @GetMapping("/originals/{*path}")
  ResponseEntity<byte[]> original(
      @PathVariable String path,
      @RequestParam(name = "at", defaultValue = "") String stamp,
      HttpServletResponse response)
      throws IOException {
    Version version = at(versions(document(path.substring(1))), stamp);
    Archive.Payload payload =
        archive.read(version).orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
    String mime = version.mime();
    boolean shown = version.isPdf() || mime.startsWith("text/") || version.isText();
    SecurityHeaders.writeArchived(response, version.isPdf());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(filename(version), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    return ResponseEntity.ok().contentType(type(payload, version)).body(payload.bytes());
  }

  /** Only types that browsers show without running anything; the rest is bytes. */
  private static MediaType type(Archive.Payload payload, Version version) {
    if (version.isPdf()) {
      return MediaType.APPLICATION_PDF;
    }
    if (!version.isText()) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
    try {
      return MediaType.parseMediaType(payload.contentType());
    } catch (org.springframework.http.InvalidMediaTypeException e) {
      return MediaType.TEXT_PLAIN; // declared by a server, so anything
    }
  }

  private static String filename(Version version) {
    String path = version.url().replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\d._-]", "_");
    return name.isEmpty() ? "van-ban" : name;
  }

  @GetMapping("/versions/{*path}")
  ResponseEntity<byte[]> versions(
      @PathVariable String path,
      @RequestParam(name = "at", defaultValue = "") String stamp,
      HttpServletRequest request)
      throws IOException {
    Language language = Language.of(request.getParameter("lang"));
    DocumentView document = document(path.substring(1));
    List<Version> versions = versions(document);
    Version version = at(versions, stamp);
    String here = DocumentPage.path("/versions", document.id());
    Texts texts = Texts.in(language);
    VersionsPage page =
        new VersionsPage(
            new Frame(texts, texts.say("versions.title"), "", here, here + "?lang=en", assets),
            document,
            versions,
            version,
            archive.comparison(versions, version));
    return Html.page(
        HttpStatus.OK, language, output -> JteversionsGenerated.render(output, null, page));
  }

  private DocumentView document(String id) throws IOException {
    Readiness.require(engine);
    return engine.document(id, "").orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }

  private List<Version> versions(DocumentView document) throws IOException {
    return archive.versions(document.url());
  }

  private static Version at(List<Version> versions, String stamp) {
    return versions.stream()
        .filter(version -> stamp.isEmpty() || version.stamp().equals(stamp))
        .findFirst()
        .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_DOCUMENT));
  }
}
