package vn.vankien.ingest.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.vankien.language.Say;

/**
 * Takes off what Content-Encoding put on, RFC 9110 section 8.4.1: gzip, deflate (with or without
 * its zlib frame), identity. Bounded in layers and in bytes, so that a small answer cannot become a
 * large one.
 */
public final class ContentCoding {

  /** Honest servers use one; curl stops at five. */
  private static final int MAX_LAYERS = 2;

  private ContentCoding() {}

  /** More bytes came out than the caller allows. */
  public static final class TooLargeException extends IOException {

    public TooLargeException(long limit) {
      super(Say.that("lớn hơn %d byte sau khi giải nén", limit));
    }
  }

  /** The bytes are not in the coding that they claim, or in one that we do not know. */
  public static final class CodingException extends IOException {

    CodingException(String message) {
      super(message);
    }
  }

  /**
   * The decoded bytes; reading them throws {@link CodingException} where they are damaged.
   *
   * @param encodings values of Content-Encoding headers, in the order they came
   * @param limit reading past this many decoded bytes throws {@link TooLargeException}
   */
  public static InputStream decode(InputStream in, List<String> encodings, long limit)
      throws IOException {
    List<String> codings =
        encodings.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty() && !value.equals("identity") && !value.equals("none"))
            .toList();
    if (codings.size() > MAX_LAYERS) {
      throw new CodingException(Say.that("nén %d lần", codings.size()));
    }
    InputStream decoded = in;
    try {
      for (String coding : codings.reversed()) {
        decoded =
            switch (coding) {
              case "gzip", "x-gzip" -> new GZIPInputStream(decoded, 8192);
              case "deflate" -> inflated(decoded);
              default -> throw new CodingException(Say.that("không biết cách nén %s", coding));
            };
      }
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
    return new Limited(decoded, limit);
  }

  private static CodingException damaged(IOException e) {
    return new CodingException(Say.that("nội dung nén bị hỏng: %s", e.getMessage()));
  }

  private static InputStream inflated(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    boolean zlib = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
    return new InflaterInputStream(buffered, new Inflater(!zlib));
  }

  private static final class Limited extends FilterInputStream {
    private final long limit;
    private long count;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = super.read(buffer, offset, length);
      } catch (ZipException | EOFException e) {
        throw damaged(e);
      }
      count += Math.max(0, read);
      if (count > limit) {
        throw new TooLargeException(limit);
      }
      return read;
    }
  }
}
