package vn.vankien.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  /** What a decoder puts where bytes are none of its characters. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** Of a page. */
  static String decodePage(byte[] bytes, String contentType) {
    Optional<Charset> header = header(contentType);
    Optional<Charset> claimed =
        header.isPresent() ? header : MetaCharset.find(bytes).flatMap(CharsetLabels::find);
    Optional<Charset> other = claimed.filter(c -> !isUnicode(c));
    // Most pages are what they say; what is wrong in their words is seen when they are parsed.
    Optional<String> utf8 = other.isEmpty() ? strictly(bytes) : Optional.empty();
    return utf8.isPresent() ? utf8.get() : LegacyText.decodeMarkup(bytes, other).text();
  }

  /** Of a plain text file; only a byte order mark is taken off. */
  static String decodeText(byte[] bytes, String contentType) {
    return LegacyText.decode(bytes, header(contentType).filter(c -> !isUnicode(c))).text();
  }

  /** As UTF-8, if it is that, has letters beyond ASCII and no byte order mark. */
  private static Optional<String> strictly(byte[] bytes) {
    boolean marked =
        bytes.length > 1 && ((bytes[0] < 0 && bytes[1] < 0) || bytes[0] == 0 || bytes[1] == 0);
    if (marked) {
      return Optional.empty();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean whole = text.indexOf(REPLACEMENT) < 0 || isWhole(bytes);
    return whole && text.length() < bytes.length ? Optional.of(text) : Optional.empty();
  }

  /** Whether every byte is UTF-8; a page may print the replacement character itself. */
  private static boolean isWhole(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<Charset> header(String contentType) {
    Matcher matcher = HEADER.matcher(contentType);
    return matcher.find() ? CharsetLabels.find(matcher.group(1)) : Optional.empty();
  }

  /** Unicode shows itself, and who claims it falsely means something else. */
  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }
}
