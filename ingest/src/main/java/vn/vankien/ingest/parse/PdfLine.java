package vn.vankien.ingest.parse;

/**
 * A printed line, or the part of it in one cell. Lengths are in points, 1/72 inch; y grows
 * downwards.
 *
 * @param page counted from 0
 * @param y of the baseline
 * @param size of the type
 */
record PdfLine(
    int page, float left, float right, float y, float size, float pageHeight, String text) {

  boolean nearEdge() {
    return y < pageHeight * 0.11 || y > pageHeight * 0.9;
  }
}
