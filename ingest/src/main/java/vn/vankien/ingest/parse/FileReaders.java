package vn.vankien.ingest.parse;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.SAXException;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.ingest.parse.legacy.LegacyText;
import vn.vankien.language.Say;

/**
 * The formats that a worker reads. The list is written out: Tika's own search for parsers costs
 * start-up time, runs programs that happen to be installed, and brings parsers that only describe
 * pictures and sound.
 */
final class FileReaders {

  /** In the message of what stops a bomb, Tika's and ours. */
  static final String BOMB = "zip bomb";

  /** The subject of a mail is its first line. */
  private static final Pattern MAIL = Pattern.compile("(?:message|multipart)/.*");

  private final int longestText;
  private final PdfReader pdf;
  private final AutoDetectParser parser;

  FileReaders(int longestText) {
    this.longestText = longestText;
    this.pdf = new PdfReader(longestText);
    Detector detector =
        new CompositeDetector(
            // knows that a Word document is a ZIP, so that the better answer wins
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(),
            List.of(
                MimeTypes.getDefaultMimeTypes(),
                new DefaultZipContainerDetector(),
                new POIFSContainerDetector()));
    this.parser = new AutoDetectParser(detector, parsers(pdf));
    this.parser.setFallback(new UnreadableFormat());
  }

  private static Parser[] parsers(PdfReader pdf) {
    return new Parser[] {
      new PdfParser(pdf),
      new UnreadableFormat(),
      new OfficeParser(),
      new OOXMLParser(),
      new RichTextReader(),
      new OpenDocumentParser(),
      new FlatOpenDocumentParser(),
      new Word2006MLParser(),
      new WordMLParser(),
      new SpreadsheetMLParser(),
      new OldExcelParser(),
      new EpubParser(),
      new JSoupParser(),
      new TXTParser(),
      new RFC822Parser(),
      new TNEFParser(),
      new PackageParser(),
      new CompressorParser(),
      new RarParser(),
      new Pkcs7Parser(),
      new TSDParser(),
      new ChmParser(),
      new JackcessParser(),
      new PListParser(),
      new IWorkPackageParser(),
      new IWork13PackageParser(),
      new IWork18PackageParser()
    };
  }

  WorkerMessage read(WorkerMessage.Read file) {
    Optional<Status> hopeless = ZipInspection.find(file.payload());
    if (hopeless.isPresent()) {
      return new WorkerMessage.Refused(hopeless.orElseThrow(), "seen in the package");
    }
    if (!file.mediaType().equals(PdfReader.MEDIA_TYPE)) {
      return read(file, parser);
    }
    WorkerMessage answer = pdf.read(file.payload());
    boolean bare =
        answer instanceof WorkerMessage.Text text
            && text.text().isEmpty()
            && text.scans().isEmpty();
    // A form or a portfolio may keep its text outside its pages; Tika looks there too.
    return bare ? read(file, new PDFParser()) : answer;
  }

  private WorkerMessage read(WorkerMessage.Read file, Parser outer) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
    if (!file.contentType().isEmpty()) {
      metadata.set(HttpHeaders.CONTENT_TYPE, file.contentType());
    }
    BlockHandler blocks = new BlockHandler(longestText);
    EmbeddedFiles embedded = new EmbeddedFiles(parser, file.payload().length);
    Optional<String> cut = Optional.empty();
    try (TikaInputStream stream = TikaInputStream.get(file.payload(), metadata)) {
      ParseContext context = new ParseContext();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, embedded);
      embedded.within(context);
      outer.parse(stream, blocks, metadata, context);
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      Status status = status(e);
      boolean tooLong = WriteLimitReachedException.isWriteLimitReached(e);
      boolean begun = tooLong || status == Status.BROKEN || status == Status.TRUNCATED;
      if (!begun || blocks.text().isBlank()) {
        return new WorkerMessage.Refused(status, detail(e));
      }
      cut =
          Optional.of(
              tooLong ? cutShort() : Say.that("Một phần của tệp bị hỏng nên không đọc được."));
    }
    String mediaType = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
    String title =
        LegacyText.repair(Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)).orElse(""));
    String shown = blocks.text();
    if (mediaType.equals(WordFonts.MEDIA_TYPE)) {
      shown = LegacyText.readByFonts(shown, WordFonts.of(file.payload()));
    }
    String body = withoutSoftHyphens(LegacyText.repair(shown));
    String text = MAIL.matcher(mediaType).matches() ? title + "\n" + body : body;
    if (text.isBlank()) {
      return new WorkerMessage.Refused(embedded.worst().orElse(Status.EMPTY), mediaType);
    }
    List<String> missing = new ArrayList<>(embedded.missing());
    cut.ifPresent(missing::add);
    return new WorkerMessage.Text(mediaType, title, text, 0, List.of(), missing);
  }

  /** Only now: what looks like one may have been a letter of an old font. */
  static String withoutSoftHyphens(String text) {
    return text.replace("\u00AD", "");
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
      if (cause instanceof WriteLimitReachedException) {
        return Status.TOO_LARGE;
      }
      if (cause instanceof ZeroByteFileException) {
        return Status.EMPTY;
      }
      if (cause instanceof UnsupportedFormatException) {
        return Status.UNSUPPORTED;
      }
      if (words.contains(BOMB)) {
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

  /** What is missing of a text that is longer than we read. */
  static String cutShort() {
    return Say.that("Phần cuối của tệp bị lược bỏ vì quá dài.");
  }

  private static String detail(Throwable failure) {
    return failure.getClass().getName() + ": " + failure.getMessage();
  }
}
