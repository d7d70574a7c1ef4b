package vn.vankien.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.legacy.LegacyText;

/** Rich text, in whose fonts of before Unicode the letters are not those that its bytes say. */
final class RichTextReader extends RTFParser {

  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] unicode = LegacyText.richTextInUnicode(stream.readAllBytes());
    try (TikaInputStream rewritten = TikaInputStream.get(unicode)) {
      super.parse(rewritten, handler, metadata, context);
    }
  }
}
