package vn.vankien.ingest.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The title in a file's properties. Most are the name of the first file that somebody copied, or
 * the program's own.
 */
final class FileTitle {

  private static final Pattern NONSENSE =
      Pattern.compile(
          "microsoft word|untitled|document|\\.(?:docx?|pdf|rtf|odt|tmp|indd|xlsx?)\\b|powerpoint"
              + "|\\uFFFD|\\?{2}");

  /** A Vietnamese title of three words or more has a letter beyond ASCII. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưàáảãạÀ-ỹ]");

  private FileTitle() {}

  /** The title on one line if it can be one, else empty. */
  static String sensible(String title) {
    String line = Whitespace.collapse(title);
    boolean good =
        line.length() >= 12
            && line.length() <= 400
            && line.indexOf(' ') > 0
            && VIETNAMESE.matcher(line).find()
            && !NONSENSE.matcher(line.toLowerCase(Locale.ROOT)).find();
    return good ? line : "";
  }
}
