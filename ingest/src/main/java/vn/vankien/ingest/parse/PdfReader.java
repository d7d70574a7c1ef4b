package vn.vankien.ingest.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vankien.ingest.parse.ParseOutcome.Status;
import vn.vankien.ingest.parse.legacy.LegacyText;
import vn.vankien.language.Say;

/** A PDF to its paragraphs. */
final class PdfReader {

  static final String MEDIA_TYPE = "application/pdf";

  private final int longestText;

  PdfReader(int longestText) {
    this.longestText = longestText;
  }

  WorkerMessage read(byte[] payload) {
    try (PDDocument document = Loader.loadPDF(payload)) {
      if (document.getNumberOfPages() == 0) {
        return new WorkerMessage.Refused(Status.BROKEN, "no page");
      }
      PdfLines lines = PdfLines.read(document, longestText);
      List<String> missing = new ArrayList<>();
      if (!lines.brokenPages().isEmpty()) {
        String numbers =
            lines.brokenPages().stream()
                .limit(10)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        missing.add(Say.that("Có trang bị hỏng nên không đọc được hết: trang %s.", numbers));
      }
      if (lines.cutShort()) {
        missing.add(FileReaders.cutShort());
      }
      List<Integer> scans = PdfScans.find(document, lines.lines());
      String title = document.getDocumentInformation().getTitle();
      return new WorkerMessage.Text(
          MEDIA_TYPE,
          title == null ? "" : LegacyText.repair(title),
          PdfParagraphs.join(lines.lines(), scans),
          document.getNumberOfPages(),
          scans,
          missing);
    } catch (InvalidPasswordException e) {
      return new WorkerMessage.Refused(Status.ENCRYPTED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return new WorkerMessage.Refused(FileReaders.status(e), String.valueOf(e.getMessage()));
    }
  }
}
