package vn.vankien.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Vietnamese text in encodings from before Unicode, or broken on its way: to Unicode as it was
 * meant. Text that is right already comes back as it is. Time grows with the length of the text and
 * not faster, whatever the text.
 */
public final class LegacyText {

  private LegacyText() {}

  /**
   * A plain text file.
   *
   * @param declared what the sender said; believed unless the text speaks against it
   */
  public static Decoded decode(byte[] bytes, Optional<Charset> declared) {
    return decode(bytes, declared, false);
  }

  /**
   * A page, whose references and fonts are its parser's: runs of its text are to be repaired after.
   */
  public static Decoded decodeMarkup(byte[] bytes, Optional<Charset> declared) {
    return decode(bytes, declared, true);
  }

  private static Decoded decode(byte[] bytes, Optional<Charset> declared, boolean markup) {
    Decoded read = new ByteReader(bytes, declared).read();
    return switch (read.encoding()) {
      case UTF_8, OTHER -> {
        Decoded repaired = TextRepair.repair(read.text(), markup);
        yield repaired.encoding() == LegacyEncoding.UTF_8 ? read : repaired;
      }
      default -> read;
    };
  }

  /**
   * Text whose bytes were read with the wrong encoding, wholly or in part: {@code Uû ban nh©n d©n},
   * {@code Tieáng Vieät}, {@code Nghß╗ï quyß║┐t}. The same object if nothing was wrong.
   */
  public static String repair(String text) {
    return TextRepair.repair(text, false).text();
  }

  /**
   * As {@link #repair(String)}, for the runs of one text in their order, whose fonts may tell how
   * they are written: {@code .VnTime}, {@code .VnTimeH}, {@code VNI-Times}.
   *
   * @return one text for each run
   */
  public static List<String> repair(List<TextRun> runs) {
    return TextRepair.repair(runs);
  }

  /** A rich text file (RTF) whose runs in fonts of before Unicode are written in Unicode. */
  public static byte[] richTextInUnicode(byte[] file) {
    return RichTextFonts.inUnicode(file);
  }

  /**
   * A text that was made of runs whose fonts are known, with those in fonts of before Unicode as
   * they were meant.
   *
   * @param text in whose lines white space is collapsed
   * @param runs in the order of the text; it may hold more than they, and lack some of them
   */
  public static String readByFonts(String text, List<TextRun> runs) {
    return FontRuns.read(text, runs);
  }
}
