package vn.vankien.ingest.parse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vankien.ingest.parse.ParseOutcome.Status;

/** Pages of a PDF, or of a picture, as upright grey pictures for OCR. */
final class PagePictures {

  /** An A4 page at 300 dots per inch has 8.7 million; a poster is drawn coarser instead. */
  private static final double MOST_PIXELS = 25e6;

  private PagePictures() {}

  static WorkerMessage draw(WorkerMessage.Draw request) {
    byte[] payload = request.payload();
    boolean pdf = payload.length > 4 && payload[0] == '%' && payload[1] == 'P';
    try {
      return pdf ? drawPdf(request) : drawPicture(request);
    } catch (IOException | RuntimeException e) {
      return new WorkerMessage.Refused(FileReaders.status(e), String.valueOf(e.getMessage()));
    }
  }

  private static WorkerMessage drawPdf(WorkerMessage.Draw request) throws IOException {
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
      return drawing(image, document.getNumberOfPages());
    }
  }

  private static WorkerMessage drawPicture(WorkerMessage.Draw request) throws IOException {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(request.payload()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return new WorkerMessage.Refused(Status.UNSUPPORTED, "no reader for this picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        int page = request.page();
        double pixels = (double) reader.getWidth(page) * reader.getHeight(page);
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return drawing(grey(reader.read(page, parameters)), reader.getNumImages(true));
      } finally {
        reader.dispose();
      }
    }
  }

  /** On white, because what is transparent is drawn on paper. */
  private static BufferedImage grey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return grey;
  }

  private static WorkerMessage drawing(BufferedImage page, int pages) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(Deskew.upright(page), "png", png);
    return new WorkerMessage.Drawing(png.toByteArray(), pages);
  }
}
