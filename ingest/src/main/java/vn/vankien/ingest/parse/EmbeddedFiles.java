package vn.vankien.ingest.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.language.Say;

/** Files inside a file: read too, but not without end, and what fails is said. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

  /** A mail with an archive with a document is three; nobody packs more than a few deep. */
  private static final int DEEPEST = 8;

  /** A document with more parts than this is a bomb or a database. */
  private static final int MOST = 500;

  /** No file grows more in good faith; the limit of Apache POI too. */
  private static final long LARGEST_RATIO = 100;

  /** What even a tiny file may unpack to, in bytes. */
  private static final long FREE_BYTES = 32 << 20;

  /** What no file may unpack to, in bytes: it lies on disk while it is read. */
  private static final long MOST_BYTES = 512 << 20;

  /** What has no text to miss. */
  private static final Pattern WORDLESS =
      Pattern.compile(
          "(?:image|audio|video|font)/.*|application/x-(?:font|emf|msmetafile).*|.*ole.*");

  private final Parser parser;
  private final Set<Status> failures = EnumSet.noneOf(Status.class);
  private ParseContext context = new ParseContext();
  private int depth;
  private int count;
  private long bytesLeft;

  /**
   * For one outermost file.
   *
   * @param size of it, in bytes
   */
  EmbeddedFiles(Parser parser, int size) {
    this.parser = parser;
    this.bytesLeft = Math.clamp(size * LARGEST_RATIO, FREE_BYTES, MOST_BYTES);
  }

  void within(ParseContext outer) {
    this.context = outer;
  }

  /** One sentence for each kind of failure. */
  List<String> missing() {
    return failures.stream().map(EmbeddedFiles::sentence).toList();
  }

  /** What a container is of which nothing else is known. */
  Optional<Status> worst() {
    return failures.stream().findFirst();
  }

  private static String sentence(Status status) {
    return switch (status) {
      case ENCRYPTED -> Say.that("Có tệp đính kèm được đặt mật khẩu nên không đọc được.");
      case UNSUPPORTED -> Say.that("Có tệp đính kèm thuộc định dạng chưa hỗ trợ.");
      case TOO_LARGE -> Say.that("Các tệp đính kèm lồng nhau quá nhiều nên chỉ đọc một phần.");
      default -> Say.that("Có tệp đính kèm bị hỏng nên không đọc được.");
    };
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    return !TikaCoreProperties.EmbeddedResourceType.MACRO.name().equals(kind);
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    if (depth >= DEEPEST || count >= MOST) {
      failures.add(Status.TOO_LARGE);
      return;
    }
    depth++;
    count++;
    try (TemporaryResources resources = new TemporaryResources()) {
      TikaInputStream inner = TikaInputStream.get(new Counted(stream), resources, metadata);
      parser.parse(
          inner, new EmbeddedContentHandler(new BodyContentHandler(handler)), metadata, context);
    } catch (TikaException | IOException | RuntimeException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new WriteLimitReachedException(0);
      }
      note(FileReaders.status(e), String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE)));
    } finally {
      depth--;
    }
  }

  private void note(Status status, String mediaType) throws SAXException {
    switch (status) {
      case TOO_LARGE -> throw new SAXException(FileReaders.BOMB);
      case EMPTY -> {}
      case UNSUPPORTED -> {
        if (!WORDLESS.matcher(mediaType).matches()) {
          failures.add(status);
        }
      }
      case ENCRYPTED -> failures.add(status);
      default -> failures.add(Status.BROKEN);
    }
  }

  /** Unpacks no more than all files together may. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int read) throws IOException {
      bytesLeft -= read;
      if (bytesLeft < 0) {
        throw new IOException(FileReaders.BOMB);
      }
    }
  }
}
