package vn.vankien.analysis.segment;

/** How a syllable looks, whatever it says. */
final class Shape {

  static final int EDGE = 0;
  static final int LOWER = 1;
  static final int CAPITALISED = 2;
  static final int CAPITALS = 3;
  static final int ONE_CAPITAL = 4;
  static final int DIGITS = 5;
  static final int NUMBER = 6;
  static final int MIXED = 7;
  static final int SIGN = 8;

  /** Shapes are below this and fit four bits. */
  static final int COUNT = 9;

  private Shape() {}
}
