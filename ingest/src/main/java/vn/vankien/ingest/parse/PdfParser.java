package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Our reader of PDFs for Tika's containers: a PDF in a mail or an archive. */
final class PdfParser implements Parser {

  private static final long serialVersionUID = 1L;

  private final transient PdfReader reader;

  PdfParser(PdfReader reader) {
    this.reader = reader;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("pdf"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    switch (reader.read(stream.readAllBytes())) {
      case WorkerMessage.Text text -> {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        for (String paragraph : text.text().split("\n", -1)) {
          xhtml.element("p", paragraph);
        }
        xhtml.endDocument();
        if (text.text().isEmpty() || !text.missing().isEmpty() || !text.scans().isEmpty()) {
          throw new TikaException("partly read");
        }
      }
      case WorkerMessage.Refused(Status status, String detail) -> {
        if (status == Status.ENCRYPTED) {
          throw new EncryptedDocumentException(detail);
        }
        throw new TikaException(detail);
      }
      default -> throw new IllegalStateException("not an answer to a file");
    }
  }
}
