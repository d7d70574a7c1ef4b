package vn.vankien.ingest.parse;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF in the order in which they were written into the file: a word processor writes
 * cell after cell, so that the two cells of a title block stay apart.
 */
final class PdfLines extends PDFTextStripper {

  /** Words further apart than this many type sizes stand in two cells. */
  private static final float CELL_GAP = 2.5f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final Set<Integer> brokenPages = new TreeSet<>();
  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int length;
  private float left;
  private float right;
  private float y;
  private float size;

  PdfLines(int longest) {
    this.longest = longest;
  }

  /** Reads all pages; what is too long is left out. */
  static PdfLines read(PDDocument document, int longest) throws IOException {
    PdfLines reader = new PdfLines(longest);
    reader.getText(document);
    return reader;
  }

  List<PdfLine> lines() {
    return lines;
  }

  /** Page numbers, from 1, that could not be read to their end. */
  Set<Integer> brokenPages() {
    return brokenPages;
  }

  boolean cutShort() {
    return length > longest;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      brokenPages.add(getCurrentPageNo());
    }
  }

  @Override
  protected void operatorException(
      org.apache.pdfbox.contentstream.operator.Operator operator,
      List<org.apache.pdfbox.cos.COSBase> operands,
      IOException e)
      throws IOException {
    brokenPages.add(getCurrentPageNo());
    super.operatorException(operator, operands, e);
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    float gap = first.getXDirAdj() - right;
    boolean sameLine = !text.isEmpty() && gap < CELL_GAP * size && gap > -size;
    if (!sameLine) {
      endLine();
      left = first.getXDirAdj();
    } else {
      text.append(' ');
    }
    right = last.getXDirAdj() + last.getWidthDirAdj();
    y = first.getYDirAdj();
    size = Math.max(1, first.getFontSizeInPt());
    text.append(word);
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    String done = clean(text);
    text.setLength(0);
    if (done.isEmpty() || cutShort()) {
      return;
    }
    length += done.length() + 1;
    PDPage page = getCurrentPage();
    float height = page.getCropBox().getHeight();
    lines.add(new PdfLine(getCurrentPageNo() - 1, left, right, y, size, height, done));
  }

  /** A soft hyphen at the end is kept: it joins the next line without a blank. */
  private static String clean(CharSequence text) {
    String line = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Whitespace.collapseButHyphens(line);
  }
}
