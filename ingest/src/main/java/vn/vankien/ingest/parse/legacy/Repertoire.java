package vn.vankien.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The characters that a program may have made of bytes, and the way back to these bytes. */
final class Repertoire {

  /** What browsers and Word made of fonts with their own encoding. */
  static final Repertoire WESTERN = new Repertoire("windows-1252");

  /** As {@link #WESTERN}, on a Vietnamese Windows. */
  static final Repertoire VIETNAMESE = new Repertoire("windows-1258");

  /** What consoles and old archives made of UTF-8. */
  static final Repertoire DOS = new Repertoire("IBM437");

  static final Repertoire CYRILLIC = new Repertoire("windows-1251");

  static final Repertoire MACINTOSH = new Repertoire("x-MacRoman");

  private static final short NONE = -1;

  /** By character. */
  private final short[] bytes = new short[Character.MAX_VALUE + 1];

  private Repertoire(String charset) {
    Arrays.fill(bytes, NONE);
    for (int i = 0; i < 256; i++) {
      // Undefined bytes came through as controls.
      if (i < 0xA0) {
        bytes[i] = (short) i;
      }
      char read = new String(new byte[] {(byte) i}, Charset.forName(charset)).charAt(0);
      if (read != '\uFFFD') {
        bytes[read] = (short) i;
      }
    }
  }

  /** 0 to 255, or -1. */
  int byteOf(char c) {
    return bytes[c];
  }

  /** Of characters that are all in here. */
  byte[] bytes(String text) {
    byte[] found = new byte[text.length()];
    for (int i = 0; i < found.length; i++) {
      found[i] = (byte) bytes[text.charAt(i)];
    }
    return found;
  }
}
