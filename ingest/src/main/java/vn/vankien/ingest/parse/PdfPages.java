package vn.vankien.ingest.parse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as pictures, for reading scans. */
final class PdfPages {

  /** An A4 page at 300 dots per inch has 8.7 million; a poster is drawn coarser instead. */
  private static final double MOST_PIXELS = 25e6;

  private PdfPages() {}

  static WorkerMessage draw(WorkerMessage.Draw request) {
    try (PDDocument document = Loader.loadPDF(request.payload())) {
      PDRectangle box = document.getPage(request.page()).getCropBox();
      double scale = request.dotsPerInch() / 72.0;
      double pixels = scale * scale * box.getWidth() * box.getHeight();
      if (pixels > MOST_PIXELS) {
        scale *= Math.sqrt(MOST_PIXELS / pixels);
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      BufferedImage image = renderer.renderImage(request.page(), (float) scale, ImageType.GRAY);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return new WorkerMessage.Drawing(png.toByteArray());
    } catch (IOException | RuntimeException e) {
      return new WorkerMessage.Refused(FileReaders.status(e), String.valueOf(e.getMessage()));
    }
  }
}
