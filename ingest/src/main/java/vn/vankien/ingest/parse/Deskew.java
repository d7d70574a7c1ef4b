package vn.vankien.ingest.parse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Sets a page upright that lay askew in the scanner. Along the lines of print dark and light rows
 * change most sharply when they are level (projection profiles, Postl 1986).
 */
final class Deskew {

  /** Degrees to either side: what a sheet can lie askew without somebody seeing it. */
  private static final double MOST = 5;

  /** Tesseract reads what lies askew less than this. */
  private static final double LEAST = 0.3;

  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /** Rows must be this much sharper than as they are, else there are no lines of print. */
  private static final double SHARPER = 1.1;

  /** Pixels across of the small picture that is measured. */
  private static final int WIDTH = 1000;

  private Deskew() {}

  /** The same picture if it stands upright. */
  static BufferedImage upright(BufferedImage page) {
    double angle = angle(page);
    return Math.abs(angle) < LEAST ? page : turned(page, -angle);
  }

  /** How far its lines fall to the right, in degrees; 0 when none are seen. */
  static double angle(BufferedImage page) {
    int[][] ink = ink(page);
    double level = sharpness(ink, 0);
    double best = 0;
    double most = level;
    for (double angle = -MOST; angle <= MOST; angle += COARSE) {
      double sharpness = sharpness(ink, angle);
      if (sharpness > most) {
        most = sharpness;
        best = angle;
      }
    }
    double coarse = best;
    for (double angle = coarse - COARSE; angle <= coarse + COARSE; angle += FINE) {
      double sharpness = sharpness(ink, angle);
      if (sharpness > most) {
        most = sharpness;
        best = angle;
      }
    }
    return most > SHARPER * level ? best : 0;
  }

  /** The x and y of the dark pixels of a smaller picture. */
  private static int[][] ink(BufferedImage page) {
    int step = Math.max(1, page.getWidth() / WIDTH);
    Raster raster = page.getRaster();
    int columns = page.getWidth() / step;
    int rows = page.getHeight() / step;
    int[] grey = new int[columns * rows];
    long sum = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int value = raster.getSample(x * step, y * step, 0);
        grey[y * columns + x] = value;
        sum += value;
      }
    }
    // Paper is most of a page, so its mean is near the paper's own grey.
    double dark = grey.length == 0 ? 0 : 0.7 * sum / grey.length;
    int count = 0;
    for (int value : grey) {
      count += value < dark ? 1 : 0;
    }
    int[][] ink = new int[2][count];
    int next = 0;
    for (int i = 0; i < grey.length; i++) {
      if (grey[i] < dark) {
        ink[0][next] = i % columns;
        ink[1][next++] = i / columns;
      }
    }
    return ink;
  }

  private static double sharpness(int[][] ink, double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int size = 4 * WIDTH;
    int[] rows = new int[size + 1];
    for (int i = 0; i < ink[0].length; i++) {
      int row = (int) Math.round(ink[1][i] * cosine - ink[0][i] * sine) + size / 4;
      if (row >= 0 && row < size) {
        rows[row]++;
      }
    }
    double sharpness = 0;
    for (int i = 0; i < size; i++) {
      double edge = rows[i + 1] - rows[i];
      sharpness += edge * edge;
    }
    return sharpness;
  }

  private static BufferedImage turned(BufferedImage page, double degrees) {
    BufferedImage result =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = result.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(
        page,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
        null);
    graphics.dispose();
    return result;
  }
}
