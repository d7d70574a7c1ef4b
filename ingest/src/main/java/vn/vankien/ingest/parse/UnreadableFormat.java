package vn.vankien.ingest.parse;

import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/**
 * Stands where no parser does. Tika's own stand-in calls such a file read, and empty; and markup of
 * unknown make would be read as the text that markup also is.
 */
final class UnreadableFormat implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.APPLICATION_XML);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws TikaException {
    String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
    if (type.contains("encrypted") || type.contains("protected")) {
      throw new EncryptedDocumentException(type);
    }
    throw new UnsupportedFormatException(type);
  }
}
