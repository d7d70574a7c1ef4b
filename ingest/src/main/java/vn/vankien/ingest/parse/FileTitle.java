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

  /** Fewer are a file's name, or a type with its number. */
  private static final Pattern WORDS = Pattern.compile("^(?:\\S+ ){4,}\\S");

  /** A Vietnamese title of five words or more has a letter beyond ASCII. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưàáảãạÀ-ỹ]");

  private FileTitle() {}

  /** The title on one line if it can be one, else empty. */
  static String sensible(String title) {
    String line = Whitespace.collapse(title);
    boolean good =
        WORDS.matcher(line).find()
            && line.length() <= 400
            && VIETNAMESE.matcher(line).find()
            && !NONSENSE.matcher(line.toLowerCase(Locale.ROOT)).find();
    return good ? line : "";
  }
}
