package vn.vankien.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankien.ingest.parse.legacy.LegacyText;

/**
 * Bytes to characters. For pages the order is that of the WHATWG's encoding sniffing (byte order
 * mark, header, {@code meta}), with one exception: bytes that are UTF-8 with letters beyond ASCII
 * are UTF-8 whatever the page claims, because no other text looks like that by chance.
 */
final class TextDecoder {

  /** How far the WHATWG looks for {@code meta}; pages of old content systems begin with scripts. */
  private static final int PRESCAN = 8192;

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private TextDecoder() {}

  /** Of a page. */
  static String decodePage(byte[] bytes, String contentType) {
    Optional<Charset> claimed = find(HEADER, contentType);
    if (claimed.isEmpty()) {
      int length = Math.min(bytes.length, PRESCAN);
      claimed = find(META, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }
    return LegacyText.decodeMarkup(bytes, claimed).text();
  }

  /** Of a plain text file; only a byte order mark is taken off. */
  static String decodeText(byte[] bytes, String contentType) {
    return LegacyText.decode(bytes, find(HEADER, contentType)).text();
  }

  private static Optional<Charset> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String label = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      return switch (label) {
        // https://encoding.spec.whatwg.org/#names-and-labels: what pages call Latin-1 is Windows'.
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "x-user-defined" ->
            Optional.of(Charset.forName("windows-1252"));
        // A meta element that could be read is not UTF-16.
        case "utf-16", "utf-16le", "utf-16be", "utf-8" -> Optional.empty();
        default -> Optional.of(Charset.forName(label));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
