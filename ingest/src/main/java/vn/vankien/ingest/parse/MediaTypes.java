package vn.vankien.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What kind of file bytes are, found by looking at them; names and headers only help. */
final class MediaTypes {

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype html|html)[ \\t\\r\\n\\f>]", Pattern.CASE_INSENSITIVE);

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  /** The three roads a file may take. */
  enum Road {
    /** Read by jsoup, in this JVM. */
    PAGE,
    /** Decoded, in this JVM. */
    PLAIN_TEXT,
    /** A picture: read by OCR. */
    PICTURE,
    /** Everything else: read by a worker. */
    WORKER
  }

  private MediaTypes() {}

  static MediaType detect(byte[] payload, String contentType, String name) {
    if (isPage(payload)) {
      return MediaType.TEXT_HTML;
    }
    Metadata hints = new Metadata();
    if (!name.isEmpty()) {
      hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    if (!contentType.isEmpty()) {
      hints.set(HttpHeaders.CONTENT_TYPE, contentType);
    }
    try {
      return TYPES.detect(new ByteArrayInputStream(payload), hints).getBaseType();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /**
   * What every browser takes for a page (https://mimesniff.spec.whatwg.org/#rules-for-identifying).
   */
  private static boolean isPage(byte[] payload) {
    int start = 0;
    while (start < payload.length && payload[start] <= ' ' && payload[start] > 0) {
      start++;
    }
    String head =
        new String(
            payload, start, Math.min(16, payload.length - start), StandardCharsets.ISO_8859_1);
    return PAGE.matcher(head).lookingAt();
  }

  static Road road(MediaType type) {
    MediaTypeRegistry registry = TYPES.getMediaTypeRegistry();
    if (type.equals(MediaType.TEXT_HTML)
        || type.equals(MediaType.application("xhtml+xml"))
        || registry.isSpecializationOf(type, MediaType.TEXT_HTML)) {
      return Road.PAGE;
    }
    return switch (type.toString()) {
      case "image/png", "image/jpeg", "image/tiff", "image/bmp", "image/webp", "image/gif" ->
          Road.PICTURE;
      // Text to Tika's registry, and markup to a reader.
      case "application/rtf", "application/dif+xml" -> Road.WORKER;
      default -> {
        boolean xml = registry.isInstanceOf(type, MediaType.APPLICATION_XML);
        boolean plain = registry.isInstanceOf(type, MediaType.TEXT_PLAIN);
        boolean mail = type.getType().equals("message") || type.getType().equals("multipart");
        yield plain && !xml && !mail ? Road.PLAIN_TEXT : Road.WORKER;
      }
    };
  }
}
