package vn.vankien.ingest.parse.legacy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the runs of a document in the text that a reader made of it, and reads them by font. */
final class FontRuns {

  /** How far from where the last run ended a run is looked for, in UTF-16 units. */
  private static final int NEAR = 40;

  /** As {@link #NEAR}, for runs so long that they are hardly met by chance. */
  private static final int FAR = 4_000;

  private static final int LONG = 8;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\u00A0]+");

  private FontRuns() {}

  static String read(String text, List<TextRun> runs) {
    StringBuilder read = new StringBuilder();
    int done = 0;
    for (TextRun run : runs) {
      Optional<LegacyFont> font = LegacyFont.of(run.font());
      for (String line : run.text().split("[\\n\\r\\u0007\\u000B\\f]")) {
        String piece =
            SPACES.matcher(Normalizer.normalize(line, Normalizer.Form.NFC)).replaceAll(" ").strip();
        int at = piece.isEmpty() ? -1 : text.indexOf(piece, done);
        if (at >= 0 && at - done <= (piece.length() < LONG ? NEAR : FAR)) {
          read.append(text, done, at);
          read.append(font.map(f -> f.read(piece)).orElse(piece));
          done = at + piece.length();
        }
      }
    }
    return read.append(text, done, text.length()).toString();
  }
}
