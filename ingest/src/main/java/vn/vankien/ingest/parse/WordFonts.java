package vn.vankien.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import vn.vankien.ingest.parse.legacy.TextRun;

/** The runs of a Word document of 1997 to 2003, which say in which font they stand. */
final class WordFonts {

  static final String MEDIA_TYPE = "application/msword";

  private WordFonts() {}

  /** None where the document is of another kind than its type says, or broken. */
  static List<TextRun> of(byte[] file) {
    List<TextRun> runs = new ArrayList<>();
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
      Range range = document.getRange();
      for (int i = 0; i < range.numCharacterRuns(); i++) {
        CharacterRun run = range.getCharacterRun(i);
        String font = run.getFontName();
        runs.add(new TextRun(run.text(), font == null ? "" : font));
      }
    } catch (IOException | RuntimeException e) {
      // What stops POI here has stopped Tika before, which reads with it and has said so.
      return List.copyOf(runs);
    }
    return runs;
  }
}
