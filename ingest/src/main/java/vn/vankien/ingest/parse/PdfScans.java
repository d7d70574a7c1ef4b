package vn.vankien.ingest.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Which pages of a PDF are pictures of text. */
final class PdfScans {

  /** Stamps and watermarks of a scan are text too; a page of a document has far more. */
  private static final int STAMP_CHARACTERS = 250;

  /** A scanned A4 page has more, even at 72 dots per inch. */
  private static final int LEAST_PIXELS = 300_000;

  private static final int DEEPEST_FORM = 3;

  private PdfScans() {}

  /** Their numbers, counted from 0, ascending. */
  static List<Integer> find(PDDocument document, List<PdfLine> lines) throws IOException {
    Map<Integer, Integer> characters = new HashMap<>();
    lines.forEach(line -> characters.merge(line.page(), line.text().length(), Integer::sum));
    List<Integer> scans = new ArrayList<>();
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      if (characters.getOrDefault(page, 0) < STAMP_CHARACTERS
          && pixels(document.getPage(page).getResources(), DEEPEST_FORM) >= LEAST_PIXELS) {
        scans.add(page);
      }
    }
    return scans;
  }

  /** Of all pictures: some scanners cut a page into strips. */
  private static long pixels(@Nullable PDResources resources, int deepest) throws IOException {
    long pixels = 0;
    if (resources == null || deepest == 0) {
      return pixels;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDImageXObject image) {
        pixels += (long) image.getWidth() * image.getHeight();
      } else if (object instanceof PDFormXObject form) {
        pixels += pixels(form.getResources(), deepest - 1);
      }
    }
    return pixels;
  }
}
