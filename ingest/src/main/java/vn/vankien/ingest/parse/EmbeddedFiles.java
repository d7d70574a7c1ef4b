package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Files inside a file: read too, but not without end, and what fails is said. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

  /** A mail with an archive with a document is three; nobody packs more than a few deep. */
  private static final int DEEPEST = 8;

  /** A document with more parts than this is a bomb or a database. */
  private static final int MOST = 500;

  private final Parser parser;
  private final ParseContext context;
  private final List<String> missing;
  private int depth;
  private int count;

  EmbeddedFiles(Parser parser, ParseContext context, List<String> missing) {
    this.parser = parser;
    this.context = context;
    this.missing = missing;
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
      say("Các tệp đính kèm lồng nhau quá nhiều nên chỉ đọc một phần.");
      return;
    }
    depth++;
    count++;
    try (TemporaryResources resources = new TemporaryResources()) {
      TikaInputStream inner = TikaInputStream.get(stream, resources, metadata);
      parser.parse(
          inner, new EmbeddedContentHandler(new BodyContentHandler(handler)), metadata, context);
    } catch (TikaException | RuntimeException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new WriteLimitReachedException(0);
      }
      Status status = FileReaders.status(e);
      if (status == Status.TOO_LARGE) {
        throw new SAXException("zip bomb", e);
      }
      switch (status) {
        case ENCRYPTED -> say("Có tệp đính kèm được đặt mật khẩu nên không đọc được.");
        // Pictures, sound, fonts: nobody misses their text.
        case UNSUPPORTED, EMPTY -> {}
        default -> say("Có tệp đính kèm bị hỏng nên không đọc được.");
      }
    } finally {
      depth--;
    }
  }

  private void say(String sentence) {
    if (!missing.contains(sentence)) {
      missing.add(sentence);
    }
  }
}
