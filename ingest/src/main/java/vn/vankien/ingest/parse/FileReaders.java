package vn.vankien.ingest.parse;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.apple.PListParser;
import org.apache.tika.parser.crypto.Pkcs7Parser;
import org.apache.tika.parser.crypto.TSDParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.iwork.IWorkPackageParser;
import org.apache.tika.parser.iwork.iwana.IWork13PackageParser;
import org.apache.tika.parser.iwork.iwana.IWork18PackageParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.JackcessParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.chm.ChmParser;
import org.apache.tika.parser.microsoft.onenote.OneNoteParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/**
 * The formats that a worker reads. The list is written out: Tika's own search for parsers costs
 * start-up time, runs programs that happen to be installed, and brings parsers that only describe
 * pictures and sound.
 */
final class FileReaders {

  private final int longestText;
  private final AutoDetectParser parser;

  FileReaders(int longestText) {
    this.longestText = longestText;
    Detector detector =
        new CompositeDetector(
            MimeTypes.getDefaultMimeTypes(),
            new DefaultZipContainerDetector(),
            new POIFSContainerDetector());
    this.parser = new AutoDetectParser(detector, parsers());
    this.parser.setFallback(new UnreadableFormat());
  }

  private static Parser[] parsers() {
    return new Parser[] {
      new PDFParser(),
      new OfficeParser(),
      new OOXMLParser(),
      new RTFParser(),
      new OpenDocumentParser(),
      new FlatOpenDocumentParser(),
      new Word2006MLParser(),
      new WordMLParser(),
      new SpreadsheetMLParser(),
      new OldExcelParser(),
      new EpubParser(),
      new JSoupParser(),
      new TXTParser(),
      new DcXMLParser(),
      new RFC822Parser(),
      new TNEFParser(),
      new PackageParser(),
      new CompressorParser(),
      new RarParser(),
      new Pkcs7Parser(),
      new TSDParser(),
      new ChmParser(),
      new OneNoteParser(),
      new JackcessParser(),
      new PListParser(),
      new IWorkPackageParser(),
      new IWork13PackageParser(),
      new IWork18PackageParser()
    };
  }

  WorkerMessage read(WorkerMessage.Read file) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
    if (!file.contentType().isEmpty()) {
      metadata.set(HttpHeaders.CONTENT_TYPE, file.contentType());
    }
    BlockHandler blocks = new BlockHandler(longestText);
    List<String> missing = new ArrayList<>();
    try (TikaInputStream stream = TikaInputStream.get(file.payload(), metadata)) {
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(parser, context, missing));
      parser.parse(stream, blocks, metadata, context);
    } catch (WriteLimitReachedException e) {
      missing.add("Phần cuối của tệp bị lược bỏ vì quá dài.");
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      Status status = status(e);
      boolean cut = status == Status.BROKEN || status == Status.TRUNCATED;
      if (!cut || blocks.text().isBlank()) {
        return new WorkerMessage.Refused(status, detail(e));
      }
      missing.add("Một phần của tệp bị hỏng nên không đọc được.");
    }
    String mediaType = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
    if (blocks.text().isBlank()) {
      return new WorkerMessage.Refused(Status.EMPTY, mediaType);
    }
    String title = metadata.get(TikaCoreProperties.TITLE);
    return new WorkerMessage.Text(mediaType, title == null ? "" : title, blocks.text(), 0, missing);
  }

  /** Which case of failure an exception of a parser is. */
  static Status status(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof EncryptedDocumentException
          || words.contains("encrypted")
          || words.contains("password")) {
        return Status.ENCRYPTED;
      }
      if (cause instanceof ZeroByteFileException) {
        return Status.EMPTY;
      }
      if (cause instanceof UnsupportedFormatException) {
        return Status.UNSUPPORTED;
      }
      if (words.contains("zip bomb")) {
        return Status.TOO_LARGE;
      }
      if (cause instanceof EOFException
          || words.contains("truncated")
          || words.contains("unexpected end")) {
        return Status.TRUNCATED;
      }
    }
    return Status.BROKEN;
  }

  private static String detail(Throwable failure) {
    return failure.getClass().getName() + ": " + failure.getMessage();
  }
}
